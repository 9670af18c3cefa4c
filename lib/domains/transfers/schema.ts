import { z } from 'zod'
import { Direction, type LandingStatus, type MilestoneKind } from '@/lib/core/db/generated/enums'
import { formats } from '@/lib/core/paging'
import { optional, slug } from '@/lib/core/text'

/** The stages that sources word; any other word of a source is shown as it stands. */
export const REPORTED_STAGES = ['INTRODUCED', 'REGISTERED'] as const
export type ReportedStage = (typeof REPORTED_STAGES)[number]

export const isReportedStage = (stage: string | null): stage is ReportedStage =>
  REPORTED_STAGES.some((known) => known === stage)

/** Whether the project has left research for the home city, as far as its source says. Introduced is not yet there. */
export const hasLanded = (landing: { reportedStage: string | null }): boolean => landing.reportedStage !== 'INTRODUCED'

type Named = { nameZh: string; nameEn: string }
/** What a page shows of a landing. */
export type LandingFacts = {
  status: LandingStatus
  registeredOn: Date | null
  reportedStage: string | null
  district: Named | null
  site: Named | null
  project: Named & { broughtFromZh: string | null; broughtFromEn: string | null }
}

/** How far a project has come, by whose word: a source's, or that of both sides. A voided landing is a correction. */
export const STAGES = ['REPORTED', 'LANDED', 'TRIAL_PRODUCTION', 'IN_PRODUCTION', 'CORRECTED'] as const
export type Stage = (typeof STAGES)[number]

type Standing = { status: LandingStatus; milestones: readonly { kind: MilestoneKind }[] }
/** @param milestones of the landing, the confirmed ones */
export function stageOf({ status, milestones }: Standing): Stage {
  if (status === 'REPORTED') return 'REPORTED'
  if (status !== 'CONFIRMED') return 'CORRECTED'
  const reached = (kind: MilestoneKind) => milestones.some((milestone) => milestone.kind === kind)
  return reached('IN_PRODUCTION') ? 'IN_PRODUCTION' : reached('TRIAL_PRODUCTION') ? 'TRIAL_PRODUCTION' : 'LANDED'
}

/** Where projects come from: what the portal records, a source's own words, or nothing that is stated. */
export const ORIGIN_KINDS = ['TENANT', 'UNIVERSITY', 'HOST_CITY', 'OVERSEAS', 'STATED', 'UNSTATED'] as const
export type OriginKind = (typeof ORIGIN_KINDS)[number]
export type Origin = { kind: OriginKind; zh: string; en: string }

type Place = Named & { slug: string }
/** One project that landed, as the public may know it; of one that must not be named there are no names. */
export type Transfer = {
  named:
    | (Named & { slug: string; tenant: string | null; site: Place | null; sourceZh: string; sourceEn: string })
    | null
  stage: Stage
  reportedStage: string | null
  /** The Shanghai day on which its entity was registered. */
  registeredOn: string | null
  origin: Origin
  district: (Place & { adcode: string }) | null
  industry: (Named & { key: string }) | null
}
export type NamedTransfer = Transfer & { named: NonNullable<Transfer['named']> }
export const isNamed = (transfer: Transfer): transfer is NamedTransfer => transfer.named !== null
/** What counts: a correction does not. */
export const isStanding = ({ stage }: Pick<Transfer, 'stage'>): boolean => stage !== 'CORRECTED'

export const SORTS = ['registeredOn', 'project', 'industry', 'district', 'stage'] as const
export type Sort = (typeof SORTS)[number]
export const ORDERS = ['asc', 'desc'] as const
/** The value that stands for "not stated". */
export const UNSTATED = 'none'

const district = z.union([z.string().regex(/^\d{6}$/), z.literal(UNSTATED)])
const industry = z.union([z.string().regex(/^[A-Z][A-Z0-9_]{0,39}$/), z.literal(UNSTATED)])
const fields = {
  direction: optional(z.enum(Direction)),
  district: optional(district),
  industry: optional(industry),
  stage: optional(z.enum(STAGES)),
  sort: optional(z.enum(SORTS)),
  order: optional(z.enum(ORDERS)),
}

/** The address of the page: a value that makes no sense is no filter. */
export const transferSearch = z.object({
  direction: fields.direction.catch(undefined),
  district: fields.district.catch(undefined),
  industry: fields.industry.catch(undefined),
  stage: fields.stage.catch(undefined),
  sort: fields.sort.catch(undefined),
  order: fields.order.catch(undefined),
})
export type TransferFilter = z.output<typeof transferSearch>
/** The query of the open data: strict, and what is unknown is refused. */
export const transferQuery = z.strictObject({
  ...fields,
  enclave: optional(slug),
  ...formats,
})

export const FACETS = ['district', 'industry', 'stage'] as const
export type Facet = (typeof FACETS)[number]

/** What a filter compares. */
export const facetOf = (transfer: Transfer, facet: Facet): string =>
  facet === 'stage'
    ? transfer.stage
    : facet === 'district'
      ? (transfer.district?.adcode ?? UNSTATED)
      : (transfer.industry?.key ?? UNSTATED)

export const meets = (transfer: Transfer, filter: Partial<Record<Facet, string | undefined>>): boolean =>
  FACETS.every((facet) => filter[facet] === undefined || facetOf(transfer, facet) === filter[facet])

/** The named ones that meet a filter, in its order; what is not stated comes last either way. */
export function listed(all: readonly Transfer[], filter: TransferFilter, locale: 'zh-CN' | 'en'): NamedTransfer[] {
  const { sort = 'registeredOn', order = sort === 'registeredOn' ? 'desc' : 'asc' } = filter
  const { compare } = new Intl.Collator(locale)
  const words = (record: Named | null) => record && (locale === 'en' ? record.nameEn : record.nameZh)
  const keyOf = (transfer: NamedTransfer): string | null => {
    if (sort === 'registeredOn') return transfer.registeredOn
    if (sort === 'stage') return String(STAGES.indexOf(transfer.stage))
    return words(sort === 'project' ? transfer.named : transfer[sort])
  }
  const byName = (a: NamedTransfer, b: NamedTransfer) => compare(words(a.named) ?? '', words(b.named) ?? '')
  return all
    .filter(isNamed)
    .filter((transfer) => meets(transfer, filter))
    .sort((a, b) => {
      const [one, other] = [keyOf(a), keyOf(b)]
      if (one === null || other === null) return Number(one === null) - Number(other === null) || byName(a, b)
      return (order === 'asc' ? compare(one, other) : compare(other, one)) || byName(a, b)
    })
}

/** Counts by a key, in the order in which the keys first appear. */
export function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}

/** The address of the list: /transfers?district=…; what is usual is left out. */
export function transferAddress(filter: TransferFilter, enclave?: string, base = '/transfers'): string {
  const given = Object.entries({ ...filter, enclave }).flatMap(([name, value]) => (value ? [[name, value]] : []))
  const query = new URLSearchParams(given).toString()
  return query ? `${base}?${query}` : base
}
