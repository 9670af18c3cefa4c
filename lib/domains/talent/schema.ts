import { z } from 'zod'
import { TalentNeedStatus } from '@/lib/core/db/generated/enums'
import { cursor } from '@/lib/core/paging'
import { optional, text } from '@/lib/core/text'

export const NEED_STATES = Object.values(TalentNeedStatus)
const chosen = { id: z.uuid(), version: z.coerce.number().int().min(0) }
const fields = {
  title: text(120),
  description: optional(text(4000)),
  levelId: optional(z.uuid('invalid')),
  headcount: z.coerce.number('number_form').int('number_range').min(1, 'number_range').max(1000, 'number_range'),
}

/** Whom a resident looks for, in an enclave where it resides. */
export const needInput = z.object({ enclaveId: z.uuid('required'), organisationId: z.uuid('required'), ...fields })
export type NeedInput = z.output<typeof needInput>
export const needEdit = z.object({ ...chosen, ...fields })
export type NeedEdit = z.output<typeof needEdit>
export const NEED_EVENTS = ['open', 'pause', 'resume', 'close', 'cancel'] as const
export const needMove = z.object({ ...chosen, event: z.enum(NEED_EVENTS), reason: optional(text(2000)) })
export type NeedMove = z.output<typeof needMove>
/** Asks a partner or an institution to suggest somebody. */
export const needRouting = z.object({ ...chosen, organisationId: z.uuid('required') })
export type NeedRouting = z.output<typeof needRouting>

export const NEED_DONE = ['drafted', 'edited', 'routed', ...NEED_EVENTS] as const

/** What the list is narrowed to; anything that is not understood narrows nothing. */
export const needFilter = z.object({
  status: z.enum(TalentNeedStatus).optional().catch(undefined),
  q: optional(text(80)).catch(undefined),
  after: optional(cursor(1).pipe(z.tuple([z.uuid()]))).catch(undefined),
})
export type NeedFilter = z.output<typeof needFilter>

/** The console's list, narrowed the same way. */
export function needAddress(filter: { [Name in keyof NeedFilter]?: string | undefined }): string {
  const query = new URLSearchParams(Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return query.size > 0 ? `/admin/talent?${query}` : '/admin/talent'
}
