import { dayOf, dayOfColumn, timeOf } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { LOCALES, type Locale } from '@/lib/core/i18n/path'
import { translatorOf } from '@/lib/core/i18n/translator'
import { unseal } from '@/lib/core/seal'
import type { Cell, WrittenSheet } from '@/lib/core/workbook'
import { everResidentsOf, institutions } from '@/lib/domains/cooperation/policy'
import { manageableIn } from '@/lib/domains/organisations/policy'
import { everAssisting } from '@/lib/domains/patents/policy'
import { sealedAt } from '@/lib/domains/patents/schema'
import { openContact } from '@/lib/domains/people/commands'
import { ENDED } from '@/lib/domains/registrations/workflow'
import {
  columnsOf,
  keysOf,
  type SheetColumn,
  type SheetKind,
  type SheetRow,
  type Terms,
  termKey,
} from '@/lib/domains/sheets/schema'

const names = { nameZh: true, nameEn: true } as const

/** The headings of a kind in a language, by column. */
export async function headingsOf(kind: SheetKind, locale: Locale): Promise<Record<string, string>> {
  const t = await translatorOf(locale, `sheets.column.${kind}`)
  return Object.fromEntries(columnsOf(kind).map(({ key }) => [key, t(key)]))
}

/** Every heading by which a column may be found. */
export async function allHeadingsOf(kind: SheetKind): Promise<Record<string, string[]>> {
  const all = await Promise.all(LOCALES.map((locale) => headingsOf(kind, locale)))
  return Object.fromEntries(columnsOf(kind).map(({ key }) => [key, all.flatMap((heads) => heads[key] ?? [])]))
}

const wordsOf = async ({ words }: SheetColumn, locale: Locale): Promise<[value: string, word: string][]> => {
  if (!words) return []
  const t = await translatorOf(locale, words.namespace)
  return words.values.map((value) => [value, t(`${words.path}.${value}`)])
}

/** A session by the name that a roster gives it: its event's, and when it begins there. */
export const sessionName = (title: string, startsAt: Date): string => `${title} ${dayOf(startsAt)} ${timeOf(startsAt)}`

async function sessionsOf(enclaveId: string): Promise<[id: string, names: string[]][]> {
  const found = await database().eventSession.findMany({
    where: { event: { enclaveId, publishedAt: { not: null } } },
    include: { event: { select: { slug: true, titleZh: true, titleEn: true } } },
  })
  return found.map(({ id, startsAt, event: { slug, titleZh, titleEn } }) => [
    id,
    [slug, titleZh, titleEn].map((title) => sessionName(title, startsAt)),
  ])
}

/** Organisations that may be named in a column; of those without number only what was typed is looked for. */
const ORGANISATIONS: Record<
  'resident' | 'institution' | 'assisting' | 'visitable',
  (enclaveId: string, typed: readonly string[]) => Prisma.OrganisationWhereInput
> = {
  resident: everResidentsOf,
  institution: () => institutions,
  assisting: everAssisting,
  visitable: (enclaveId, typed) => {
    const words = { in: [...typed] }
    const named = { OR: [{ uscc: words }, { nameZh: words }, { nameEn: words }] }
    return { AND: [{ mergedIntoId: null }, manageableIn([enclaveId]), named] }
  },
}

/**
 * What may be named in a column, with every name it goes by.
 * @param typed what stands in that column
 */
async function namedIn(
  named: SheetColumn['named'],
  enclaveId: string,
  typed: readonly string[],
): Promise<[id: string, names: (string | null)[]][]> {
  if (named === 'industry') {
    const items = await database().dictionaryItem.findMany({ where: { dictionary: { key: 'industry' } } })
    return items.map(({ id, key, nameZh, nameEn }) => [id, [key, nameZh, nameEn]])
  }
  if (named === 'district') {
    const districts = await database().district.findMany()
    return districts.map(({ id, adcode, nameZh, nameEn }) => [id, [adcode, nameZh, nameEn]])
  }
  if (named === 'team') {
    const role = { in: ['OPS', 'OPS_LEAD'] } satisfies Prisma.MembershipWhereInput['role']
    const team = await database().account.findMany({ where: { memberships: { some: { enclaveId, role } } } })
    return team.map(({ id, name, email }) => [id, [name, email]])
  }
  if (named === 'session') return sessionsOf(enclaveId)
  if (!named) return []
  const where = ORGANISATIONS[named](enclaveId, typed)
  const found = await database().organisation.findMany({ where, select: { id: true, uscc: true, ...names } })
  return found.map(({ id, uscc, nameZh, nameEn }) => [id, [uscc, nameZh, nameEn]])
}

/** What each word and name of a kind's columns means, in every language. @param rows that are to be read, by column */
export async function termsOf(
  kind: SheetKind,
  enclaveId: string,
  rows: readonly Readonly<Record<string, string | null>>[],
): Promise<Terms> {
  const terms = columnsOf(kind)
    .filter(({ words, named }) => words || named)
    .map(async (column): Promise<[string, ReadonlyMap<string, string>]> => {
      const worded = (await Promise.all(LOCALES.map((locale) => wordsOf(column, locale)))).flat()
      const meant = new Map<string, string>()
      const mean = (word: string, value: string) => {
        const before = meant.get(termKey(word))
        meant.set(termKey(word), before === undefined || before === value ? value : '')
      }
      for (const [value, word] of worded) for (const one of [value, word]) mean(one, value)
      const cells = rows.flatMap((row) => row[column.key]?.trim() || [])
      const typed = [...new Set(cells.flatMap((cell) => [cell, cell.normalize('NFKC')]))]
      for (const [id, known] of await namedIn(column.named, enclaveId, typed))
        for (const one of known) if (one) mean(one, id)
      return [column.key, meant]
    })
  return Object.fromEntries(await Promise.all(terms))
}

/** Those of the keys of these rows under which there is a record already. */
export async function knownKeys(rows: readonly SheetRow[], enclaveId: string): Promise<Set<string>> {
  const organisations = rows.flatMap((row) => (row.kind === 'organisations' ? [row.fields] : []))
  const cooperations = rows.flatMap((row) => (row.kind === 'cooperations' ? [row.fields] : []))
  const known: SheetRow[] = []
  if (organisations.length > 0) {
    const codes = organisations.flatMap(({ uscc }) => uscc ?? [])
    const named = organisations.map(({ nameZh }) => nameZh)
    const where: Prisma.OrganisationWhereInput = {
      OR: [{ uscc: { in: codes } }, { nameZh: { in: named, mode: 'insensitive' } }],
    }
    for (const { uscc, nameZh, kind } of await database().organisation.findMany({ where })) {
      const nothing = { factsZh: [], factsEn: [], honoursZh: [], honoursEn: [] }
      known.push({ kind: 'organisations', fields: { ...nothing, nameZh, kind, ...(uscc ? { uscc } : {}) } })
    }
  }
  if (cooperations.length > 0) {
    const where = { enclaveId, organisationId: { in: cooperations.map(({ organisationId }) => organisationId) } }
    for (const { organisationId, kind, title, status, signedOn } of await database().cooperation.findMany({ where })) {
      const day = signedOn ? { signedOn: dayOfColumn(signedOn) } : {}
      known.push({ kind: 'cooperations', fields: { enclaveId, organisationId, kind, title, status, ...day } })
    }
  }
  const keys = [...known.flatMap(keysOf).map(({ key }) => key), ...(await visitKeys(rows, enclaveId))]
  return new Set([...keys, ...(await patentKeys(rows, enclaveId)), ...(await rosterKeys(rows))])
}

async function visitKeys(rows: readonly SheetRow[], enclaveId: string): Promise<string[]> {
  const whose = rows.flatMap((row) => (row.kind === 'visits' ? [row.fields.organisationId] : []))
  if (whose.length === 0) return []
  const found = await database().prospectVisit.findMany({ where: { enclaveId, organisationId: { in: whose } } })
  return found.map(({ organisationId, direction, plannedOn, visitedOn }) =>
    [organisationId, direction, dayOfColumn(plannedOn), visitedOn ? dayOfColumn(visitedOn) : ''].join(' '),
  )
}

async function rosterKeys(rows: readonly SheetRow[]): Promise<string[]> {
  const sessions = rows.flatMap((row) => (row.kind === 'registrations' ? [row.fields.sessionId] : []))
  if (sessions.length === 0) return []
  const where = { sessionId: { in: [...new Set(sessions)] }, status: { notIn: [...ENDED] } }
  const found = await database().registration.findMany({ where, include: { person: true } })
  return found.flatMap(({ sessionId, person }) =>
    person.erasedAt ? [] : [`${sessionId} ${openContact(person).email}`],
  )
}

/** Of what was filed its number, wherever; of what was not, whose it is and what it is about. */
async function patentKeys(rows: readonly SheetRow[], enclaveId: string): Promise<string[]> {
  const given = rows.flatMap((row) => (row.kind === 'patents' ? [row.fields] : []))
  if (given.length === 0) return []
  const numbers = given.flatMap(({ number }) => number?.split('.')[0] ?? [])
  const filed = await database().$queryRaw<{ number: string }[]>`
    SELECT split_part("applicationNumber", '.', 1) AS number FROM "PatentCase"
    WHERE status IN ('FILED', 'PUBLISHED', 'GRANTED', 'REJECTED', 'WITHDRAWN', 'LAPSED')
      AND split_part("applicationNumber", '.', 1) = ANY(${numbers})`
  const where = { enclaveId, organisationId: { in: given.map(({ organisationId }) => organisationId) } }
  const open = await database().patentCase.findMany({ where: { ...where, applicationNumber: null } })
  return [
    ...filed.map(({ number }) => `number ${number}`),
    ...open.map(({ id, organisationId, kind, title }) =>
      [organisationId, kind, termKey(unseal(title, sealedAt('title', id)))].join(' '),
    ),
  ]
}

/** Name, headings and widths of a kind's table. */
export async function tableOf(kind: SheetKind, locale: Locale) {
  const [heads, t] = await Promise.all([headingsOf(kind, locale), translatorOf(locale, 'sheets.kind')])
  const columns = columnsOf(kind)
  return {
    name: t(kind),
    head: columns.map(({ key }) => heads[key] ?? key),
    widths: columns.map(({ width }) => width ?? 18),
  }
}

/** An empty table to fill in: headings and an example; on a second sheet what each column takes, and its words. */
export async function templateOf(kind: SheetKind, locale: Locale): Promise<WrittenSheet[]> {
  const [table, t, heads] = await Promise.all([
    tableOf(kind, locale),
    translatorOf(locale, 'sheets'),
    headingsOf(kind, locale),
  ])
  const columns = columnsOf(kind).filter(({ told }) => !told)
  const notes = columns.map(async (column): Promise<Cell[]> => {
    const words = (await wordsOf(column, locale)).map(([, word]) => word).join(t('and'))
    const required = t('required' in column && column.required ? 'must' : 'may')
    return [heads[column.key] ?? column.key, required, t(`note.${kind}.${column.key}`), words]
  })
  return [
    {
      name: table.name,
      head: columns.map(({ key }) => heads[key] ?? key),
      widths: columns.map(({ width }) => width ?? 18),
      rows: [columns.map(({ key }) => t(`example.${kind}.${key}`))],
    },
    {
      name: t('notes.title'),
      head: [t('notes.column'), t('notes.required'), t('notes.what'), t('notes.words')],
      widths: [24, 12, 60, 60],
      rows: [...(await Promise.all(notes)), [], [t('notes.example')], [t('notes.rows')]],
    },
  ]
}
