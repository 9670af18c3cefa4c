import { type Actor, holds } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { type ChainLink, type ChainSide, type ChainStep, chained } from '@/lib/domains/chains/schema'
import { cooperationsVisibleTo } from '@/lib/domains/cooperation/policy'
import { introductionsHandledBy } from '@/lib/domains/introductions/policy'
import { projectsHandledBy } from '@/lib/domains/projects/policy'

const names = { nameZh: true, nameEn: true } as const
/** Hires of one need on its page. */
const MOST = 200

type Wanted = { noun: string; recordId: string; events: readonly string[] }

/** The moves of these records that brought somebody on, as the status log has them. */
const movesOf = (wanted: readonly Wanted[]) =>
  database().statusLog.findMany({
    where: { OR: wanted.map(({ events, ...record }) => ({ ...record, event: { in: [...events] } })) },
    orderBy: { id: 'asc' },
    select: { id: true, recordId: true, noun: true, event: true, actorId: true, actorName: true, at: true },
  })
type Move = Awaited<ReturnType<typeof movesOf>>[number]

type Side = { side: ChainSide; through?: ChainStep['through']; towards?: ChainStep['towards'] }
const stepOf = (move: Move, step: string, { side, through = null, towards = null }: Side): ChainStep => ({
  key: `${move.noun}-${move.id}`,
  step,
  // Whoever has no account acted by a link of their own: who they are is no part of a chain.
  side: move.actorId === null && side !== 'portal' ? 'person' : side,
  by: move.actorId === null ? null : move.actorName,
  through,
  towards,
  at: move.at,
})

/** From whom a project came, to which districts it was led, who chose, and where it landed. @returns null for nothing visible */
export async function projectChain(actor: Actor, id: string): Promise<ChainLink[] | null> {
  const found = await database().project.findFirst({
    where: { AND: [{ id }, projectsHandledBy(actor)] },
    select: {
      referrals: { select: { id: true, district: { select: names } } },
      landings: { select: { id: true, district: { select: names } } },
      choices: { select: { referralId: true }, take: 1 },
    },
  })
  if (!found) return null
  const districts = new Map(
    [...found.referrals, ...found.landings].map((record) => [record.id, record.district] as const),
  )
  const moves = await movesOf([
    { noun: 'Project', recordId: id, events: ['create', 'choose'] },
    ...found.referrals.map((record) => ({ noun: 'Referral', recordId: record.id, events: ['send', 'accept'] })),
    ...found.landings.map((record) => ({ noun: 'Landing', recordId: record.id, events: ['confirm'] })),
  ])
  return chained(
    moves.map((move) => {
      const district = districts.get(move.recordId) ?? null
      if (move.noun === 'Referral' && move.event === 'accept')
        return stepOf(move, 'accept', { side: 'district', through: district })
      if (move.noun === 'Referral') return stepOf(move, 'send', { side: 'team', towards: district })
      if (move.noun === 'Landing') return stepOf(move, 'land', { side: 'portal', towards: district })
      if (move.event === 'create') return stepOf(move, 'register', { side: 'team' })
      return stepOf(move, 'choose', {
        side: 'team',
        towards: districts.get(found.choices[0]?.referralId ?? '') ?? null,
      })
    }),
  )
}

const HIRED = ['ONBOARDED', 'CONFIRMED', 'LEFT'] as const
const ON = ['suggest', 'consent', 'introduce', 'onboard', 'confirm'] as const

/**
 * Of each hire for a need how they came to the company: who looked, whom the team asked, who suggested them. Never who
 * they are. @returns null for nothing visible
 */
export async function hireChains(actor: Actor, needId: string) {
  const hires = await database().introduction.findMany({
    where: { AND: [{ needId, status: { in: [...HIRED] } }, introductionsHandledBy(actor)] },
    orderBy: { id: 'asc' },
    take: MOST,
    select: { id: true, reference: true, suggestedFor: { select: { id: true, ...names } } },
  })
  if (hires.length === 0) return []
  const need = await database().talentNeed.findUniqueOrThrow({
    where: { id: needId },
    select: {
      organisation: { select: names },
      routings: { select: { id: true, organisationId: true, routedAt: true, routedBy: { select: { name: true } } } },
    },
  })
  const moves = await movesOf([
    { noun: 'TalentNeed', recordId: needId, events: ['open'] },
    ...hires.map(({ id }) => ({ noun: 'Introduction', recordId: id, events: ON })),
  ])
  const company = need.organisation
  return hires.map(({ id, reference, suggestedFor }) => {
    const routing = need.routings.find(({ organisationId }) => organisationId === suggestedFor?.id)
    const routed: ChainStep[] = routing
      ? [
          {
            ...{ key: routing.id, step: 'route', side: 'team', by: routing.routedBy.name, through: null },
            ...{ towards: suggestedFor, at: routing.routedAt },
          },
        ]
      : []
    const own = moves.filter(({ noun, recordId }) => noun === 'TalentNeed' || recordId === id)
    const sides: Record<string, Side> = {
      open: { side: 'resident', through: company },
      suggest: suggestedFor ? { side: 'partner', through: suggestedFor } : { side: 'team' },
      consent: { side: 'person', towards: company },
      introduce: { side: 'team', towards: company },
      onboard: { side: 'resident', through: company },
      confirm: { side: 'team' },
    }
    const steps = own.map((move) => stepOf(move, move.event, sides[move.event] ?? { side: 'team' }))
    return { id, reference, links: chained([...routed, ...steps]) }
  })
}

const SIGNED = ['create', 'match', 'negotiate', 'sign'] as const

/**
 * Who began a cooperation, who named the institution, and when it came to a signature. The names of people are for the
 * team of the park; its resident reads on whose side they acted. @returns null for nothing visible
 */
export async function cooperationChain(actor: Actor, id: string): Promise<ChainLink[] | null> {
  const found = await database().cooperation.findFirst({
    where: { AND: [{ id }, cooperationsVisibleTo(actor)] },
    select: {
      enclaveId: true,
      organisationId: true,
      organisation: { select: names },
      institution: { select: names },
    },
  })
  if (!found) return null
  const moves = await movesOf([{ noun: 'Cooperation', recordId: id, events: SIGNED }])
  const accounts = moves.flatMap(({ actorId }) => actorId ?? [])
  const held = await database().membership.findMany({
    where: { accountId: { in: accounts }, organisationId: found.organisationId },
    select: { accountId: true },
  })
  const isTeam = holds(actor, ['OPS', 'OPS_LEAD'], found.enclaveId)
  return chained(
    moves.map((move) => {
      const isResident = held.some(({ accountId }) => accountId === move.actorId)
      const towards = move.event === 'match' ? found.institution : null
      const side = isResident ? ('resident' as const) : ('team' as const)
      const step = stepOf(move, `${move.event}Cooperation`, {
        side,
        through: isResident ? found.organisation : null,
        towards: move.event === 'create' && !isResident ? found.organisation : towards,
      })
      return isTeam ? step : { ...step, by: null }
    }),
  )
}
