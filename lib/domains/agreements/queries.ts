import type { Actor } from '@/lib/core/auth/actor'
import { columnOfDay, dayOfColumn, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { Prisma } from '@/lib/core/db/generated/client'
import { readList } from '@/lib/core/listing'
import { named } from '@/lib/core/lookup'
import { columnsOf, identity } from '@/lib/core/table'
import { agreementsHandledBy, inForce, standing } from '@/lib/domains/agreements/policy'
import { type AgreementFilter, stateOn } from '@/lib/domains/agreements/schema'
import { needEnclavesOf } from '@/lib/domains/talent/policy'

const FOUND = 20
const names = { nameZh: true, nameEn: true } as const
const enclave = { select: { id: true, ...names, shortNameZh: true, shortNameEn: true } } as const
const shown = {
  id: true,
  kind: true,
  validFrom: true,
  validTo: true,
  note: true,
  listed: true,
  version: true,
  organisation: { select: { id: true, ...names, kind: true, pinyin: true } },
  createdBy: { select: { name: true } },
  enclave,
} satisfies Prisma.PartnerAgreementSelect
type Stored = Prisma.PartnerAgreementGetPayload<{ select: typeof shown }>

function dated({ validFrom, validTo, ...row }: Stored) {
  const days = { validFrom: dayOfColumn(validFrom), validTo: validTo && dayOfColumn(validTo) }
  return { ...row, ...days, state: stateOn(today(), days) } as const
}

type Dated = ReturnType<typeof dated>
const by = columnsOf<Prisma.PartnerAgreementWhereInput, Prisma.PartnerAgreementOrderByWithRelationInput, Dated>()
const columns = {
  name: by.text({
    value: ({ organisation }) => organisation.pinyin,
    at: (pinyin) => ({ organisation: { pinyin } }),
    order: (pinyin) => ({ organisation: { pinyin } }),
  }),
  until: by.day({
    value: ({ validTo }) => (validTo === null ? null : columnOfDay(validTo)),
    at: (validTo) => ({ validTo }),
    order: (sort) => ({ validTo: { sort, nulls: 'last' } }),
    none: { validTo: null },
  }),
}

/** The agreements that the team keeps. @returns a page, as readList gives it */
export const listAgreements = (actor: Actor, { q, state, kind, ...place }: AgreementFilter) =>
  readList(place, {
    seen: agreementsHandledBy(actor),
    narrowed: [
      state ? standing(state, columnOfDay(today())) : {},
      kind ? { kind } : {},
      q ? { organisation: named(q) } : {},
    ],
    columns,
    id: identity,
    find: async (asked) => (await database().partnerAgreement.findMany({ ...asked, select: shown })).map(dated),
    count: (asked) => database().partnerAgreement.count(asked),
  })
export type AgreementRow = Awaited<ReturnType<typeof listAgreements>>['rows'][number]

/** An agreement as the team keeps it. @returns null for nothing visible */
export async function agreementSheet(actor: Actor, id: string) {
  const where = { AND: [{ id }, agreementsHandledBy(actor)] }
  const found = await database().partnerAgreement.findFirst({ where, select: shown })
  return found && dated(found)
}

/** With whom the team may record an agreement: by a part of the name, or the one that was chosen. */
export async function partnersToAgree(actor: Actor, { q, organisation }: { q?: string; organisation?: string }) {
  if (needEnclavesOf(actor).length === 0 || !(q || organisation)) return []
  return database().organisation.findMany({
    where: { mergedIntoId: null, ...(organisation ? { id: organisation } : named(q ?? '')) },
    orderBy: [{ pinyin: 'asc' }, { id: 'asc' }],
    take: FOUND,
    select: { id: true, ...names, kind: true },
  })
}

/** The parks for which one keeps agreements, in their order. */
export const agreementPlaces = (actor: Actor) =>
  database().enclave.findMany({
    where: { id: { in: needEnclavesOf(actor) } },
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
    select: enclave.select,
  })

/** Who serves the park today and agreed to be named, and how many more there are of each kind. */
export async function publishedPartners(enclaveId: string) {
  const found = await database().partnerAgreement.findMany({
    where: { enclaveId, ...inForce(columnOfDay(today())) },
    orderBy: [{ organisation: { pinyin: 'asc' } }, { id: 'asc' }],
    take: 500,
    select: { id: true, kind: true, listed: true, validFrom: true, organisation: { select: names } },
  })
  return found.map(({ organisation, validFrom, ...row }) => ({
    ...row,
    since: dayOfColumn(validFrom),
    organisation: row.listed ? organisation : null,
  }))
}
export type PublishedPartner = Awaited<ReturnType<typeof publishedPartners>>[number]

/**
 * The one query behind the figure of partner platforms: organisations with an agreement in force on the last day of the
 * period, or today. Each counts once, from its first one on; those whose last has ended are past, and count no more.
 * @param to a Shanghai day, or null for today
 */
export const agreementRecords = (enclaveId: string, to: string | null) => Prisma.sql`
  told AS (SELECT least(${to}::text::date, ${today()}::text::date) AS day), own AS (
    SELECT a.*, a."validTo" IS NULL OR a."validTo" >= told.day AS "inForce" FROM "PartnerAgreement" a, told
    WHERE a."enclaveId" = ${enclaveId}::uuid AND a."validFrom" <= told.day
  ), records AS (
    SELECT "organisationId", min("validFrom") AS since, CASE WHEN bool_or("inForce") THEN 'recorded' ELSE 'past' END AS part,
      array_agg(DISTINCT kind) FILTER (WHERE "inForce") AS kinds, bool_or(listed) FILTER (WHERE "inForce") AS listed
    FROM own GROUP BY "organisationId"
  )`
export const agreementRows = Prisma.sql`SELECT
      o.id::text, r.part, o."nameZh" AS "subjectZh", o."nameEn" AS "subjectEn", r.kinds::text[] AS serves,
      to_char(r.since, 'YYYY-MM-DD') AS "countedOn", r.listed AS published
    FROM records r JOIN "Organisation" o ON o.id = r."organisationId" WHERE r.part = 'recorded' ORDER BY o.pinyin, o.id`
