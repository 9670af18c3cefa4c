import { z } from 'zod'
import {
  CooperationKind,
  CooperationStatus,
  OrganisationKind,
  PatentKind,
  PatentStatus,
  RegistrationStatus,
  VisitDirection,
  VisitOutcome,
  VisitStatus,
} from '@/lib/core/db/generated/enums'
import { bestMatches } from '@/lib/core/likeness'
import { cooperationRecord } from '@/lib/domains/cooperation/schema'
import { organisationInput } from '@/lib/domains/organisations/schema'
import { patentRecord } from '@/lib/domains/patents/schema'
import { ENDED } from '@/lib/domains/registrations/workflow'
import { AGREED, rosterRecord } from '@/lib/domains/rosters/schema'
import { visitRecord } from '@/lib/domains/visits/schema'

/** How a cell is read: as a day; as sentences, one a line; as one of some words; as something that is known by its name. */
export type SheetColumn = {
  key: string
  required?: true
  read?: 'day' | 'lines'
  /** Its values, and where messages word them. */
  words?: { namespace: string; path: string; values: readonly string[] }
  named?: 'industry' | 'district' | 'resident' | 'institution' | 'assisting' | 'visitable' | 'team' | 'session'
  /** Of what is named: several, with marks between them. */
  several?: true
  /** Said in exports, and passed over when it comes back: the portal gives it. */
  told?: true
  width?: number
}

const words = (namespace: string, path: string, values: Record<string, string>) => ({
  words: { namespace, path, values: Object.values(values) },
})

/**
 * Each kind of record as a table: its columns in their order. An export writes them, a template heads them, an import reads
 * them; headings, examples and notes stand in messages/<locale>/sheets.json.
 */
export const SHEETS = {
  organisations: [
    { key: 'nameZh', required: true, width: 32 },
    { key: 'nameEn', width: 36 },
    { key: 'kind', required: true, ...words('agreements', 'organisation', OrganisationKind) },
    { key: 'uscc', width: 24 },
    { key: 'industry', named: 'industry' },
    { key: 'district', named: 'district' },
    { key: 'factsZh', read: 'lines', width: 48 },
    { key: 'factsEn', read: 'lines', width: 48 },
    { key: 'honoursZh', read: 'lines', width: 32 },
    { key: 'honoursEn', read: 'lines', width: 32 },
  ],
  cooperations: [
    { key: 'reference', told: true },
    { key: 'organisation', required: true, named: 'resident', width: 32 },
    { key: 'title', required: true, width: 40 },
    { key: 'kind', required: true, ...words('cooperation', 'kind', CooperationKind) },
    { key: 'status', required: true, ...words('cooperation', 'status', CooperationStatus) },
    { key: 'institution', named: 'institution', width: 28 },
    { key: 'signedOn', read: 'day' },
    { key: 'agreementAt', width: 28 },
    { key: 'reason', width: 32 },
    { key: 'summary', width: 48 },
  ],
  visits: [
    { key: 'reference', told: true },
    { key: 'organisation', required: true, named: 'visitable', width: 32 },
    { key: 'direction', required: true, ...words('visits', 'direction', VisitDirection) },
    { key: 'status', required: true, ...words('visits', 'status', VisitStatus) },
    { key: 'plannedOn', required: true, read: 'day' },
    { key: 'place', width: 28 },
    { key: 'staff', required: true, named: 'team', several: true, width: 24 },
    { key: 'visitedOn', read: 'day' },
    { key: 'outcome', ...words('visits', 'outcome', VisitOutcome) },
    { key: 'note', width: 48 },
    { key: 'nextAction', width: 28 },
    { key: 'nextActionOn', read: 'day' },
    { key: 'reason', width: 32 },
  ],
  patents: [
    { key: 'reference', told: true },
    { key: 'organisation', required: true, named: 'resident', width: 32 },
    { key: 'title', required: true, width: 40 },
    { key: 'kind', required: true, ...words('patents', 'kind', PatentKind) },
    { key: 'status', required: true, ...words('patents', 'status', PatentStatus) },
    { key: 'assistedBy', named: 'assisting', width: 28 },
    { key: 'number', width: 24 },
    { key: 'filedOn', read: 'day' },
    { key: 'receiptAt', width: 28 },
    { key: 'grantNumber', width: 24 },
    { key: 'grantedOn', read: 'day' },
    { key: 'reason', width: 32 },
    { key: 'summary', width: 48 },
  ],
  registrations: [
    { key: 'reference', told: true },
    { key: 'session', required: true, named: 'session', width: 40 },
    { key: 'name', required: true },
    { key: 'email', required: true, width: 32 },
    { key: 'phone' },
    { key: 'organisation', width: 32 },
    { key: 'status', required: true, ...words('events', 'registrationStatus', RegistrationStatus) },
    { key: 'reason', width: 32 },
    { key: 'agreed', required: true, words: { namespace: 'sheets', path: 'agreed', values: AGREED } },
  ],
} as const satisfies Record<string, readonly SheetColumn[]>
export type SheetKind = keyof typeof SHEETS
export const SHEET_KINDS = Object.keys(SHEETS).filter((kind): kind is SheetKind => kind in SHEETS)
export const columnsOf = (kind: SheetKind): readonly SheetColumn[] => SHEETS[kind]

/** What a record's own schema calls a column. */
const FIELD_OF: Record<string, string> = {
  organisation: 'organisationId',
  institution: 'institutionId',
  industry: 'industryId',
  district: 'homeDistrictId',
  assistedBy: 'assistedById',
  session: 'sessionId',
}
/** The same word is a name there, and whose it is here. */
const fieldOf = (kind: SheetKind, column: string): string =>
  kind === 'registrations' && column === 'organisation' ? column : (FIELD_OF[column] ?? column)
const inFields =
  (kind: SheetKind) =>
  (given: unknown): unknown =>
    Object.fromEntries(Object.entries(Object(given)).map(([column, value]) => [fieldOf(kind, column), value]))

const organisationRow = organisationInput
  .omit({ slug: true, sourceId: true })
  .extend({ nameEn: organisationInput.shape.nameEn.optional() })
/** What each kind asks of a row. */
const ROWS = {
  organisations: z.preprocess(
    inFields('organisations'),
    organisationRow.transform((fields) => ({ kind: 'organisations' as const, fields })),
  ),
  cooperations: z.preprocess(
    inFields('cooperations'),
    cooperationRecord.transform((fields) => ({ kind: 'cooperations' as const, fields })),
  ),
  visits: z.preprocess(
    inFields('visits'),
    visitRecord.transform((fields) => ({ kind: 'visits' as const, fields })),
  ),
  patents: z.preprocess(
    inFields('patents'),
    patentRecord.transform((fields) => ({ kind: 'patents' as const, fields })),
  ),
  registrations: z.preprocess(
    inFields('registrations'),
    rosterRecord.transform((fields) => ({ kind: 'registrations' as const, fields })),
  ),
}
const ENDED_STATES: readonly string[] = ENDED
const isEnded = (status: string): boolean => ENDED_STATES.includes(status)
export type SheetRow = z.output<(typeof ROWS)[SheetKind]>

/** By what two records of one kind are found to be one, and in which column that shows. */
export function keysOf({ kind, fields }: SheetRow): { column: string; key: string }[] {
  switch (kind) {
    case 'organisations':
      return [
        ...(fields.uscc ? [{ column: 'uscc', key: `uscc ${fields.uscc}` }] : []),
        { column: 'nameZh', key: `name ${termKey(fields.nameZh)}` },
      ]
    case 'cooperations': {
      const { organisationId, title, kind: of, signedOn = '' } = fields
      return [{ column: 'title', key: [organisationId, of, signedOn, termKey(title)].join(' ') }]
    }
    case 'visits': {
      const { organisationId, direction, plannedOn, visitedOn = '' } = fields
      return [{ column: 'organisation', key: [organisationId, direction, plannedOn, visitedOn].join(' ') }]
    }
    case 'patents': {
      // Whatever check digit somebody typed behind it, it is one number.
      if (fields.number) return [{ column: 'number', key: `number ${fields.number.split('.')[0]}` }]
      return [{ column: 'title', key: [fields.organisationId, fields.kind, termKey(fields.title)].join(' ') }]
    }
    case 'registrations':
      // Whoever's registration came to an end may have another.
      return isEnded(fields.status) ? [] : [{ column: 'email', key: `${fields.sessionId} ${fields.email}` }]
  }
}

export type Problem = { column: string | null; code: string }
/** For each column that says something by words or by a name: what each word means; '' where it could be several. */
export type Terms = Record<string, ReadonlyMap<string, string>>
export type Reading = { row: SheetRow; problems: [] } | { row: null; problems: Problem[] }

/** How two spellings of one word are found to be one. */
export const termKey = (word: string): string => word.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()

/** Codes that messages word; whatever else a schema says is an invalid value. */
const WORDED =
  /^(required|too_long|text_hidden|uscc_form|date_form|date_future|not_yet|patent_number|number_kind|before_filing|email_form|phone_form)$/

type Raw = { value: unknown } | { code: string }
function rawOf(column: SheetColumn, cell: string | null, terms: Terms): Raw {
  if (cell === null) return { code: 'formula' }
  const text = cell.trim()
  if (text === '') return column.required ? { code: 'required' } : { value: undefined }
  if (column.read === 'day') return { value: dayOf(text) }
  if (column.read === 'lines')
    return {
      value: text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    }
  const known = terms[column.key]
  if (!known) return { value: text }
  const meant = (column.several ? namesIn(text) : [text]).map((one) => known.get(termKey(one)))
  if (meant.includes(undefined)) return { code: column.named ? 'unknown_name' : 'unknown_word' }
  if (meant.includes('')) return { code: 'ambiguous' }
  return { value: column.several ? meant : meant[0] }
}

/** The names in a cell that holds several. */
const namesIn = (text: string): string[] =>
  text
    .split(/[、,，;；\n]/u)
    .map((name) => name.trim())
    .filter(Boolean)

// A year, a month and a day with marks or characters between them, or without; a program may add midnight.
const DAY =
  /^(\d{4})(?:[-/.\p{Script=Han}]\s*(\d{1,2})[-/.\p{Script=Han}]\s*(\d{1,2})\p{Script=Han}?|\d{4})(?:[T ]00:00.*)?$/u
/** A day as people and programs write it, as 2021-03-04; anything else as it is, for the schema to refuse. */
function dayOf(typed: string): string {
  const text = typed.normalize('NFKC')
  const [, year, month, day = ''] = text.match(DAY) ?? []
  if (!year) return typed
  if (month) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return `${year}-${text.slice(4, 6)}-${text.slice(6, 8)}`
}

/**
 * One row of a table as what it would become.
 * @param cells by column, null where a cell is computed @param enclaveId into which it is brought
 */
export function readRow(
  kind: SheetKind,
  cells: Readonly<Record<string, string | null>>,
  { terms, enclaveId }: { terms: Terms; enclaveId: string },
): Reading {
  const raw = columnsOf(kind).flatMap((column) =>
    column.told
      ? []
      : [{ column: column.key, raw: rawOf(column, cells[column.key] ?? (column.key in cells ? null : ''), terms) }],
  )
  const problems: Problem[] = raw.flatMap(({ column, raw: one }) => ('code' in one ? [{ column, code: one.code }] : []))
  const values = Object.fromEntries(raw.map(({ column, raw: one }) => [column, 'value' in one ? one.value : undefined]))
  const parsed = ROWS[kind].safeParse({ ...values, enclaveId })
  if (parsed.success && problems.length === 0) return { row: parsed.data, problems: [] }
  for (const { path, message } of parsed.error?.issues ?? []) {
    const name = String(path[0] ?? '')
    const column = columnsOf(kind).find(({ key }) => fieldOf(kind, key) === name)?.key ?? null
    // What is wrong with the cell itself is said once.
    if (!problems.some((told) => told.column === column))
      problems.push({ column, code: WORDED.test(message) ? message : 'invalid' })
  }
  return { row: null, problems: problems.length > 0 ? problems : [{ column: null, code: 'invalid' }] }
}

export type Mapping = Record<string, number>
/**
 * Which heading each column is probably read from: the same words in either language first, then what is most alike. A
 * heading serves one column.
 * @param heads by column, in every language
 */
export function suggestMapping(
  kind: SheetKind,
  headings: readonly (string | null)[],
  heads: Readonly<Record<string, readonly string[]>>,
): Mapping {
  const keys = columnsOf(kind).map(({ key }) => key)
  return bestMatches(keys, headings, (key) => [key, ...(heads[key] ?? [])])
}

/** The cells of a row by column. */
export const cellsOf = (cells: readonly (string | null)[], mapping: Mapping): Record<string, string | null> =>
  Object.fromEntries(
    Object.entries(mapping).map(([key, index]) => [key, index < cells.length ? (cells[index] ?? null) : '']),
  )

export const FORMATS = ['xlsx', 'csv'] as const
export type Format = (typeof FORMATS)[number]
