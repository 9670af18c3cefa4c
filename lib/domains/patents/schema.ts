import { z } from 'zod'
import { today } from '@/lib/core/clock'
import { PatentKind, PatentStatus } from '@/lib/core/db/generated/enums'
import { cursor } from '@/lib/core/paging'
import { requireAsItStands } from '@/lib/core/record'
import { defineList, narrowing, words } from '@/lib/core/table'
import { day, optional, text } from '@/lib/core/text'

export const PATENT_STATES = Object.values(PatentStatus)
export const PATENT_KINDS = Object.values(PatentKind)
/** In these an application was filed: it counts, whatever came of it later. */
export const FILED = ['FILED', 'PUBLISHED', 'GRANTED', 'REJECTED', 'WITHDRAWN', 'LAPSED'] as const
/** In these the office has published it, so that the public may read its number. */
export const OFFICIAL = ['PUBLISHED', 'GRANTED', 'LAPSED'] as const
/** Where a sealed column belongs: by it the seal is bound to its row. */
export const sealedAt = (column: 'title' | 'summary', id: string) => `PatentCase.${column} ${id}`

const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5] as const
/** Invention, and one by way of PCT; utility model, and one by way of PCT; design. */
const TYPES: Record<'INVENTION' | 'UTILITY_MODEL' | 'DESIGN', readonly string[]> = {
  INVENTION: ['1', '8'],
  UTILITY_MODEL: ['2', '9'],
  DESIGN: ['3'],
}
const CHINESE = /^(?:CN|ZL)?(20\d\d)([12389])(\d{7})\.?([\dX])$/
const INTERNATIONAL = /^PCT\/?([A-Z]{2})(20\d\d)\/?(\d{6})$/

/**
 * The check digit of a Chinese application number: its twelve digits by the weights 2 to 9 and again 2 to 5, summed, modulo
 * 11; ten is an X. The composition of the number (year, type, serial) is that of the standard ZC 0006-2003 of the patent
 * office; the weights go on as they did for numbers of eight digits, and are checked against published numbers.
 */
export function checkDigitOf(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0)
  return sum % 11 === 10 ? 'X' : String(sum % 11)
}

type PatentNumber =
  | {
      form: 'CN'
      year: number
      text: string
      type: string
      check: string /** The check digit that fits. */
      due: string
    }
  | { form: 'PCT'; year: number; text: string }

/**
 * An application number as people type or paste it (full-width, with spaces, with or without CN, ZL and dot) in its own
 * form: 202110123456.7, or PCT/CN2021/123456. A wrong check digit is kept: see numberWarnings.
 * @returns null for what has neither form
 */
export function patentNumber(typed: string): PatentNumber | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\u00b7\u3002]/g, (sign) => (sign.trim() ? '.' : ''))
  const [, year = '', type = '', serial = '', check = ''] = plain.match(CHINESE) ?? []
  if (year) {
    const digits = `${year}${type}${serial}`
    return {
      form: 'CN',
      year: Number(year),
      type,
      check,
      due: checkDigitOf(digits),
      text: `${digits}.${check}`,
    }
  }
  const [, office = '', filed = '', number = ''] = plain.match(INTERNATIONAL) ?? []
  return office ? { form: 'PCT', year: Number(filed), text: `PCT/${office}${filed}/${number}` } : null
}

/** Whether a number has the form that a case of this kind asks for. */
export const fitsKind = (kind: PatentKind, number: string): boolean =>
  patentNumber(number)?.form === (kind === 'PCT' ? 'PCT' : 'CN')

export const WARNINGS = ['check', 'type', 'year'] as const
export type NumberWarning = (typeof WARNINGS)[number]

/**
 * What of a number does not fit, to be looked at and not to be refused: its check digit, its type against the kind of the
 * case, its year against the day of filing.
 */
export function numberWarnings(kind: PatentKind, number: string, filedOn: string): NumberWarning[] {
  const read = patentNumber(number)
  if (!read) return []
  const chinese = read.form === 'CN' ? read : null
  const wrong = {
    check: chinese !== null && chinese.check !== chinese.due,
    type: chinese !== null && kind !== 'PCT' && !TYPES[kind].includes(chinese.type),
    year: read.year !== Number(filedOn.slice(0, 4)),
  }
  return WARNINGS.filter((warning) => wrong[warning])
}

const filedNumber = text(40)
  .refine((value) => patentNumber(value) !== null, 'patent_number')
  .transform((value) => patentNumber(value)?.text ?? '')
const grantNumber = text(40).transform((value) => value.normalize('NFKC').toUpperCase().replace(/\s/g, ''))
const chosen = { id: z.uuid(), version: z.coerce.number().int().min(0) }
const pastDay = day.refine((value) => value <= today(), 'date_future')

/** What a resident asks: for which invention, of which kind, and from which partner, if it has one in mind. */
export const patentRequest = z.object({
  enclaveId: z.uuid('required'),
  organisationId: z.uuid('required'),
  kind: z.enum(PatentKind, 'required'),
  title: text(120),
  summary: optional(text(2000)),
  assistedById: optional(z.uuid()),
})
export type PatentRequest = z.output<typeof patentRequest>
/** By whom it is assisted; without anybody, by the team itself. */
export const patentAcceptance = z.object({ ...chosen, assistedById: optional(z.uuid()) })
export type PatentAcceptance = z.output<typeof patentAcceptance>
/** What the receipt says; the receipt is uploaded before. */
export const filingProposal = z.object({
  ...chosen,
  number: filedNumber,
  filedOn: pastDay,
})
export type FilingProposal = z.output<typeof filingProposal>
export const patentChosen = z.object(chosen)
export type PatentChosen = z.output<typeof patentChosen>
export const patentGrant = z.object({
  ...chosen,
  grantNumber,
  grantedOn: pastDay,
})
export type PatentGrant = z.output<typeof patentGrant>
export const PLAIN_EVENTS = ['decline', 'draft', 'publish', 'reject', 'withdraw', 'lapse', 'cancel'] as const
export const patentMove = z.object({ ...chosen, event: z.enum(PLAIN_EVENTS), reason: optional(text(2000)) })
export type PatentMove = z.output<typeof patentMove>

/**
 * A case that is brought in as it stands: number, day and place of the receipt once it was filed, the grant once it was
 * granted, the reason where it came to nothing.
 */
export const patentRecord = z
  .object({
    enclaveId: z.uuid(),
    organisationId: z.uuid('required'),
    assistedById: z.uuid().optional(),
    kind: z.enum(PatentKind, 'required'),
    status: z.enum(PatentStatus, 'required'),
    title: text(120),
    summary: optional(text(2000)),
    number: optional(filedNumber),
    filedOn: optional(pastDay),
    receiptAt: optional(text(200)),
    grantNumber: optional(grantNumber),
    grantedOn: optional(pastDay),
    reason: optional(text(2000)),
  })
  .superRefine(({ kind, status, ...given }, context) => {
    const isFiled = FILED.some((state) => state === status)
    const isGranted = status === 'GRANTED' || status === 'LAPSED'
    const isOver = status === 'DECLINED' || status === 'CANCELLED'
    const wants = {
      ...{ number: isFiled, filedOn: isFiled, receiptAt: isFiled },
      ...{ grantNumber: isGranted, grantedOn: isGranted, reason: isOver },
    }
    requireAsItStands(given, wants, wants, context)
    const { number, filedOn, grantedOn } = given
    if (number && !fitsKind(kind, number))
      context.addIssue({ code: 'custom', path: ['number'], message: 'number_kind' })
    if (filedOn && grantedOn && grantedOn < filedOn)
      context.addIssue({ code: 'custom', path: ['grantedOn'], message: 'before_filing' })
  })
export type PatentCaseRecord = z.output<typeof patentRecord>

/** What the list is narrowed to; anything that is not understood narrows nothing. */
export const patentList = defineList({
  path: '/admin/patents',
  filters: {
    q: words,
    status: narrowing(z.enum(PatentStatus)),
    kind: narrowing(z.enum(PatentKind)),
    /** In which it was filed. */
    year: narrowing(z.coerce.number().int().min(2000).max(2199)),
  },
  sorts: {
    // Their identities are made before they are sealed, and follow no order.
    newest: { kind: 'moment', first: 'desc' },
    resident: { kind: 'text', first: 'asc' },
    filed: { kind: 'day', first: 'desc' },
  },
  sort: 'newest',
})
export type PatentListed = ReturnType<typeof patentList.parse>

/** Residents and partners go on page by page. */
export const patentFilter = z.object({
  after: optional(cursor(2).pipe(z.tuple([z.iso.datetime(), z.uuid()]))).catch(undefined),
})
export type PatentFilter = z.output<typeof patentFilter>

/** The address of a further page. @param after as the cursor came */
export const patentAddress = (list: string, { after }: { after: string }): string =>
  `${list}?${new URLSearchParams({ after })}`
