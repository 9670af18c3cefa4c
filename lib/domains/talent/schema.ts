import { z } from 'zod'
import { TalentNeedStatus } from '@/lib/core/db/generated/enums'
import { defineList, narrowing, words } from '@/lib/core/table'
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
export const needList = defineList({
  path: '/admin/talent',
  filters: { q: words, status: narrowing(z.enum(TalentNeedStatus)) },
  sorts: {
    newest: { kind: 'id', first: 'desc' },
    company: { kind: 'text', first: 'asc' },
    headcount: { kind: 'number', first: 'desc' },
  },
  sort: 'newest',
})
export type NeedFilter = ReturnType<typeof needList.parse>
