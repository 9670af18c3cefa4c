import { z } from 'zod'
import { PAGE } from '@/lib/core/table'

export type Marked = { id: string; version: number }
/** A row as its box in a list carries it: id and version. */
export const rowMark = ({ id, version }: Marked): string => `${id}.${version}`

const mark = z
  .string()
  .regex(/^[0-9a-f-]{36}\.\d{1,9}$/)
  .transform((value) => ({ id: value.slice(0, 36), version: Number(value.slice(37)) }))
  .refine(({ id }) => z.uuid().safeParse(id).success)
/** The rows that were ticked, at the versions that were seen; a page of them at most, each once. */
export const marks = z.preprocess(
  (value) => (value === undefined || Array.isArray(value) ? value : [value]),
  z
    .array(mark)
    .min(1, 'required')
    .max(PAGE)
    .transform((rows) => [...new Map(rows.map((row) => [row.id, row])).values()]),
)

export type Name = { nameZh: string; nameEn: string }
/** Which were done, as boxes of the versions that were written, and which were not and why: a code with its parameters. */
export type Outcome = {
  done: string[]
  refused: { id: string /** null for what the actor does not see. */; name: Name | null; code: string }[]
}
/** With which move it was, and whether it took back another. */
export type BulkAnswer = Outcome & { event: string; undo: boolean }
