import type { Actor } from '@/lib/core/auth/actor'
import { dayOfColumn } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { refuse } from '@/lib/core/errors'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { translatorOf } from '@/lib/core/i18n/translator'
import { unseal } from '@/lib/core/seal'
import type { Cell } from '@/lib/core/workbook'
import { listAttendance } from '@/lib/domains/attendance/queries'
import { type AttendanceFilter, attendanceFilter } from '@/lib/domains/attendance/schema'
import { listCooperations } from '@/lib/domains/cooperation/queries'
import { cooperationList } from '@/lib/domains/cooperation/schema'
import { canExport } from '@/lib/domains/exports/policy'
import { type ListName, MOST_EXPORTED } from '@/lib/domains/exports/schema'
import { manageableBy } from '@/lib/domains/organisations/policy'
import { organisationFilter } from '@/lib/domains/organisations/schema'
import { listPatents } from '@/lib/domains/patents/queries'
import { patentList, sealedAt } from '@/lib/domains/patents/schema'
import { openContact } from '@/lib/domains/people/commands'
import { openReason } from '@/lib/domains/registrations/commands'
import { leadsIn } from '@/lib/domains/rosters/policy'
import { sessionName, tableOf } from '@/lib/domains/sheets/queries'
import { columnsOf, type SheetKind } from '@/lib/domains/sheets/schema'
import { listVisits } from '@/lib/domains/visits/queries'
import { visitList } from '@/lib/domains/visits/schema'

const names = { nameZh: true, nameEn: true } as const

type Records = { cells: (kind: string) => Cell; id: string }[]
/** How the records of a kind are written into their columns, in a language. */
const WRITTEN: Record<SheetKind, (ids: readonly string[], locale: Locale) => Promise<Records>> = {
  organisations: async (ids, locale) => {
    const t = await translatorOf(locale, 'agreements')
    const found = await database().organisation.findMany({
      where: { id: { in: [...ids] } },
      include: { industry: { select: names }, homeDistrict: { select: names } },
    })
    return found.map(({ id, ...one }) => {
      const cells: Record<string, Cell> = {
        nameZh: one.nameZh,
        nameEn: one.nameEn,
        kind: t(`organisation.${one.kind}`),
        uscc: one.uscc,
        industry: one.industry && pick(locale, one.industry, 'name'),
        district: one.homeDistrict && pick(locale, one.homeDistrict, 'name'),
        factsZh: one.factsZh.join('\n'),
        factsEn: one.factsEn.join('\n'),
        honoursZh: one.honoursZh.join('\n'),
        honoursEn: one.honoursEn.join('\n'),
      }
      return { id, cells: (key) => cells[key] ?? null }
    })
  },
  cooperations: async (ids, locale) => {
    const [t, words] = await Promise.all([translatorOf(locale, 'cooperation'), translatorOf(locale, 'sheets')])
    const [found, reasons] = await Promise.all([
      database().cooperation.findMany({
        where: { id: { in: [...ids] } },
        include: { organisation: { select: names }, institution: { select: names }, documents: true },
      }),
      reasonsOf('Cooperation', ids, ['TERMINATED', 'DROPPED']),
    ])
    return found.map(({ id, ...one }) => {
      const isFiled = one.documents.some(({ kind }) => kind === 'AGREEMENT')
      const cells: Record<string, Cell> = {
        reference: one.reference,
        organisation: pick(locale, one.organisation, 'name'),
        title: one.title,
        kind: t(`kind.${one.kind}`),
        status: t(`status.${one.status}`),
        institution: one.institution && pick(locale, one.institution, 'name'),
        signedOn: one.signedOn && { day: dayOfColumn(one.signedOn) },
        agreementAt: one.agreementAt ?? (one.signedOn && isFiled ? words('filed', { reference: one.reference }) : null),
        reason: reasons.get(id) ?? null,
        summary: one.summary,
      }
      return { id, cells: (key) => cells[key] ?? null }
    })
  },
  visits: async (ids, locale) => {
    const [t, words] = await Promise.all([translatorOf(locale, 'visits'), translatorOf(locale, 'sheets')])
    const [found, reasons] = await Promise.all([
      database().prospectVisit.findMany({
        where: { id: { in: [...ids] } },
        include: {
          organisation: { select: names },
          staff: { orderBy: { account: { name: 'asc' } }, select: { account: { select: { name: true } } } },
        },
      }),
      reasonsOf('ProspectVisit', ids, ['CANCELLED']),
    ])
    return found.map(({ id, ...one }) => {
      const cells: Record<string, Cell> = {
        reference: one.reference,
        organisation: pick(locale, one.organisation, 'name'),
        direction: t(`direction.${one.direction}`),
        status: t(`status.${one.status}`),
        plannedOn: { day: dayOfColumn(one.plannedOn) },
        place: one.place,
        staff: one.staff.map(({ account }) => account.name).join(words('and')),
        visitedOn: one.visitedOn && { day: dayOfColumn(one.visitedOn) },
        outcome: one.outcome && t(`outcome.${one.outcome}`),
        note: one.note,
        nextAction: one.nextAction,
        nextActionOn: one.nextActionOn && { day: dayOfColumn(one.nextActionOn) },
        reason: reasons.get(id) ?? null,
      }
      return { id, cells: (key) => cells[key] ?? null }
    })
  },
  registrations: async (ids, locale) => {
    const [t, words] = await Promise.all([translatorOf(locale, 'events'), translatorOf(locale, 'sheets')])
    const found = await database().registration.findMany({
      where: { id: { in: [...ids] } },
      include: { person: true, session: { include: { event: true } } },
    })
    return found.map(({ id, person, session, ...one }) => {
      const contact = person.erasedAt ? null : openContact(person)
      const cells: Record<string, Cell> = {
        reference: one.reference,
        session: sessionName(pick(locale, session.event, 'title'), session.startsAt),
        name: contact?.name ?? null,
        email: contact?.email ?? null,
        phone: contact?.phone ?? null,
        organisation: one.organisation,
        status: t(`registrationStatus.${one.status}`),
        reason: openReason({ id, reason: one.reason }),
        agreed: contact && words('agreed.YES'),
      }
      return { id, cells: (key) => cells[key] ?? null }
    })
  },
  patents: async (ids, locale) => {
    const [t, words] = await Promise.all([translatorOf(locale, 'patents'), translatorOf(locale, 'sheets')])
    const [found, reasons] = await Promise.all([
      database().patentCase.findMany({
        where: { id: { in: [...ids] } },
        include: { organisation: { select: names }, assistedBy: { select: names }, documents: true },
      }),
      reasonsOf('PatentCase', ids, ['DECLINED', 'CANCELLED']),
    ])
    return found.map(({ id, ...one }) => {
      const isKept = one.documents.some(({ kind }) => kind === 'RECEIPT')
      const cells: Record<string, Cell> = {
        reference: one.reference,
        organisation: pick(locale, one.organisation, 'name'),
        title: unseal(one.title, sealedAt('title', id)),
        kind: t(`kind.${one.kind}`),
        status: t(`status.${one.status}`),
        assistedBy: one.assistedBy && pick(locale, one.assistedBy, 'name'),
        number: one.applicationNumber,
        filedOn: one.filedOn && { day: dayOfColumn(one.filedOn) },
        receiptAt: one.receiptAt ?? (one.filedOn && isKept ? words('filed', { reference: one.reference }) : null),
        grantNumber: one.grantNumber,
        grantedOn: one.grantedOn && { day: dayOfColumn(one.grantedOn) },
        reason: reasons.get(id) ?? null,
        summary: one.summary && unseal(one.summary, sealedAt('summary', id)),
      }
      return { id, cells: (key) => cells[key] ?? null }
    })
  },
}

/** The registrations of a session, narrowed; with names and contacts they go out with a lead alone. @throws Refusal not_found */
async function pageOfRegistrations(actor: Actor, filter: AttendanceFilter) {
  const { session: id = '' } = filter
  const session = id && (await database().eventSession.findUnique({ where: { id }, include: { event: true } }))
  if (!session || !leadsIn(actor, session.event.enclaveId)) return refuse('not_found')
  return paged(await listAttendance(actor, id, filter))
}

/** Why records came to one of these states, by their id. */
async function reasonsOf(noun: string, ids: readonly string[], to: string[]): Promise<Map<string, string | null>> {
  const where = { noun, recordId: { in: [...ids] }, to: { in: to } }
  const found = await database().statusLog.findMany({ where, select: { recordId: true, reason: true } })
  return new Map(found.map(({ recordId, reason }) => [recordId, reason]))
}

/** The records of a list that an actor sees, page by page, in the order of the list. */
type List = {
  kind: SheetKind
  page: (actor: Actor, query: Record<string, unknown>) => Promise<{ ids: string[]; next: string | null }>
}
const paged = <Row extends { id: string }>({ rows, next }: { rows: Row[]; next: string | null }) => ({
  ids: rows.map(({ id }) => id),
  next,
})
const EXPORTED: Record<ListName, List> = {
  organisations: {
    kind: 'organisations',
    page: async (actor, query) => paged(await pageOfOrganisations(actor, organisationFilter.parse(query))),
  },
  cooperations: {
    kind: 'cooperations',
    page: async (actor, query) => paged(await listCooperations(actor, cooperationList.parse(query))),
  },
  visits: {
    kind: 'visits',
    page: async (actor, query) => paged(await listVisits(actor, visitList.parse(query))),
  },
  registrations: {
    kind: 'registrations',
    page: (actor, query) => pageOfRegistrations(actor, attendanceFilter.parse(query)),
  },
  patents: {
    kind: 'patents',
    page: async (actor, query) => paged(await listPatents(actor, patentList.parse(query))),
  },
}

async function pageOfOrganisations(actor: Actor, { q, kind, after }: ReturnType<typeof organisationFilter.parse>) {
  const word = { contains: q?.replace(/[\\%_]/g, '\\$&') ?? '', mode: 'insensitive' } as const
  const where: Prisma.OrganisationWhereInput = {
    AND: [
      manageableBy(actor) ?? { id: { in: [] } },
      { mergedIntoId: null, ...(kind ? { kind } : {}), ...(after ? { id: { gt: after } } : {}) },
      q ? { OR: [{ nameZh: word }, { nameEn: word }, { uscc: word }] } : {},
    ],
  }
  const rows = await database().organisation.findMany({
    where,
    orderBy: { id: 'asc' },
    take: 501,
    select: { id: true },
  })
  return { rows: rows.slice(0, 500), next: rows.length > 500 ? (rows[499]?.id ?? null) : null }
}

/**
 * Exactly the list as it is narrowed, all its pages, as a table whose rows are read while it is written.
 * @returns null where the actor takes no list along; ids of its records in their order; isCut: where the list is longer than one export
 */
export async function exportedList(actor: Actor, list: ListName, query: Record<string, unknown>, locale: Locale) {
  if (!canExport(actor)) return null
  const { kind, page } = EXPORTED[list]
  const ids: string[] = []
  for (let after: string | null = '', more = true; more && ids.length <= MOST_EXPORTED; more = after !== null) {
    const found: { ids: string[]; next: string | null } = await page(actor, { ...query, after: after || undefined })
    ids.push(...found.ids)
    after = found.next
  }
  const isCut = ids.length > MOST_EXPORTED
  const shown = ids.slice(0, MOST_EXPORTED)
  return { ...(await tableOf(kind, locale)), rows: rowsOf(kind, shown, locale), ids: shown, isCut }
}

async function* rowsOf(kind: SheetKind, ids: readonly string[], locale: Locale): AsyncGenerator<Cell[]> {
  for (let at = 0; at < ids.length; at += 200) {
    const part = ids.slice(at, at + 200)
    const found = new Map((await WRITTEN[kind](part, locale)).map(({ id, cells }) => [id, cells]))
    for (const id of part) {
      const cells = found.get(id)
      if (cells) yield columnsOf(kind).map(({ key }) => cells(key))
    }
  }
}
