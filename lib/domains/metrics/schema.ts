import { z } from 'zod'
import { formats } from '@/lib/core/paging'
import { day, optional, slug, text } from '@/lib/core/text'

/** F counts what happened in a period, S what stood at its end. */
export type MetricKind = 'F' | 'S'

export type RecordKind =
  | 'landings'
  | 'residents'
  | 'cooperations'
  | 'hires'
  | 'agreements'
  | 'entries'
  | 'visits'
  | 'patents'
  | 'events'

type Metric = {
  readonly key: string
  readonly kind: MetricKind
  /** Raised whenever the definition changes; snapshots freeze it. */
  readonly version: number
  /** The part of the story under which the figures page prints it. */
  readonly chapter: 'arrival' | 'knowledge' | 'transfer'
  /** The records that the portal keeps for it; null where they begin with a later noun. */
  readonly records: RecordKind | null
  /** Distinct subjects that may occur in two periods: such periods do not add up. */
  readonly addsUp: boolean
}

/** The published metrics, in the order of the page. Their words: messages/<locale>/metrics.json, "figure". */
export const METRICS = [
  { key: 'tenantsRecruited', kind: 'F', version: 1, chapter: 'arrival', records: 'residents', addsUp: true },
  { key: 'wenzhouCompaniesWithRdCentre', kind: 'S', version: 1, chapter: 'arrival', records: null, addsUp: true },
  { key: 'prospectsVisited', kind: 'F', version: 2, chapter: 'arrival', records: 'visits', addsUp: false },
  { key: 'highLevelTalentsIntroduced', kind: 'F', version: 1, chapter: 'knowledge', records: 'hires', addsUp: true },
  { key: 'patentsAssisted', kind: 'F', version: 1, chapter: 'knowledge', records: 'patents', addsUp: true },
  { key: 'cooperationProjects', kind: 'F', version: 2, chapter: 'knowledge', records: 'cooperations', addsUp: true },
  { key: 'partnerPlatforms', kind: 'S', version: 1, chapter: 'transfer', records: 'agreements', addsUp: true },
  { key: 'eventsHeld', kind: 'F', version: 1, chapter: 'transfer', records: 'events', addsUp: true },
  { key: 'projectsLandedInWenzhou', kind: 'F', version: 1, chapter: 'transfer', records: 'landings', addsUp: false },
  { key: 'institutionsIntoWenzhou', kind: 'F', version: 1, chapter: 'transfer', records: 'entries', addsUp: false },
] as const satisfies readonly Metric[]

export type MetricKey = (typeof METRICS)[number]['key']
export type MetricChapter = (typeof METRICS)[number]['chapter']
export const CHAPTERS = ['arrival', 'knowledge', 'transfer'] as const satisfies readonly MetricChapter[]

/** @returns undefined for a key that no metric has */
export const metricOf = (key: string) => METRICS.find((metric) => metric.key === key)

/** Shanghai days, both inclusive; an end that is null is open. Both null: all time. */
export type Period = { readonly from: string | null; readonly to: string | null }

// PostgreSQL and the calendar agree on these years; a figure of a park needs no others.
const sensibleDay = day.refine((value) => value >= '1900-01-01' && value <= '2199-12-31', 'date_form')
const limit = optional(sensibleDay).transform((value) => value ?? null)
const inOrder = ({ from, to }: Period) => from === null || to === null || from <= to

/** What the open data and the download of a figure take; anything else is invalid_input: a period that is misspelt must not pass for all time. */
export const rowsQuery = z
  .strictObject({
    from: limit,
    to: limit,
    enclave: optional(slug),
    ...formats,
  })
  .refine(inOrder, { path: ['to'], message: 'period_order' })
export const metricParams = z.object({ key: z.enum(METRICS.map(({ key }) => key)) })

export type PeriodErrors = { readonly from?: 'date_form'; readonly to?: 'date_form' | 'period_order' }
export type PeriodForm = {
  readonly period: Period
  readonly errors: PeriodErrors
  /** What stands in the two fields: what was typed, right or wrong. */
  readonly typed: { readonly from: string; readonly to: string }
}

const typedText = text(40, 0).catch('')

/** The period of a page's address. A wrong one is said at its field, and the page shows all time. */
export function readPeriod(search: { from?: unknown; to?: unknown }): PeriodForm {
  const [from, to] = [limit.safeParse(search.from), limit.safeParse(search.to)]
  const typed = { from: typedText.parse(search.from), to: typedText.parse(search.to) }
  const allTime = { from: null, to: null }
  if (!from.success || !to.success) {
    const wrong = 'date_form' as const
    return {
      period: allTime,
      typed,
      errors: { ...(from.success ? {} : { from: wrong }), ...(to.success ? {} : { to: wrong }) },
    }
  }
  const period = { from: from.data, to: to.data }
  return inOrder(period) ? { period, typed, errors: {} } : { period: allTime, typed, errors: { to: 'period_order' } }
}

/** Where a baseline stands to a period: only what is wholly inside takes part. */
export type Place = 'inside' | 'outside' | 'split' | 'unknownEnd'

/**
 * A baseline covers from–to; a stock's states the one day `to`. Null is unknown: such a baseline belongs to all time
 * only, unless it certainly lies outside (product.md, Baselines).
 */
export function placeOf(kind: MetricKind, baseline: Period, period: Period): Place {
  if (period.from === null && period.to === null) return 'inside'
  const { from, to } = kind === 'S' && baseline.to !== null ? { from: baseline.to, to: baseline.to } : baseline
  if (period.to !== null && from !== null && from > period.to) return 'outside'
  if (period.from !== null && to !== null && to < period.from) return 'outside'
  if (to === null) return 'unknownEnd'
  const startsInside = period.from === null || (from !== null && from >= period.from)
  const endsInside = period.to === null || to <= period.to
  return startsInside && endsInside ? 'inside' : 'split'
}

type Given = {
  readonly baseline: { readonly value: number; readonly isLowerBound: boolean } | null
  /** Records that explain the baseline. */
  readonly itemised: number
  /** Records that count by themselves. */
  readonly recorded: number
  /** Records that counted before and do no more: a stock that has some is live, though none be left. */
  readonly past?: number
}

const isLive = (kind: MetricKind, { recorded, past = 0 }: Given) => kind === 'S' && recorded + past > 0

/**
 * The figure from its parts. A flow adds what is recorded here to what was reported before; a stock never adds: it is
 * the live count where there is one, else the reported one, else unknown (null).
 */
export function figureOf(kind: MetricKind, given: Given) {
  const { baseline, recorded } = given
  const reported = baseline?.value ?? null
  const live = isLive(kind, given)
  return {
    value: kind === 'F' ? (reported ?? 0) + recorded : live ? recorded : reported,
    isLowerBound: !live && (baseline?.isLowerBound ?? false),
  }
}

export const PARTS = ['itemised', 'unnamed', 'recorded'] as const
export type PartKey = (typeof PARTS)[number]
export type Part = { readonly key: PartKey; readonly count: number; readonly isLowerBound: boolean }

/** What a figure is made of; the counts of the parts always add up to its value. Empty parts are left out. */
export function partsOf(kind: MetricKind, given: Given): Part[] {
  const { baseline, itemised, recorded } = given
  const live = isLive(kind, given)
  const reported = live ? 0 : (baseline?.value ?? 0)
  const named = Math.min(itemised, reported)
  const parts: Part[] = [
    { key: 'itemised', count: named, isLowerBound: false },
    { key: 'unnamed', count: reported - named, isLowerBound: baseline?.isLowerBound ?? false },
    { key: 'recorded', count: kind === 'F' || live ? recorded : 0, isLowerBound: false },
  ]
  return parts.filter(({ count }) => count > 0)
}

/** How many more records explain a baseline than it counts: above 0, a record or the report is wrong. */
export const excessOf = ({ baseline, itemised }: Given): number =>
  baseline === null ? 0 : Math.max(0, itemised - baseline.value)
