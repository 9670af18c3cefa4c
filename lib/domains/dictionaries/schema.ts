import { z } from 'zod'
import { optional, text } from '@/lib/core/text'

const words = {
  nameZh: text(80),
  nameEn: text(120),
  /** By what an item is given, where that must be written. */
  ruleZh: optional(text(1000)),
  ruleEn: optional(text(1000)),
  position: z.coerce.number('number_form').int('number_form').min(0, 'number_form').max(9999, 'number_form'),
}
const key = text(40).pipe(z.string().regex(/^[A-Z0-9]+(_[A-Z0-9]+)*$/, 'key_form'))
const version = z.coerce.number().int().min(0).max(2_147_483_647)

/** The key is what records and exports hold: it is chosen once and never changed. */
export const itemInput = z.object({
  ...words,
  dictionaryId: z.uuid(),
  key,
  groupKey: optional(key).transform((value) => value ?? null),
})
export type ItemInput = z.output<typeof itemInput>

export const itemEdit = z.object({ ...words, id: z.uuid(), version })
export type ItemEdit = z.output<typeof itemEdit>

export const itemChoice = z.object({ id: z.uuid(), version })
export type ItemChoice = z.output<typeof itemChoice>

/** The key of a list, as its page's address has it. */
export const dictionaryKey = z.string().regex(/^[A-Za-z0-9_-]{1,60}$/)
