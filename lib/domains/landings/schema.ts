import { z } from 'zod'
import { today } from '@/lib/core/clock'
import { LandingStatus, Side } from '@/lib/core/db/generated/enums'
import { cursor } from '@/lib/core/paging'
import { day, optional, text } from '@/lib/core/text'
import { uscc } from '@/lib/domains/organisations/schema'

export const LANDING_STATES = Object.values(LandingStatus)
const chosen = { id: z.uuid(), version: z.coerce.number().int().min(0) }
/** As which side one acts: the page on which one does says it. */
export const side = z.enum(Side)

/** A landing of the project that a referral chose; `id` and `version` are the referral's. */
export const landingProposal = z.object({
  ...chosen,
  side,
  entityName: text(120),
  uscc,
  siteId: optional(z.uuid('invalid')),
  registeredOn: day.refine((value) => value <= today(), 'date_future'),
})
export type LandingProposal = z.output<typeof landingProposal>

export const KEY_EVENTS = ['confirmPark', 'confirmDistrict', 'voidPark', 'voidDistrict'] as const
export const keyTurn = z.object({ ...chosen, event: z.enum(KEY_EVENTS), reason: optional(text(2000)) })
export type KeyTurn = z.output<typeof keyTurn>
export const landingRefusal = z.object({ ...chosen, side, reason: text(2000) })
export type LandingRefusal = z.output<typeof landingRefusal>

/** Why one cannot turn a key, the first that holds is told. */
export const HINDRANCES = ['turned', 'produces', 'lead', 'sameSide', 'licence'] as const

/** The division that registered an entity: characters 3 to 8 of its code, by GB 32100-2015. */
export const divisionOf = (code: string): string => code.slice(2, 8)
/** Whether an entity was registered elsewhere than in the district where its project lands: it warns, and refuses nothing. */
export const isOfOtherDivision = (code: string | null, adcode: string | undefined): boolean =>
  code !== null && adcode !== undefined && divisionOf(code) !== adcode

/** The states that a proposed landing can be in. */
export const KEYED_STATES = ['PROPOSED', 'CONFIRMED', 'REFUSED', 'VOIDED'] as const
/** What the desk's list is narrowed to; anything that is not understood narrows nothing. */
export const landingFilter = z.object({
  status: z.enum(KEYED_STATES).optional().catch(undefined),
  after: optional(cursor(1).pipe(z.tuple([z.uuid()]))).catch(undefined),
})
export type LandingFilter = z.output<typeof landingFilter>

/** The address of the desk's list, narrowed. @param after as the cursor came */
export function landingsAddress({ status, after }: { status?: string | undefined; after?: string }) {
  const given = Object.entries({ status, after }).flatMap(([key, value]) => (value ? [[key, value]] : []))
  const query = new URLSearchParams(given).toString()
  return `/desk/landings${query ? `?${query}` : ''}`
}

/** Where a side reads a landing, without its language. */
export const landingPath = (of: Side, id: string): string =>
  `${of === 'PARK' ? '/admin/landings' : '/desk/landings'}/${id}`

/** What the page of a landing can say that was done. */
export const LANDING_DONE = [
  'propose',
  ...KEY_EVENTS,
  'refuse',
  'proposeMilestone',
  'confirmMilestone',
  'rejectMilestone',
  'promise',
  'claimPromise',
  'confirmPromise',
  'disputePromise',
] as const
