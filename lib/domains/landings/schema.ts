import { z } from 'zod'
import { today } from '@/lib/core/clock'
import { LandingStatus, Side } from '@/lib/core/db/generated/enums'
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

/** The division that registered an entity: characters 3 to 8 of its code, by GB 32100-2015. */
export const divisionOf = (code: string): string => code.slice(2, 8)
/** Whether an entity was registered elsewhere than in the district where its project lands: it warns, and refuses nothing. */
export const isOfOtherDivision = (code: string | null, adcode: string | undefined): boolean =>
  code !== null && adcode !== undefined && divisionOf(code) !== adcode
