import { z } from 'zod'
import { columnOfDay } from '@/lib/core/clock'
import { cursor } from '@/lib/core/paging'
import { day, optional, text, url } from '@/lib/core/text'
import { uscc } from '@/lib/domains/organisations/schema'

/** The seven sections of the form, in their order. documents has no fields of its own. */
export const SECTIONS = ['organisation', 'project', 'team', 'space', 'plan', 'documents', 'declarations'] as const
export type Section = (typeof SECTIONS)[number]
export const section = z.enum(SECTIONS)

export const APPLICANT_KINDS = ['HOME_COMPANY', 'HOST_COMPANY', 'TEAM'] as const
export const SPACE_USES = ['OFFICE', 'LAB', 'PILOT'] as const
export const DOCUMENT_KINDS = ['LICENCE', 'PLAN', 'IP', 'OTHER'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** The fields of each section, in the order in which they are asked. */
export const FIELDS = {
  organisation: [
    'kind',
    'nameZh',
    'nameEn',
    'uscc',
    'industry',
    'district',
    'foundedOn',
    'website',
    'contactName',
    'contactPhone',
    'contactEmail',
  ],
  project: ['title', 'summary', 'readiness', 'innovation', 'ip'],
  team: ['leadName', 'leadBackground', 'size', 'researchers', 'members'],
  space: ['use', 'areaM2', 'startOn', 'months', 'needs'],
  plan: ['landing', 'landingDistrict', 'investment', 'timeline'],
  documents: [],
  declarations: ['accurate', 'privacy', 'publish'],
} as const satisfies Record<Section, readonly string[]>

/** What people may know of others only under the applicant's consent: never shown to a reviewer. */
export const PERSONAL_FIELDS: readonly string[] = ['contactName', 'contactPhone', 'contactEmail', 'members']

/** Answers as typed, by section and field; a field that is not there was left empty. */
export const answers = z.partialRecord(section, z.record(z.string(), z.string()))
export type Answers = z.output<typeof answers>

/** A telephone number as people write it: kept as digits, with + in front where it was given. */
export const phone = text(40)
  .transform((value) => value.normalize('NFKC').replace(/[\s()-]/g, ''))
  .refine((value) => /^\+?\d{7,15}$/.test(value), 'phone_form')

const whole = (min: number, max: number) =>
  text(20)
    .transform((value) => value.replace(/[,，\s]/gu, ''))
    .refine((value) => /^\d{1,9}$/.test(value) && Number(value) >= min && Number(value) <= max, 'number_range')
    .transform(Number)
const agreed = z.literal('on', 'agree_required')

/**
 * What is valid in each section. Answers are strings; an empty one is missing.
 * @param today Shanghai day: what was founded does not lie ahead, what is wanted does not lie behind
 */
export const sectionSchemas = (today: string) => ({
  organisation: z
    .object({
      kind: z.enum(APPLICANT_KINDS, 'required'),
      nameZh: text(120),
      nameEn: optional(text(200)),
      uscc: optional(uscc),
      industry: z.string('required').regex(/^[A-Z][A-Z0-9_]{0,39}$/, 'required'),
      district: optional(z.string().regex(/^\d{6}$/, 'invalid')),
      foundedOn: optional(day.refine((value) => value <= today, 'date_future')),
      website: optional(url),
      contactName: text(60),
      contactPhone: phone,
      contactEmail: text(254).pipe(z.email('email_form')),
    })
    .superRefine(({ kind, uscc, district }, context) => {
      // A team that is not registered yet has no code; a company has one.
      if (kind !== 'TEAM' && !uscc) context.addIssue({ code: 'custom', message: 'required', path: ['uscc'] })
      if (kind === 'HOME_COMPANY' && !district)
        context.addIssue({ code: 'custom', message: 'required', path: ['district'] })
    }),
  project: z.object({
    title: text(120),
    summary: text(2000),
    readiness: whole(1, 9),
    innovation: text(2000),
    ip: optional(text(1000)),
  }),
  team: z.object({
    leadName: text(60),
    leadBackground: text(1000),
    size: whole(1, 10_000),
    researchers: whole(0, 10_000),
    members: optional(text(2000)),
  }),
  space: z.object({
    use: z.enum(SPACE_USES, 'required'),
    areaM2: whole(1, 100_000),
    startOn: day.refine((value) => value >= today, 'date_past'),
    months: whole(1, 240),
    needs: optional(text(1000)),
  }),
  plan: z.object({
    landing: text(2000),
    landingDistrict: optional(z.string().regex(/^\d{6}$/, 'invalid')),
    investment: optional(whole(0, 100_000_000)),
    timeline: optional(text(1000)),
  }),
  documents: z.object({}),
  declarations: z.object({ accurate: agreed, privacy: agreed, publish: optional(z.literal('on')) }),
})

/** The documents that must be there: a team has no licence. */
export const documentsWanted = (kind: string | undefined): DocumentKind[] =>
  kind === 'TEAM' ? ['PLAN'] : ['LICENCE', 'PLAN']

export type Fault = { field: string; code: string }

/** What is missing or wrong in a section, a field once. @param documents the kinds that are attached */
export function faultsOf(answers: Answers, name: Section, documents: readonly string[], today: string): Fault[] {
  if (name === 'documents')
    return documentsWanted(answers.organisation?.kind)
      .filter((kind) => !documents.includes(kind))
      .map((kind) => ({ field: kind, code: 'required' }))
  const parsed = sectionSchemas(today)[name].safeParse(answers[name] ?? {})
  if (parsed.success) return []
  const faults = parsed.error.issues.map(({ path, message }) => {
    const field = String(path[0] ?? '')
    return { field, code: answers[name]?.[field] ? message : 'required' }
  })
  return faults.filter(({ field }, index) => faults.findIndex((other) => other.field === field) === index)
}

/** Every section with what keeps it from being submitted. */
export const progressOf = (given: Answers, documents: readonly string[], today: string) =>
  SECTIONS.map((name) => ({ section: name, faults: faultsOf(given, name, documents, today) }))

// What was typed is kept as it is, as long as a database can hold it.
const typed = z
  .string()
  .max(8000)
  .transform((value) => value.toWellFormed().replaceAll('\0', '').normalize('NFC'))

const chosen = { id: z.uuid(), version: z.coerce.number().int().min(0) }
const reason = optional(text(2000))

export const draftStart = z.object({ enclaveId: z.uuid() })
export const draftCopy = z.object({ id: z.uuid() })
export const contactWish = z.object({ id: z.uuid() })
export const sectionSave = z.object({ ...chosen, section, fields: z.record(z.string(), typed) })
export type SectionSave = z.output<typeof sectionSave>
export const submission = z.object({ ...chosen, key: z.uuid() })
export type Submission = z.output<typeof submission>
export const applicantMove = z.object({ ...chosen, event: z.enum(['discard', 'withdraw', 'accept', 'decline']) })
export type ApplicantMove = z.output<typeof applicantMove>
export const STAFF_EVENTS = [
  'startScreening',
  'cancelCorrection',
  'sendToReview',
  'reject',
  'waitlist',
  'reopen',
] as const
export const staffMove = z.object({ ...chosen, event: z.enum(STAFF_EVENTS), reason })
export type StaffMove = z.output<typeof staffMove>

export const BUCKETS = ['overdue', 'today', 'running', 'applicant', 'later', 'ended'] as const
/** What the queue is narrowed to; anything that is not understood narrows nothing. */
export const queueFilter = z.object({
  bucket: z.enum(BUCKETS).catch('running'),
  q: optional(text(80)).catch(undefined),
  after: optional(cursor(2).pipe(z.tuple([day.transform(columnOfDay), z.uuid()]))).catch(undefined),
})
export type QueueFilter = z.output<typeof queueFilter>
