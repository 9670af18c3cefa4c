import { z } from 'zod'
import {
  CooperationKind,
  Direction,
  EventKind,
  EventStatus,
  MilestoneKind,
  OrganisationKind,
  PartnershipKind,
  ServiceKind,
} from '@/lib/core/db/generated/enums'
import { columnsOf, fieldsOf, nodesOf } from '@/lib/core/fields'
import type { Operation } from '@/lib/core/openapi'
import { cursor, formats, limit, sizeOf } from '@/lib/core/paging'
import { optional, slug } from '@/lib/core/text'
import { rowsQuery } from '@/lib/domains/metrics/schema'
import { directoryQuery } from '@/lib/domains/organisations/schema'
import { STAGES, transferQuery } from '@/lib/domains/transfers/schema'

// Every part of an answer has a name here; its fields are worded in messages/<locale>/datasets.json under that name.
const components = z.registry<{ id: string }>()
const part = <Shape extends z.ZodRawShape>(id: string, shape: Shape) => {
  const schema = z.strictObject(shape)
  components.add(schema, { id })
  return schema
}

const day = z.iso.date()
const words = part('Words', { zh: z.string(), en: z.string() })
const ownWords = part('OwnWords', { zh: z.string().nullable(), en: z.string().nullable() })
const industry = part('Industry', { key: z.string(), zh: z.string(), en: z.string() })
const district = part('District', { adcode: z.string(), zh: z.string(), en: z.string() })
const cited = { key: z.string(), title: words, author: z.string().nullable(), publishedOn: day.nullable() }
const source = part('Source', { ...cited, url: z.string().nullable() })

const note = part('Note', { zh: z.string().nullable(), en: z.string().nullable() })
const report = part('Report', { ...cited, note })
const period = { from: day.nullable(), to: day.nullable() }
const worth = { value: z.int(), isLowerBound: z.boolean() }
const baseline = part('Baseline', { ...worth, ...period, asOf: day.nullable(), source: report })
export const metric = part('Metric', {
  key: z.string(),
  kind: z.enum(['F', 'S']),
  ...period,
  ...worth,
  value: z.int().nullable(),
  itemised: z.int(),
  recorded: z.int(),
  baseline: baseline.nullable(),
  definition: words,
  version: z.int(),
  asOf: day,
})

const counted = { part: z.enum(['itemised', 'recorded']) }
const rowSource = part('RowSource', { key: z.string(), title: words.nullable() })
const where = { district: words.nullable(), site: words.nullable() }
const tenantSlug = z.string().nullable()
export const metricRow = z.union([
  part('LandingRow', {
    ...counted,
    ...{ project: words, industry: words.nullable(), ...where, stage: z.string().nullable() },
    ...{ registeredOn: day.nullable(), source: rowSource.nullable(), tenant: tenantSlug },
  }),
  part('ResidentRow', {
    ...counted,
    ...{ organisation: words, kind: z.string(), industry: words.nullable(), district: words.nullable() },
    ...{ activeOn: day.nullable(), source: rowSource.nullable(), tenant: tenantSlug },
  }),
  part('CooperationRow', {
    ...counted,
    ...{ title: z.string(), kind: z.string(), industry: words.nullable() },
    ...{ signedOn: day.nullable(), tenant: tenantSlug },
  }),
  part('HireRow', {
    ...counted,
    ...{ position: z.string(), company: words, level: words.nullable() },
    ...{ onboardedOn: day.nullable(), tenant: tenantSlug },
  }),
  part('AgreementRow', {
    ...counted,
    ...{ organisation: words, kinds: z.array(z.enum(ServiceKind)), since: day.nullable() },
  }),
  part('EventRow', {
    ...counted,
    ...{
      event: words,
      kind: z.string(),
      heldOn: day.nullable(),
      attendance: z.int().nullable(),
      slug: z.string().nullable(),
    },
  }),
  part('VisitRow', {
    ...counted,
    ...{ organisation: words, industry: words.nullable(), district: words.nullable() },
    ...{ visitedOn: day.nullable(), tenant: tenantSlug },
  }),
  part('PatentRow', {
    ...counted,
    ...{ number: z.string().nullable(), kind: z.string(), filedOn: day.nullable() },
    ...{ applicant: words.nullable(), tenant: tenantSlug },
  }),
  part('EntryRow', {
    ...counted,
    ...{ institution: words, kind: z.string(), ...where, enteredOn: day.nullable(), source: rowSource.nullable() },
  }),
])
components.add(metricRow, { id: 'MetricRow' })

const staff = part('Staff', { from: z.int(), to: z.int().nullable() })
const profile = part('Profile', {
  about: ownWords,
  story: ownWords,
  website: z.string().nullable(),
  staff: staff.nullable(),
})
export const tenant = part('Tenant', {
  slug: z.string(),
  name: words,
  kind: z.enum(OrganisationKind),
  industry: industry.nullable(),
  homeDistrict: district.nullable(),
  direction: z.enum(Direction).nullable(),
  enclave: z.string(),
  enteredOn: z.string().nullable(),
  source: source.nullable(),
  profile: profile.nullable(),
  url: z.url(),
})

const stage = z.enum(STAGES)
const origin = z.union([words, z.enum(['TENANT', 'UNIVERSITY', 'HOST_CITY', 'OVERSEAS', 'UNSTATED'])])
const landedAt = { industry: industry.nullable(), origin, district: district.nullable(), site: words.nullable() }
export const transfer = part('Transfer', {
  ...{ slug: z.string(), project: words, ...landedAt, stage, reportedStage: z.string().nullable() },
  ...{ registeredOn: day.nullable(), source: words.nullable() },
})
const milestone = part('Milestone', { kind: z.enum(MilestoneKind), reachedOn: day })
export const landing = part('Landing', {
  ...{ slug: z.string(), project: words, enclave: z.string(), direction: z.enum(Direction), ...landedAt },
  ...{ status: z.enum(['REPORTED', 'CONFIRMED']), stage, reportedStage: z.string().nullable() },
  ...{ registeredOn: day.nullable(), confirmedOn: day.nullable(), milestones: z.array(milestone) },
  ...{ tenant: tenantSlug, source: source.nullable(), url: z.url() },
})

const partnership = part('Partnership', {
  kind: z.enum(PartnershipKind),
  since: day.nullable(),
  source: source.nullable(),
})
const membership = part('Membership', { institute: words, since: day.nullable() })
const entry = part('Entry', {
  ...{ status: z.enum(['RECORDED', 'REPORTED']), enteredOn: day.nullable(), district: district.nullable() },
  ...{ site: words.nullable(), source: source.nullable() },
})
const offer = part('Offer', { kind: z.enum(CooperationKind), industry, summary: words, basis: z.string() })
export const institution = part('Institution', {
  ...{ name: words, kind: z.enum(OrganisationKind), enclave: z.string(), partnerships: z.array(partnership) },
  ...{ memberships: z.array(membership), entries: z.array(entry), offers: z.array(offer) },
})
const session = part('Session', {
  ...{ title: words.nullable(), startsAt: z.iso.datetime(), endsAt: z.iso.datetime(), capacity: z.int().nullable() },
  ...{ seatsLeft: z.int().nullable(), heldOn: day.nullable(), attendance: z.int().nullable() },
})
export const event = part('Event', {
  ...{ slug: z.string(), kind: z.enum(EventKind), title: words, summary: words, place: words, enclave: z.string() },
  ...{ status: z.enum(EventStatus), firstAt: z.iso.datetime().nullable(), lastAt: z.iso.datetime().nullable() },
  ...{ sessions: z.array(session), url: z.url() },
})
export const policy = part('Policy', {
  ...{ slug: z.string(), title: words, body: words, publishedAt: z.iso.datetime(), source: source.nullable() },
})

const byId = cursor(1)
  .pipe(z.tuple([z.uuid()]))
  .optional()
const paged = { limit, ...formats }
const withSize = <Query extends { format: 'json' | 'csv'; limit?: number | undefined }>(query: Query) => ({
  ...query,
  limit: sizeOf(query),
})
export const landingsQuery = z
  .strictObject({
    enclave: optional(slug),
    direction: optional(z.enum(Direction)),
    district: optional(z.string().regex(/^\d{6}$/)),
    industry: optional(z.string().regex(/^[A-Z][A-Z0-9_]{0,39}$/)),
    cursor: byId,
    ...paged,
  })
  .transform(withSize)
export const institutionsQuery = z
  .strictObject({
    enclave: optional(slug),
    cursor: cursor(2)
      .pipe(z.tuple([z.string(), z.uuid()]))
      .optional(),
    ...paged,
  })
  .transform(withSize)
export const eventsQuery = z.strictObject({ enclave: optional(slug), cursor: byId, ...paged }).transform(withSize)
export const policiesQuery = z.strictObject({ cursor: byId, ...paged }).transform(withSize)
export const feedQuery = z.strictObject({ enclave: optional(slug), locale: formats.locale })
export const noQuery = z.strictObject({})

export type Dataset = Operation & { readonly row: z.ZodType | null }
const rows = (component: string, isPaged = true) => ({ component, isPaged, isSheet: true })
const V1 = '/api/v1'
/** Every address of the open data, in the order of its page. */
export const DATASETS = [
  { id: 'metrics', path: `${V1}/metrics`, query: rowsQuery, rows: rows('Metric', false), row: metric },
  {
    id: 'metricRows',
    path: `${V1}/metrics/{key}/rows`,
    query: rowsQuery,
    rows: rows('MetricRow', false),
    row: metricRow,
  },
  { id: 'tenants', path: `${V1}/tenants`, query: directoryQuery, rows: rows('Tenant'), row: tenant },
  { id: 'landings', path: `${V1}/landings`, query: landingsQuery, rows: rows('Landing'), row: landing },
  { id: 'transfers', path: `${V1}/transfers`, query: transferQuery, rows: rows('Transfer', false), row: transfer },
  {
    id: 'institutions',
    path: `${V1}/institutions`,
    query: institutionsQuery,
    rows: rows('Institution'),
    row: institution,
  },
  { id: 'events', path: `${V1}/events`, query: eventsQuery, rows: rows('Event'), row: event },
  { id: 'policies', path: `${V1}/policies`, query: policiesQuery, rows: rows('Policy'), row: policy },
  { id: 'feed', path: `${V1}/feed.xml`, query: feedQuery, rows: null, row: null, media: 'application/atom+xml' },
  { id: 'calendar', path: `${V1}/events.ics`, query: feedQuery, rows: null, row: null, media: 'text/calendar' },
  { id: 'openapi', path: `${V1}/openapi.json`, query: noQuery, rows: null, row: null },
] as const satisfies readonly Dataset[]
export type DatasetId = (typeof DATASETS)[number]['id']

export const NODES = nodesOf(components)
/** The fields of a component, and those that have a column in its sheet. */
export const fieldsIn = (component: string) => fieldsOf(NODES, component)
export const columnsIn = (component: string) => columnsOf(fieldsIn(component))
