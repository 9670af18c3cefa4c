import { z } from 'zod'
import { shiftDay, shiftMonths, today } from '@/lib/core/clock'
import { defineList, narrowing, words } from '@/lib/core/table'
import { day, optional, text } from '@/lib/core/text'

const chosen = { id: z.uuid(), version: z.coerce.number().int().min(0) }
const period = { startOn: day, endOn: optional(day), terms: optional(text(4000)) }
const rooms = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.uuid()).min(1, 'required').max(60),
)
const inOrder = ({ startOn, endOn }: { startOn: string; endOn?: string | undefined }) => !endOn || startOn <= endOn
const wrongOrder = { path: ['endOn'], message: 'date_order' }

/** An accepted application becomes a draft tenancy on these rooms. `id` is the application's. */
export const tenancyDraft = z.object({ ...chosen, ...period, rooms }).refine(inOrder, wrongOrder)
export type TenancyDraft = z.output<typeof tenancyDraft>
/** While it is a draft, its rooms and days are chosen anew. */
export const tenancyEdit = z.object({ ...chosen, ...period, rooms }).refine(inOrder, wrongOrder)
export type TenancyEdit = z.output<typeof tenancyEdit>

/** The days for which one looks for rooms; whatever is no day is none. */
export const wantedPeriod = z.object({ from: day.optional().catch(undefined), to: optional(day).catch(undefined) })

/** The days that were chosen, else those that the applicant asked for: so many months, the last day included. */
export function periodFor(search: unknown, asked: { startOn?: string | undefined; months?: number | undefined }) {
  const { from, to } = wantedPeriod.parse(search)
  if (from) return { from, to }
  const start = day.safeParse(asked.startOn).data ?? today()
  return { from: start, to: asked.months ? shiftDay(shiftMonths(start, asked.months), -1) : undefined }
}

export const TENANCY_STATES = [
  'DRAFT',
  'PENDING_APPROVAL',
  'PENDING_SIGNATURE',
  'SIGNED',
  'ACTIVE',
  'NOTICE',
  'ENDED',
  'TERMINATED',
  'VOID',
] as const
/** What the list is narrowed to; anything that is not understood narrows nothing. */
export const tenancyList = defineList({
  path: '/admin/tenancies',
  filters: { q: words, status: narrowing(z.enum(TENANCY_STATES)) },
  sorts: {
    newest: { kind: 'id', first: 'desc' },
    name: { kind: 'text', first: 'asc' },
    end: { kind: 'day', first: 'asc' },
  },
  sort: 'newest',
})
export type TenancyFilter = ReturnType<typeof tenancyList.parse>

/** What has to be done before a tenant has left: each is ticked. */
export const CHECKOUT = ['keys', 'inspection', 'equipment', 'address'] as const
const ticked = z.literal('on', 'required')

export const TENANCY_EVENTS = [
  'submit',
  'approve',
  'return',
  'sign',
  'activate',
  'void',
  'giveNotice',
  'withdrawNotice',
  'terminate',
] as const
export const tenancyMove = z.object({ ...chosen, event: z.enum(TENANCY_EVENTS), reason: optional(text(2000)) })
export type TenancyMove = z.output<typeof tenancyMove>
export const checkout = z.object({ ...chosen, keys: ticked, inspection: ticked, equipment: ticked, address: ticked })
export type Checkout = z.output<typeof checkout>
