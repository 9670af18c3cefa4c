import { z } from 'zod'
import { Direction, OrganisationKind, OrganisationRelationKind } from '@/lib/core/db/generated/enums'
import { cursor, formats, limit, sizeOf } from '@/lib/core/paging'
import { day, optional, partialDate, slug, text } from '@/lib/core/text'
import { BANDS, type ShownProfile } from '@/lib/domains/profiles/schema'

const USCC_DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const USCC_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** Whether a 统一社会信用代码 is well formed and its 18th character checks, by GB 32100-2015. */
export function isUscc(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return false
  const sum = USCC_WEIGHTS.reduce((total, weight, index) => total + weight * USCC_DIGITS.indexOf(code.charAt(index)), 0)
  return code.charAt(17) === USCC_DIGITS.charAt((31 - (sum % 31)) % 31)
}

/** A unified social credit code as people type it: spaces and hyphens dropped, full width and small letters raised. */
export const uscc = z
  .string()
  .max(60)
  .transform((value) => value.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase())
  .refine(isUscc, 'uscc_form')

const kind = z.enum(OrganisationKind)
const direction = z.enum(Direction)
export const KINDS = kind.options
export const DIRECTIONS = direction.options
const sentences = z.array(text(500)).max(30).default([])

/** What is kept of an organisation. Keys for sorting and searching are derived, never given. */
export const organisationInput = z.object({
  slug,
  uscc: optional(uscc),
  nameZh: text(120),
  nameEn: text(200),
  kind,
  industryId: z.uuid().optional(),
  homeDistrictId: z.uuid().optional(),
  factsZh: sentences,
  factsEn: sentences,
  honoursZh: sentences,
  honoursEn: sentences,
  sourceId: z.uuid().optional(),
})
export type OrganisationInput = z.input<typeof organisationInput>

export const organisationUpdate = organisationInput
  .omit({ slug: true })
  .extend({ id: z.uuid(), version: z.int().min(0) })
export type OrganisationUpdate = z.input<typeof organisationUpdate>

/** Who it is: names, code, kind, industry, home district. */
export const identityUpdate = organisationUpdate.pick({
  id: true,
  version: true,
  nameZh: true,
  nameEn: true,
  uscc: true,
  kind: true,
  industryId: true,
  homeDistrictId: true,
})
export type IdentityUpdate = z.input<typeof identityUpdate>

export const relationInput = z
  .object({
    fromId: z.uuid(),
    toId: z.uuid(),
    kind: z.enum(OrganisationRelationKind),
    validFrom: optional(day),
    validTo: optional(day),
  })
  .refine(({ fromId, toId }) => fromId !== toId, { path: ['toId'], message: 'same_organisation' })
  .refine(({ validFrom, validTo }) => !validFrom || !validTo || validFrom <= validTo, {
    path: ['validTo'],
    message: 'date_order',
  })
export type RelationInput = z.input<typeof relationInput>

/** That a source states an organisation to reside in an enclave. */
export const residencyInput = z.object({
  organisationId: z.uuid(),
  enclaveId: z.uuid(),
  direction,
  enteredOn: optional(partialDate),
  sourceId: z.uuid(),
})
export type ResidencyInput = z.input<typeof residencyInput>

export const publishInput = z.object({ id: z.uuid(), version: z.int().min(0) })

/** To what an export of organisations is narrowed. @param after the id of the last one before */
export const organisationFilter = z.object({
  q: optional(text(80)).catch(undefined),
  kind: kind.optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
})

const industryKey = z.string().regex(/^[A-Z][A-Z0-9_]{0,39}$/)
const adcode = z.string().regex(/^\d{6}$/)
const letter = z.string().regex(/^[a-z]$/)
/** The sort key and the id of the last row of the page before. */
const place = cursor(2).pipe(z.tuple([z.string(), z.uuid()]))

/** What a reader looks for: always whole, whatever the address said. Empty lists do not narrow. */
export type DirectoryFilter = {
  q: string
  industry: string[]
  district: string[]
  kind: OrganisationKind[]
  direction: Direction[]
}
export const FACETS = ['industry', 'district', 'kind', 'direction'] as const
export type FacetName = (typeof FACETS)[number]

/** One or several values of a GET form; those that cannot be are left out. */
const several = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => {
    const given = Array.isArray(value) ? value : value === undefined ? [] : [value]
    return [...new Set(given.slice(0, 40))].filter((item) => schema.safeParse(item).success)
  }, z.array(schema))

/** The address of the directory page: a value that makes no sense is no filter. */
export const directorySearch = z.object({
  q: text(60, 0).catch(''),
  industry: several(industryKey),
  district: several(adcode),
  kind: several(kind),
  direction: several(direction),
  letter: letter.optional().catch(undefined),
  cursor: place.optional().catch(undefined),
})

/** The query of the open data: strict, and what is unknown is refused. */
export const directoryQuery = z
  .strictObject({
    q: text(60, 0).default(''),
    industry: industryKey.optional(),
    district: adcode.optional(),
    kind: kind.optional(),
    direction: direction.optional(),
    enclave: slug.optional(),
    limit,
    cursor: place.optional(),
    ...formats,
  })
  .transform((query) => ({ ...query, limit: sizeOf(query) }))

export const NO_FILTER: DirectoryFilter = { q: '', industry: [], district: [], kind: [], direction: [] }
export type FilterPart = 'q' | FacetName

/** The filter without one of its values, or without a whole part. */
export const without = (filter: DirectoryFilter, part: FilterPart, value?: string): DirectoryFilter =>
  part === 'q' || value === undefined
    ? { ...filter, [part]: NO_FILTER[part] }
    : { ...filter, [part]: filter[part].filter((chosen) => chosen !== value) }

/** The address of a directory page: /tenants?industry=…; enclave is left out for the site's own. */
export function directoryAddress(
  filter: DirectoryFilter,
  at: { enclave?: string | undefined; letter?: string | undefined; cursor?: string | undefined } = {},
): string {
  const pairs = [
    ...Object.entries({ ...filter, q: filter.q ? [filter.q] : [] }).flatMap(([name, values]) =>
      values.map((value) => [name, value]),
    ),
    ...Object.entries(at).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ]
  const query = new URLSearchParams(pairs).toString()
  return query ? `/tenants?${query}` : '/tenants'
}

type Named = { nameZh: string; nameEn: string }
export type Citation = {
  titleZh: string
  titleEn: string
  author: string | null
  publishedOn: Date | null
  publishedNoteZh: string | null
  publishedNoteEn: string | null
  url: string | null
}
/** What the index shows of an organisation. */
export type IndexEntry = Named & {
  slug: string
  kind: OrganisationKind
  pinyin: string
  factsZh: string[]
  factsEn: string[]
  industry: Named | null
  homeDistrict: Named | null
  residencies: { direction: Direction; enteredOn: string | null; source: Citation | null }[]
  words: ShownProfile | null
}

/** The letter under which an index lists a pinyin key; # for figures and signs. */
export const letterOf = (pinyin: string): string => (/^[a-z]/.test(pinyin) ? pinyin.charAt(0) : '#')

/** The profile as schema.org data, with its own words where it publishes them. "<" is escaped, so that nothing ends the script. */
export function linkedData(
  { words, ...tenant }: Named & { honoursZh: string[]; words: ShownProfile | null },
  { url, park }: { url: string; park: Named },
): string {
  const band = words?.staffBand && BANDS[words.staffBand]
  const staff = band && { minValue: band.from, ...(band.to !== null && { maxValue: band.to }) }
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name: tenant.nameZh,
    alternateName: tenant.nameEn,
    url,
    location: { '@type': 'Place', name: park.nameZh, alternateName: park.nameEn },
    ...(tenant.honoursZh.length > 0 && { award: tenant.honoursZh }),
    ...(words && { description: words.aboutZh }),
    ...(words?.website && { sameAs: [words.website] }),
    ...(staff && { numberOfEmployees: { '@type': 'QuantitativeValue', ...staff } }),
  }
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}
