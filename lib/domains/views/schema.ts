import { z } from 'zod'
import { text } from '@/lib/core/text'

/** Views of one list that an account keeps. */
export const MOST_VIEWS = 20
/** What a record is looked at by, and where a page begins, are no part of a view. */
const PASSING = ['after', 'peek', 'noted']

/** A list's own address: views are kept by it. */
const list = z
  .string()
  .max(80)
  .regex(/^\/(admin|desk)(\/[a-z]+){1,3}$/, 'invalid')
/** What stands behind a list's address, without what passes. It is parsed by its list whenever it is opened. */
const query = z
  .string()
  .max(1500)
  .refine((value) => value.isWellFormed() && !value.includes('\0'), 'invalid')
  .transform((value) => {
    const given = new URLSearchParams(value)
    for (const name of PASSING) given.delete(name)
    return given.toString()
  })

export const viewInput = z.object({ list, query: query.default(''), name: text(40) })
export type ViewInput = z.output<typeof viewInput>
export const viewChosen = z.object({ id: z.uuid() })
export type ViewChosen = z.output<typeof viewChosen>

/** What an address says of the last act on views: one was kept, one was taken away and can be brought back. */
export const viewNoted = z.object({
  noted: z
    .union([z.literal('kept'), z.uuid()])
    .optional()
    .catch(undefined),
})
export type ViewNoted = z.output<typeof viewNoted>

/** The address that shows a view, without a language. */
export const viewPath = ({ list: path, query: said }: { list: string; query: string }, noted?: string): string => {
  const given = new URLSearchParams(said)
  if (noted) given.set('noted', noted)
  return given.size > 0 ? `${path}?${given}` : path
}
