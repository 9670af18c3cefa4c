import { z } from 'zod'
import type { ImportKind } from '@/lib/core/db/generated/enums'
import { LOCALES } from '@/lib/core/i18n/path'
import { cursor } from '@/lib/core/paging'
import { optional } from '@/lib/core/text'
import { columnsOf, FORMATS, type Mapping, SHEET_KINDS, type SheetKind } from '@/lib/domains/sheets/schema'

const KIND_OF = {
  organisations: 'ORGANISATIONS',
  cooperations: 'COOPERATIONS',
  visits: 'VISITS',
  patents: 'PATENTS',
  registrations: 'REGISTRATIONS',
} as const satisfies Record<SheetKind, ImportKind>
export const importKindOf = (kind: SheetKind): ImportKind => KIND_OF[kind]
/** The table of an import. @throws TypeError for a kind that has none */
export function sheetOf(kind: ImportKind): SheetKind {
  const found = SHEET_KINDS.find((sheet) => KIND_OF[sheet] === kind)
  if (!found) throw new TypeError(`${kind} has no table`)
  return found
}

const kind = z.enum(SHEET_KINDS)
const chosen = { id: z.uuid(), version: z.coerce.number().int().min(0) }

/** Where a table goes, and the key of its form: however often that is sent, it is one upload. */
export const importUpload = z.object({ enclaveId: z.uuid(), kind, onceKey: z.uuid() })
export type ImportUpload = z.output<typeof importUpload>

export const importMove = z.object({ ...chosen })
export type ImportMove = z.output<typeof importMove>

const mappingInput = z.record(z.string().regex(/^[a-zA-Z]{1,40}$/), z.coerce.number().int().min(0).max(59))
const FIELD = /^column-([a-zA-Z]{1,40})$/
/** The name of the field in which a column is given its heading. */
export const mappingField = (column: string) => `column-${column}`
/** The mapping as a form gives it. @returns null for none that makes sense */
export function readMapping(form: FormData): Mapping | null {
  const chosen = [...form.entries()].flatMap(([name, value]) => {
    const column = name.match(FIELD)?.[1]
    return column && value !== '' ? [[column, value]] : []
  })
  return mappingInput.safeParse(Object.fromEntries(chosen)).data ?? null
}

/** What a mapping lacks: columns that must be there, and headings that were given twice. */
export function mappingFaults(kind: SheetKind, mapping: Mapping): string[] {
  const missing = columnsOf(kind).flatMap(({ key, required }) => (required && !(key in mapping) ? [key] : []))
  const indexes = Object.values(mapping)
  const twice = Object.entries(mapping).flatMap(([key, index]) =>
    indexes.filter((other) => other === index).length > 1 ? [key] : [],
  )
  return [...new Set([...missing, ...twice])]
}

export const storedMapping = mappingInput.catch({})
export const storedHead = z.array(z.string().nullable())
export const storedCells = z.array(z.string().nullable())
export const storedProblems = z.array(z.object({ column: z.string().nullable(), code: z.string() })).catch([])

/** The kind that is asked for, in an address. */
export const importQuery = z.object({ kind: kind.optional().catch(undefined) })
export const importFilter = z.object({
  after: optional(cursor(1).pipe(z.tuple([z.uuid()]))).catch(undefined),
})
export type ImportFilter = z.output<typeof importFilter>
const fileQuery = { format: z.enum(FORMATS).default('xlsx'), locale: z.enum(LOCALES).default('zh-CN') }
export const rejectedQuery = z.object(fileQuery)
export const templateQuery = z.object({ ...fileQuery, kind })

/** Bad rows that the page shows; the file has all. */
export const SHOWN_PROBLEMS = 20
/** Days for which rows that became no record are kept. */
export const KEPT_DAYS = 30
