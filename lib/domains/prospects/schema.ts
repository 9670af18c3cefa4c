import { z } from 'zod'
import { cursor } from '@/lib/core/paging'
import { optional, text, ticked } from '@/lib/core/text'
import { uscc } from '@/lib/domains/organisations/schema'

/** What is followed: whoever may come to the park. */
export const PROSPECT_KINDS = ['HOME_COMPANY', 'HOST_COMPANY', 'TEAM'] as const
const kind = z.enum(PROSPECT_KINDS, 'required')
const chosen = { id: z.uuid(), version: z.coerce.number().int().min(0) }

/** What is looked up before anything is recorded: a name, a code, or both. */
export const prospectLook = z
  .object({ name: optional(text(120, 2)), uscc: optional(uscc) })
  .refine(({ name, uscc: code }) => name || code, { path: ['name'], message: 'required' })
export type ProspectLook = z.output<typeof prospectLook>

/** With what the look-up begins, as another page may hand it on. */
export const lookPage = z.object({
  name: optional(text(120)).catch(undefined),
  uscc: optional(text(60)).catch(undefined),
  look: z.string().max(2000).optional().catch(undefined),
})

const identity = {
  nameZh: text(120),
  nameEn: optional(text(200)),
  uscc: optional(uscc),
  industryId: optional(z.uuid()),
  homeDistrictId: optional(z.uuid()),
}

/** A new organisation with oneself as who follows it. another: it is not the one that is known by this name. */
export const prospectRecord = z.object({ enclaveId: z.uuid('required'), kind, ...identity, another: ticked })
export type ProspectRecord = z.output<typeof prospectRecord>

/** The facts of an organisation as those correct them who may. */
export const prospectFacts = z.object({ ...chosen, kind, ...identity })
export type ProspectFacts = z.output<typeof prospectFacts>

export const followInput = z.object({ organisationId: z.uuid(), enclaveId: z.uuid('required') })
export type FollowInput = z.output<typeof followInput>
export const PROSPECT_EVENTS = ['letGo', 'takeOver'] as const
export const prospectChange = z.object({ ...chosen, event: z.enum(PROSPECT_EVENTS) })
export type ProspectChange = z.output<typeof prospectChange>

/** From whom and to whom of the team. */
export const prospectHandover = z
  .object({ enclaveId: z.uuid('required'), fromId: z.uuid('required'), toId: z.uuid('required') })
  .refine(({ fromId, toId }) => fromId !== toId, { path: ['toId'], message: 'same_person' })
export type ProspectHandover = z.output<typeof prospectHandover>

/** What the list is narrowed to; anything that is not understood narrows nothing. */
export const prospectFilter = z.object({
  q: optional(text(80)).catch(undefined),
  whose: z.literal('mine').optional().catch(undefined),
  kind: z.enum(PROSPECT_KINDS).optional().catch(undefined),
  industry: optional(z.string().regex(/^[A-Z][A-Z0-9_]{0,39}$/)).catch(undefined),
  after: optional(cursor(1).pipe(z.tuple([z.uuid()]))).catch(undefined),
})
export type ProspectFilter = z.output<typeof prospectFilter>

type Address = { [part in keyof ProspectFilter]?: string | undefined }
/** The address of the list, narrowed. @param after as the cursor came */
export function prospectAddress({ q, whose, kind: of, industry, after }: Address) {
  const given = Object.entries({ q, whose, kind: of, industry, after }).flatMap(([key, value]) =>
    value ? [[key, value]] : [],
  )
  const query = new URLSearchParams(given).toString()
  return `/admin/prospects${query ? `?${query}` : ''}`
}
