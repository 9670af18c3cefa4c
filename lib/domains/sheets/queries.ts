import { dayOfColumn } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { LOCALES, type Locale } from '@/lib/core/i18n/path'
import { translatorOf } from '@/lib/core/i18n/translator'
import type { Cell, WrittenSheet } from '@/lib/core/workbook'
import { everResidentsOf, institutions } from '@/lib/domains/cooperation/policy'
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

/** What may be named in a column, with every name it goes by. */
async function namedIn(
  named: SheetColumn['named'],
  enclaveId: string,
): Promise<[id: string, names: (string | null)[]][]> {
  if (named === 'industry') {
    const items = await database().dictionaryItem.findMany({ where: { dictionary: { key: 'industry' } } })
    return items.map(({ id, key, nameZh, nameEn }) => [id, [key, nameZh, nameEn]])
  }
  if (named === 'district') {
    const districts = await database().district.findMany()
    return districts.map(({ id, adcode, nameZh, nameEn }) => [id, [adcode, nameZh, nameEn]])
  }
  if (!named) return []
  const where = named === 'resident' ? everResidentsOf(enclaveId) : institutions
  const found = await database().organisation.findMany({ where, select: { id: true, uscc: true, ...names } })
  return found.map(({ id, uscc, nameZh, nameEn }) => [id, [uscc, nameZh, nameEn]])
}

/** What each word and name of a kind's columns means, in every language. */
export async function termsOf(kind: SheetKind, enclaveId: string): Promise<Terms> {
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
      for (const [id, known] of await namedIn(column.named, enclaveId)) for (const one of known) if (one) mean(one, id)
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
  return new Set(known.flatMap(keysOf).map(({ key }) => key))
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
