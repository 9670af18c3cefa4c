import type { Actor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { Prisma } from '@/lib/core/db/generated/client'
import { eventsIn } from '@/lib/core/workflow'
import { openReason } from '@/lib/domains/introductions/commands'
import {
  capacitiesOn,
  introductionsFor,
  introductionsHandledBy,
  introductionsSuggestedBy,
  isKnown,
  steppedBack,
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
  reason: true,
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
    select: { id: true, recordId: true, event: true, to: true, at: true, actorId: true, actorName: true },
  })
  const live = await database().consent.findMany({
    where: { ...LIVE, purpose: 'INTRODUCE_CANDIDATE', personId: { in: found.map(({ person }) => person.id) } },
    select: { personId: true, organisationId: true },
  })
  return found.map(({ person, need, reason: sealed, ...row }) => {
    const isConsented = live.some(
      ({ personId, organisationId }) => personId === person.id && organisationId === need.organisationId,
    )
    const capacities = capacitiesOn(actor, { need })
    const isTeam = capacities.includes('OPS')
    const mayKnow = isTeam || (capacities.includes('TENANT') && isKnown(row.status, isConsented))
    const reason = openReason({ id: row.id, reason: sealed })
    const open = eventsIn(introductionWorkflow, row.status, capacities)
    return {
      ...row,
      isConsented,
      isErased: person.erasedAt !== null,
      moves: log
        .filter(({ recordId }) => recordId === row.id)
        .map((move) => ({ ...move, reason: move.event === 'reject' ? reason : null })),
      can: {
        move: open.filter((event) => event !== 'introduce' || isConsented),
        reveal: mayKnow && person.erasedAt === null,
        grade: isTeam && person.erasedAt === null,
      },
    }
  })
}
type Whole = Awaited<ReturnType<typeof candidates>>[number]
type Can = 'degree' | 'years'
/** Of one who stepped back a company has nothing of what they can do. */
export type Candidate = Omit<Whole, Can> & { [Key in Can]: Whole[Key] | null }

/** The candidates for a need as the team works on them, masked until somebody asks. */
export const handledCandidates = (actor: Actor, needId: string) =>
  candidates(actor, { AND: [{ needId }, introductionsHandledBy(actor)] })

const NOTHING = { degree: null, field: '', years: null, level: null, suggestedFor: null } as const

/**
 * The candidates for one's own organisation's need: what they can do, and what was written of them while they consent;
 * of those who stepped back, nothing but that it was so. What the team said among itself is no part of it.
 */
export const ownCandidates = async (actor: Actor, needId: string): Promise<Candidate[]> =>
  (await candidates(actor, { AND: [{ needId }, introductionsFor(actor)] })).map((row) => {
    const isGone = steppedBack(row.status)
    const isTold = row.isConsented && !isGone
    return {
      ...row,
      ...(isGone ? NOTHING : {}),
      evidence: isTold ? row.evidence : null,
      moves: row.moves.map((move) => ({
        ...move,
        reason: isTold ? move.reason : null,
        actorId: null,
        actorName: '',
      })),
    }
  })

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

/**
 * The one query behind the hires, for a statement that begins with WITH RECURSIVE: introductions whose start is confirmed
 * and whose level is marked high. One person counts once per company in 24 months, from each start that counted; who
 * left stays counted.
 */
export const countedHires = (enclaveId: string) => Prisma.sql`
  starts AS (
    SELECT i.id, i."needId", i."levelId", i."onboardedOn", i."leftOn", n."organisationId", i."personKey",
      row_number() OVER (PARTITION BY n."organisationId", i."personKey" ORDER BY i."onboardedOn", i.id) AS turn
    FROM "Introduction" i JOIN "TalentNeed" n ON n.id = i."needId" JOIN "DictionaryItem" l ON l.id = i."levelId"
    WHERE n."enclaveId" = ${enclaveId}::uuid AND l."groupKey" = 'HIGH'
      AND i."confirmedOn" IS NOT NULL AND i."onboardedOn" IS NOT NULL
  ), chain AS (
    SELECT starts.*, "onboardedOn" AS since, true AS counts FROM starts WHERE turn = 1
    UNION ALL
    SELECT s.*, CASE WHEN s."onboardedOn" >= c.since + interval '24 months' THEN s."onboardedOn" ELSE c.since END,
      s."onboardedOn" >= c.since + interval '24 months'
    FROM chain c JOIN starts s ON s."organisationId" = c."organisationId" AND s."personKey" = c."personKey"
      AND s.turn = c.turn + 1
  ), hires AS (SELECT * FROM chain WHERE counts)`
