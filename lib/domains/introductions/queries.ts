import type { Actor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { eventsIn } from '@/lib/core/workflow'
import {
  capacitiesOn,
  introductionsFor,
  introductionsHandledBy,
  introductionsSuggestedBy,
  isKnown,
} from '@/lib/domains/introductions/policy'
import { introductionWorkflow } from '@/lib/domains/introductions/workflow'
import { LIVE } from '@/lib/domains/people/policy'

const names = { nameZh: true, nameEn: true } as const
const level = { select: { id: true, ...names, ruleZh: true, ruleEn: true, groupKey: true } } as const
/** What a candidate can do, and how it stands; never who they are. */
const masked = {
  id: true,
  reference: true,
  status: true,
  version: true,
  degree: true,
  field: true,
  years: true,
  evidence: true,
  onboardedOn: true,
  confirmedOn: true,
  leftOn: true,
  createdAt: true,
  level,
  suggestedFor: { select: names },
  need: { select: { enclaveId: true, organisationId: true } },
  person: { select: { id: true, erasedAt: true } },
} satisfies Prisma.IntroductionSelect

async function candidates(actor: Actor, where: Prisma.IntroductionWhereInput) {
  const found = await database().introduction.findMany({ where, orderBy: { id: 'asc' }, take: 200, select: masked })
  const { noun } = introductionWorkflow
  const ids = found.map(({ id }) => id)
  const log = await database().statusLog.findMany({
    where: { noun, recordId: { in: ids } },
    orderBy: { id: 'asc' },
    select: { id: true, recordId: true, event: true, to: true, at: true, reason: true, actorId: true, actorName: true },
  })
  const live = await database().consent.findMany({
    where: { ...LIVE, purpose: 'INTRODUCE_CANDIDATE', personId: { in: found.map(({ person }) => person.id) } },
    select: { personId: true, organisationId: true },
  })
  return found.map(({ person, need, ...row }) => {
    const isConsented = live.some(
      ({ personId, organisationId }) => personId === person.id && organisationId === need.organisationId,
    )
    const capacities = capacitiesOn(actor, { need })
    const isTeam = capacities.includes('OPS')
    const mayKnow = isTeam || (capacities.includes('TENANT') && isKnown(row.status, isConsented))
    const open = eventsIn(introductionWorkflow, row.status, capacities)
    return {
      ...row,
      isConsented,
      isErased: person.erasedAt !== null,
      moves: log.filter(({ recordId }) => recordId === row.id),
      can: {
        move: open.filter((event) => event !== 'introduce' || isConsented),
        reveal: mayKnow && person.erasedAt === null,
        grade: isTeam && person.erasedAt === null,
      },
    }
  })
}
export type Candidate = Awaited<ReturnType<typeof candidates>>[number]

/** The candidates for a need as the team works on them, masked until somebody asks. */
export const handledCandidates = (actor: Actor, needId: string) =>
  candidates(actor, { AND: [{ needId }, introductionsHandledBy(actor)] })

/** The candidates for one's own organisation's need: what they can do. What the team said among itself is no part of it. */
export const ownCandidates = async (actor: Actor, needId: string) =>
  (await candidates(actor, { AND: [{ needId }, introductionsFor(actor)] })).map((row) => ({
    ...row,
    moves: row.moves.map((move) => ({ ...move, actorId: null, actorName: '' })),
  }))

/** Whom one's partner suggested itself for a need: how it stands with them, without what others said. */
export const suggestedCandidates = async (actor: Actor, needId: string) =>
  (await candidates(actor, { AND: [{ needId }, introductionsSuggestedBy(actor)] })).map((row) => ({
    ...row,
    evidence: null,
    moves: row.moves.map((move) => ({ ...move, reason: null, actorId: null, actorName: '' })),
  }))

/** Whom one's partner suggested, for whatever need, the newest first; needs that are no longer routed stay named. */
export const mySuggestions = (actor: Actor) =>
  database().introduction.findMany({
    where: introductionsSuggestedBy(actor),
    orderBy: { id: 'desc' },
    take: 200,
    select: {
      id: true,
      reference: true,
      status: true,
      degree: true,
      field: true,
      years: true,
      createdAt: true,
      need: { select: { title: true, organisation: { select: names } } },
    },
  })
export type MySuggestion = Awaited<ReturnType<typeof mySuggestions>>[number]
