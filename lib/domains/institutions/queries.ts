import type { Actor } from '@/lib/core/auth/actor'
import { columnOfDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { readList } from '@/lib/core/listing'
import { named } from '@/lib/core/lookup'
import { encodeCursor } from '@/lib/core/paging'
import { columnsOf, identity } from '@/lib/core/table'
import { cooperationEnclavesOf, cooperationsHandledBy, institutions } from '@/lib/domains/cooperation/policy'
import { publishedItems } from '@/lib/domains/dictionaries/queries'
import { canList, entryCapacitiesOn, inForce, keptBy } from '@/lib/domains/institutions/policy'
import type { InstitutionFilter } from '@/lib/domains/institutions/schema'

const MOST = 200
const names = { nameZh: true, nameEn: true } as const
const cited = { select: { titleZh: true, titleEn: true, publishedOn: true } } as const
const newest = { orderBy: { id: 'desc' }, take: MOST } as const

/** The institutions, by their names, with what the team of one's enclaves keeps of each. @returns next: the cursor to go on after */
export function listInstitutions(actor: Actor, { q, kind, offers, ...place }: InstitutionFilter) {
  const kept = keptBy(actor)
  const select = {
    id: true,
    ...names,
    kind: true,
    pinyin: true,
    partnerships: { where: { AND: [kept, inForce(columnOfDay(today()))] }, select: { kind: true } },
    _count: {
      select: {
        capabilities: { where: kept },
        institutionContacts: { where: kept },
        institutionEntries: { where: { ...kept, status: 'RECORDED' } },
        asInstitution: { where: cooperationsHandledBy(actor) },
      },
    },
  } satisfies Prisma.OrganisationSelect
  type Row = Prisma.OrganisationGetPayload<{ select: typeof select }>
  const by = columnsOf<Prisma.OrganisationWhereInput, Prisma.OrganisationOrderByWithRelationInput, Row>()
  const seen: Prisma.OrganisationWhereInput = canList(actor) ? institutions : { id: { in: [] } }
  return readList(place, {
    seen,
    narrowed: [
      kind ? { kind } : {},
      q ? named(q) : {},
      offers ? { capabilities: { some: { ...kept, kind: offers } } } : {},
    ],
    columns: {
      name: by.text({
        value: (row) => row.pinyin,
        at: (pinyin) => ({ pinyin }),
        order: (pinyin) => ({ pinyin }),
      }),
    },
    id: identity,
    find: (asked) => database().organisation.findMany({ ...asked, select }),
    count: (asked) => database().organisation.count(asked),
  })
}
export type InstitutionRow = Awaited<ReturnType<typeof listInstitutions>>['rows'][number]

/** An institution with all that the team of one's enclaves keeps of it; a contact without the person. @returns null for nothing visible */
export async function institutionSheet(actor: Actor, id: string) {
  if (!canList(actor)) return null
  const where = keptBy(actor)
  const found = await database().organisation.findFirst({
    where: { AND: [{ id }, institutions] },
    select: {
      id: true,
      ...names,
      kind: true,
      source: cited,
      capabilities: { where, ...newest, include: { industry: { select: names } } },
      institutionContacts: { where, ...newest, select: { id: true, task: true, createdAt: true, enclaveId: true } },
      partnerships: { where, ...newest, include: { source: cited } },
      institutionEntries: {
        where,
        ...newest,
        include: { source: cited, district: { select: names }, site: { select: names } },
      },
      relations: { where: { kind: 'MEMBER_OF' }, select: { validFrom: true, to: { select: { id: true, ...names } } } },
      relatedBy: {
        where: { kind: 'MEMBER_OF' },
        take: MOST,
        select: { validFrom: true, from: { select: { id: true, ...names } } },
      },
      asInstitution: {
        where: cooperationsHandledBy(actor),
        ...newest,
        select: { id: true, title: true, kind: true, status: true, signedOn: true, organisation: { select: names } },
      },
    },
  })
  if (!found) return null
  const { institutionEntries, institutionContacts, asInstitution, relations, relatedBy, ...rest } = found
  return {
    ...rest,
    contacts: institutionContacts,
    cooperations: asInstitution,
    hosts: relations.map(({ to, validFrom }) => ({ ...to, joinedOn: validFrom })),
    members: relatedBy.map(({ from, validFrom }) => ({ ...from, joinedOn: validFrom })),
    entries: institutionEntries.map((entry) => ({
      ...entry,
      can: { void: entry.status === 'RECORDED' && entryCapacitiesOn(actor, entry.enclaveId).length > 0 },
    })),
  }
}
export type InstitutionSheet = NonNullable<Awaited<ReturnType<typeof institutionSheet>>>

/** What the forms of an institution are chosen from. */
export async function institutionChoices(actor: Actor) {
  const none = { enclaves: [], industries: [], sources: [], districts: [], sites: [], hosts: [] }
  if (!canList(actor)) return none
  const [enclaves, industries, sources, districts, sites, hosts] = await Promise.all([
    database().enclave.findMany({
      where: { id: { in: cooperationEnclavesOf(actor) } },
      orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
      select: { id: true, shortNameZh: true, shortNameEn: true, homeCityZh: true, homeCityEn: true },
    }),
    publishedItems('industry'),
    database().source.findMany({
      orderBy: { key: 'asc' },
      take: MOST,
      select: { id: true, titleZh: true, titleEn: true },
    }),
    database().district.findMany({ orderBy: { adcode: 'asc' }, take: MOST, select: { id: true, ...names } }),
    database().landingSite.findMany({
      orderBy: { slug: 'asc' },
      take: MOST,
      select: { id: true, ...names, district: { select: names } },
    }),
    database().organisation.findMany({
      where: { kind: 'JOINT_INSTITUTE', mergedIntoId: null },
      orderBy: { pinyin: 'asc' },
      take: MOST,
      select: { id: true, ...names },
    }),
  ])
  return { enclaves, industries, sources, districts, sites, hosts }
}
export type InstitutionChoices = Awaited<ReturnType<typeof institutionChoices>>

const institution = { select: { id: true, ...names, kind: true } } as const

/**
 * The institutions of an enclave as everyone reads them: its long-term partners and joint institutes in force today with
 * their members, who entered the home city, and what is offered. No contact, no evidence.
 */
export async function publishedInstitutionsOf(enclaveId: string) {
  const [partnerships, entries, capabilities] = await Promise.all([
    database().institutionPartnership.findMany({
      where: { AND: [{ enclaveId, institution: institutions }, inForce(columnOfDay(today()))] },
      orderBy: [{ institution: { pinyin: 'asc' } }, { id: 'asc' }],
      take: MOST,
      select: {
        id: true,
        kind: true,
        fromOn: true,
        source: cited,
        institution: {
          select: {
            ...institution.select,
            relatedBy: {
              where: { kind: 'MEMBER_OF', from: institutions },
              take: MOST,
              select: { validFrom: true, from: { select: { ...institution.select, source: cited } } },
            },
          },
        },
      },
    }),
    database().institutionEntry.findMany({
      where: { enclaveId, status: { in: ['RECORDED', 'REPORTED'] }, institution: institutions },
      orderBy: [{ enteredOn: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
      take: MOST,
      select: {
        id: true,
        status: true,
        enteredOn: true,
        source: cited,
        institution,
        district: { select: names },
        site: { select: names },
      },
    }),
    database().institutionCapability.findMany({
      where: { enclaveId, published: true, institution: institutions },
      orderBy: [{ institution: { pinyin: 'asc' } }, { id: 'asc' }],
      take: MOST,
      select: {
        id: true,
        kind: true,
        summaryZh: true,
        summaryEn: true,
        basis: true,
        institution,
        industry: { select: names },
      },
    }),
  ])
  return { partnerships, entries, capabilities }
}
export type PublishedInstitutions = Awaited<ReturnType<typeof publishedInstitutionsOf>>

const place = { select: { adcode: true, ...names } } as const

/**
 * A page of the same institutions, by their names, each with all that is public of it.
 * @param after the name's sounds and the id of the last one of the page before
 */
export async function publishedInstitutionPage(enclaveId: string, after: [string, string] | undefined, limit: number) {
  const partner = { AND: [{ enclaveId }, inForce(columnOfDay(today()))] }
  const entered = { enclaveId, status: { in: ['RECORDED', 'REPORTED'] } } satisfies Prisma.InstitutionEntryWhereInput
  const offered = { enclaveId, published: true }
  const joined = { kind: 'MEMBER_OF', to: { ...institutions, partnerships: { some: partner } } } as const
  const known = [
    { partnerships: { some: partner } },
    { institutionEntries: { some: entered } },
    { capabilities: { some: offered } },
    { relations: { some: joined } },
  ]
  const behind = after ? { OR: [{ pinyin: { gt: after[0] } }, { pinyin: after[0], id: { gt: after[1] } }] } : {}
  const found = await database().organisation.findMany({
    where: { AND: [institutions, { OR: known }, behind] },
    orderBy: [{ pinyin: 'asc' }, { id: 'asc' }],
    take: limit + 1,
    select: {
      id: true,
      pinyin: true,
      ...names,
      kind: true,
      partnerships: { where: partner, orderBy: { id: 'asc' }, select: { kind: true, fromOn: true, source: true } },
      relations: { where: joined, orderBy: { id: 'asc' }, select: { validFrom: true, to: { select: names } } },
      institutionEntries: {
        where: entered,
        orderBy: { id: 'asc' },
        select: { status: true, enteredOn: true, source: true, district: place, site: { select: names } },
      },
      capabilities: {
        where: offered,
        orderBy: { id: 'asc' },
        select: {
          kind: true,
          summaryZh: true,
          summaryEn: true,
          basis: true,
          industry: { select: { key: true, ...names } },
        },
      },
    },
  })
  const last = found.length > limit ? found[limit - 1] : undefined
  return { rows: found.slice(0, limit), next: last ? encodeCursor([last.pinyin, last.id]) : null }
}
export type PublishedInstitution = Awaited<ReturnType<typeof publishedInstitutionPage>>['rows'][number]
