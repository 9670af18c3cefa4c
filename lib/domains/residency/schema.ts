import { z } from 'zod'
import { defineList, listAddress, narrowing, words } from '@/lib/core/table'
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

/** Days for which an untouched draft is kept. */
export const DRAFT_DAYS = 90

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
      nameEn: optional(text(200).refine((value) => !/\p{Script=Han}/u.test(value), 'english_form')),
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

export type SectionState = 'notStarted' | 'inProgress' | 'needsCorrection' | 'done'

/** How far a section is: what is wrong needs correction, what is merely missing is in progress. */
function stateOf(given: Answers, name: Section, documents: readonly string[], faults: readonly Fault[]): SectionState {
  if (faults.length === 0) return 'done'
  const typed = Object.values(given[name] ?? {}).some((value) => value.trim() !== '')
  if (name === 'documents' ? documents.length === 0 : !typed) return 'notStarted'
  return faults.some(({ code }) => code !== 'required') ? 'needsCorrection' : 'inProgress'
}

/** Every section with its state, and what keeps it from being submitted. */
export const progressOf = (given: Answers, documents: readonly string[], today: string) =>
  SECTIONS.map((name) => {
    const faults = faultsOf(given, name, documents, today)
    return { section: name, faults, state: stateOf(given, name, documents, faults) }
  })

/** As many characters as a field keeps, however many it should have. */
export const LONGEST_ANSWER = 8000

// What was typed is kept as it is, as long as a database can hold it. Forms send a line break as two characters.
const typed = z
  .string()
  .transform((value) => value.replace(/\r\n?/g, '\n').toWellFormed().replaceAll('\0', '').normalize('NFC'))
  .pipe(z.string().max(LONGEST_ANSWER, 'too_long'))

const chosen = { id: z.uuid(), version: z.coerce.number().int().min(0) }
const reason = optional(text(2000))

export const draftStart = z.object({ enclaveId: z.uuid() })
export const draftCopy = z.object({ id: z.uuid() })
export const contactWish = z.object({ id: z.uuid() })
// A form whose boxes are all unchecked sends no field at all.
export const sectionSave = z.object({ ...chosen, section, fields: z.record(z.string(), typed).default({}) })
export type SectionSave = z.output<typeof sectionSave>
/** from: the page to go back to once nothing is wrong. */
export const sectionForm = sectionSave.extend({ from: z.literal('check').optional().catch(undefined) })
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
export type Bucket = (typeof BUCKETS)[number]
/** The queue of the team, part by part. */
export const queueList = defineList({
  path: '/admin/residency',
  filters: { bucket: narrowing(z.enum(BUCKETS)), q: words },
  sorts: {
    due: { kind: 'day', first: 'asc' },
    name: { kind: 'text', first: 'asc' },
    area: { kind: 'number', first: 'desc' },
  },
  sort: 'due',
})
export type QueueFilter = ReturnType<typeof queueList.parse>

/** The four questions before any account; what was not answered yet is left out. */
export const eligibility = z.object({
  who: z
    .enum([...APPLICANT_KINDS, 'OTHER'])
    .optional()
    .catch(undefined),
  work: z.enum(['yes', 'no']).optional().catch(undefined),
  landing: z.enum(['yes', 'unsure', 'no']).optional().catch(undefined),
  papers: z.enum(['yes', 'no']).optional().catch(undefined),
})
export type Eligibility = z.output<typeof eligibility>
export const QUESTIONS = ['who', 'work', 'landing', 'papers'] as const

/** What stands against an application, question by question: `who` keeps one from applying, the others are to be known. */
export const hindrancesOf = ({ who, work, landing, papers }: Eligibility) => [
  ...(who === 'OTHER' ? (['who'] as const) : []),
  ...(work === 'no' ? (['work'] as const) : []),
  ...(landing === 'no' ? (['landing'] as const) : landing === 'unsure' ? (['unsure'] as const) : []),
  ...(papers === 'no' ? (['papers'] as const) : []),
]

/** Whoever has a reference and the last digits of the contact's telephone may see how an application stands. */
export const statusInquiry = z.object({
  reference: text(40),
  digits: text(8).pipe(z.string().regex(/^\d{4}$/, 'digits_form')),
})
export type StatusInquiry = z.output<typeof statusInquiry>

/** The part of the queue that was asked for, else the first that is not empty. */
export const bucketShown = (asked: unknown, counts: Record<Bucket, number>): Bucket =>
  z.enum(BUCKETS).safeParse(asked).data ?? BUCKETS.find((bucket) => counts[bucket] > 0) ?? 'running'

/** The address of the queue, narrowed. */
export const queueAddress = (narrowed: { bucket?: string; q?: string | undefined }): string =>
  listAddress(queueList, queueList.parse({}), narrowed)
