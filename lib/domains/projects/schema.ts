import { z } from 'zod'
import { marks } from '@/lib/core/bulk'
import { HolderKind, LackCode, ProjectOrigin, ProjectStatus } from '@/lib/core/db/generated/enums'
import { defineList, narrowing, words } from '@/lib/core/table'
import { optional, text } from '@/lib/core/text'
import { personFields } from '@/lib/domains/people/schema'

export const PROJECT_STATES = Object.values(ProjectStatus)
export const ORIGINS = Object.values(ProjectOrigin)
export const HOLDER_KINDS = Object.values(HolderKind)
export const LACKS = Object.values(LackCode)
/** The pipeline, in the order of its columns; exits and what is only reported stand apart. */
export const BOARD = [
  'REGISTERED',
  'INCUBATING',
  'REFERRAL_READY',
  'REFERRED',
  'CHOOSING',
  'COMMITTED',
  'LANDED',
  'TRIAL_PRODUCTION',
  'IN_PRODUCTION',
] as const

const whole = (max: number) =>
  optional(
    z
      .string()
      .transform((value) => value.normalize('NFKC').replace(/[\s,]/g, ''))
      .pipe(z.string().regex(/^\d{1,9}$/, 'number_form'))
      .transform(Number)
      .pipe(z.int().min(0, 'number_range').max(max, 'number_range')),
  )
/** Voltages of a supply in kV, as they are offered: low, and the usual three of a plant. */
export const VOLTAGES = ['0.4', '10', '35', '110'] as const
const power = optional(z.enum(VOLTAGES).transform(Number))
const level = optional(z.coerce.number('number_form').int('number_range').min(1, 'number_range').max(9, 'number_range'))

/** What a project asks for and a site gives: land in mu, areas in m², supply in kV, capital in 10,000 yuan, people. */
export const needFields = {
  landMu: whole(100_000),
  plantM2: whole(10_000_000),
  cleanRoomM2: whole(1_000_000),
  powerKv: power,
  capital: whole(100_000_000),
  people: whole(100_000),
}
export const NEEDS = ['landMu', 'plantM2', 'cleanRoomM2', 'powerKv', 'capital', 'people'] as const
export type Need = (typeof NEEDS)[number]
export const readiness = level

const projectFields = {
  nameZh: text(120),
  nameEn: text(200).pipe(z.string().regex(/^[^\p{Script=Han}]*$/u, 'english_form')),
  origin: z.enum(ProjectOrigin, 'required'),
  holderKind: z.enum(HolderKind, 'required'),
  holderName: text(120),
  organisationId: optional(z.uuid('invalid')),
  industryId: z.uuid('required'),
  summary: optional(text(2000)),
  readinessLevel: level,
  ...needFields,
}
const founder = {
  founderName: personFields.name,
  founderEmail: personFields.email,
  founderPhone: personFields.phone,
  founderLanguage: personFields.language,
}
const chosen = { id: z.uuid(), version: z.coerce.number().int().min(0) }

export const projectInput = z.object({ enclaveId: z.uuid('required'), ...projectFields, ...founder })
export type ProjectInput = z.output<typeof projectInput>
export const projectEdit = z.object({ ...chosen, ...projectFields })
export type ProjectEdit = z.output<typeof projectEdit>
/** A new founder, or another address of the same; their earlier links end. */
export const founderEdit = z.object({ ...chosen, ...founder })
export type FounderEdit = z.output<typeof founderEdit>

type Known = Partial<Record<keyof typeof projectFields, string | number | null>>
/** What is known of a project as it stands in the fields of a form. */
export const typedOf = (project: Known): Record<string, string> =>
  Object.fromEntries(
    Object.keys(projectFields).map((name) => [name, String(new Map(Object.entries(project)).get(name) ?? '')]),
  )

export const STAFF_EVENTS = ['incubate', 'makeReady', 'unready'] as const
export const projectMove = z.object({ ...chosen, event: z.enum(STAFF_EVENTS), reason: optional(text(2000)) })
export type ProjectMove = z.output<typeof projectMove>
/** From the board, and back to it. */
export const boardMove = projectMove.extend({ board: optional(z.literal('on')) })
/** One move of several projects, each at the version that was seen; undo: it takes back one that was just made. */
export const projectsMove = z.object({
  row: marks,
  event: z.enum(STAFF_EVENTS),
  reason: optional(text(2000)),
  undo: optional(z.literal('on')),
})
export type ProjectsMove = z.output<typeof projectsMove>
export const projectChosen = z.object({ id: z.uuid() })

const ids = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.uuid()).min(1, 'required').max(40),
)
/** Asks the founder for consent to these districts, and whether the project may be named in public. */
export const consentsAsked = z.object({ ...chosen, districts: ids, publish: optional(z.literal('on')) })
export type ConsentsAsked = z.output<typeof consentsAsked>

/** The team's list. */
export const projectList = defineList({
  path: '/admin/projects',
  filters: { q: words, status: narrowing(z.enum(ProjectStatus)), origin: narrowing(z.enum(ProjectOrigin)) },
  sorts: {
    newest: { kind: 'id', first: 'desc' },
    name: { kind: 'text', first: 'asc' },
    readiness: { kind: 'number', first: 'desc' },
  },
  sort: 'newest',
})
export type ProjectFilter = ReturnType<typeof projectList.parse>
/** The projects as a list or as columns. */
export const projectView = z.object({ view: z.enum(['list', 'board']).catch('list') })

type Readiness = Record<Need, unknown> & { readinessLevel: number | null; documents: readonly { kind: string }[] }
/** What stands before a referral: pitch, readiness level, at least one thing asked for, and the founder's consent. */
export const checklistOf = (project: Readiness, isConsented: boolean) => [
  { item: 'pitch' as const, done: project.documents.some(({ kind }) => kind === 'PITCH') },
  { item: 'readiness' as const, done: project.readinessLevel !== null },
  { item: 'asks' as const, done: NEEDS.some((need) => project[need] !== null) },
  { item: 'consent' as const, done: isConsented },
]
