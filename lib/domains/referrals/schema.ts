import { z } from 'zod'
import { today } from '@/lib/core/clock'
import { LackCode, ReferralStatus, TalkKind } from '@/lib/core/db/generated/enums'
import { cursor } from '@/lib/core/paging'
import { day, optional, text } from '@/lib/core/text'
import { EXITS } from '@/lib/domains/projects/workflow'

export const REFERRAL_STATES = Object.values(ReferralStatus)
export const TALK_KINDS = Object.values(TalkKind)

const chosen = { id: z.uuid(), version: z.coerce.number().int().min(0) }
const note = optional(text(2000))

/** A referral of a project to a district; `id` and `version` are the project's. Sent at once where it is ticked. */
export const referralDraft = z.object({
  ...chosen,
  districtId: z.uuid('required'),
  note,
  send: optional(z.literal('on')),
})
export type ReferralDraft = z.output<typeof referralDraft>

/** The moves that bring nothing along but a reason. */
export const PLAIN_EVENTS = ['send', 'acknowledge', 'reopen', 'recall'] as const
export const referralMove = z.object({ ...chosen, event: z.enum(PLAIN_EVENTS), reason: note })
export type ReferralMove = z.output<typeof referralMove>
/** The same from the page of its project, and back to it. */
export const parkMove = referralMove.extend({ project: z.uuid() })

const heldOn = day.refine((value) => value <= today(), 'date_future')
/** A visit begins the visits, a talk the negotiation: each says when it was and what came of it. */
export const talkMove = z.object({ ...chosen, event: z.enum(['visit', 'negotiate']), heldOn, note: text(2000) })
export type TalkMove = z.output<typeof talkMove>
/** A further visit or talk, which moves nothing. */
export const talkInput = z.object({ ...chosen, kind: z.enum(TalkKind), heldOn, note: text(2000) })
export type TalkInput = z.output<typeof talkInput>

export const acceptance = z.object({ ...chosen, terms: text(4000) })
export type Acceptance = z.output<typeof acceptance>
/** What is lacking, and in words where the code does not say it. */
export const declining = z
  .object({ ...chosen, lack: z.enum(LackCode, 'required'), reason: note })
  .refine(({ lack, reason }) => lack !== 'OTHER' || reason, { path: ['reason'], message: 'required' })
export type Declining = z.output<typeof declining>

/** A project leaves for good; `id` and `version` are the project's. */
export const projectExit = z.object({
  ...chosen,
  event: z.enum(EXITS),
  lack: z.enum(LackCode, 'required'),
  reason: text(2000),
})
export type ProjectExit = z.output<typeof projectExit>

export const referralChosen = z.object({ id: z.uuid() })

export const DESK_PARTS = ['waiting', 'running', 'accepted', 'ended'] as const
/** What a district's desk is narrowed to; anything that is not understood narrows nothing. */
export const deskFilter = z.object({
  part: z.enum(DESK_PARTS).optional().catch(undefined),
  after: optional(cursor(1).pipe(z.tuple([z.uuid()]))).catch(undefined),
})
export type DeskFilter = z.output<typeof deskFilter>
