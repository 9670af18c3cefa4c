import { z } from 'zod'
import { text } from '@/lib/core/text'
import { needFields, readiness } from '@/lib/domains/projects/schema'

/** Industries are ticked one by one: industries.KEY=on. */
const industries = z
  .record(z.string().regex(/^[A-Z0-9_]{1,40}$/), z.literal('on'))
  .default({})
  .transform((ticked) => Object.keys(ticked).sort())

/** What a site gives and whom it takes; what is left empty is not published. */
const criteria = { industries, minReadiness: readiness, ...needFields }

export const siteInput = z.object({
  districtId: z.uuid('required'),
  nameZh: text(80),
  nameEn: text(120).pipe(z.string().regex(/^[^\p{Script=Han}]*$/u, 'english_form')),
  ...criteria,
})
export type SiteInput = z.output<typeof siteInput>

export const siteEdit = z.object({ id: z.uuid(), version: z.coerce.number().int().min(0), ...criteria })
export type SiteEdit = z.output<typeof siteEdit>
