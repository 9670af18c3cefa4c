import type { Actor } from '@/lib/core/auth/actor'
import { database, type Tx } from '@/lib/core/db/client'
import { Prisma } from '@/lib/core/db/generated/client'
import { mergeableBy } from '@/lib/domains/merges/policy'
import { BOUND } from '@/lib/domains/merges/schema'

/** So many pairs are shown at once; who merges some finds the next. */
const MOST = 100
const names = { nameZh: true, nameEn: true } as const
const side = {
  id: true,
  ...names,
  version: true,
  slug: true,
  uscc: true,
  kind: true,
  published: true,
  createdAt: true,
  industry: { select: names },
  homeDistrict: { select: names },
  prospects: {
    where: { until: null },
    select: {
      since: true,
      enclave: { select: { shortNameZh: true, shortNameEn: true } },
      handler: { select: { name: true } },
    },
  },
  _count: { select: { visits: true, tenancies: true, applications: true } },
} satisfies Prisma.OrganisationSelect

const table = (name: string) => Prisma.raw(`"${name}"`)
/** In how many ways a record is bound. In the transaction that merges, or before it for the page. */
export async function boundIn(tx: Tx | ReturnType<typeof database>, id: string): Promise<number> {
  const held = BOUND.map(([of, by]) => Prisma.sql`EXISTS (SELECT FROM ${table(of)} WHERE ${table(by)} = ${id}::uuid)`)
  const [found] = await tx.$queryRaw<{ n: number }[]>`
    SELECT (${Prisma.join(
      held.map((one) => Prisma.sql`(${one})::int`),
      ' + ',
    )})::int AS n`
  return found?.n ?? 0
}

/** Records that seem to be one organisation: alike by the key of their name, both the actor's to merge. */
export async function duplicatesFor(actor: Actor) {
  const pairs = await database().$queryRaw<{ one: string; other: string }[]>`
    SELECT a.id::text AS one, b.id::text AS other FROM "Organisation" a JOIN "Organisation" b
      ON b."nameKey" = a."nameKey" AND b.id > a.id
      AND (a.uscc IS NULL OR b.uscc IS NULL)
    WHERE a."mergedIntoId" IS NULL AND b."mergedIntoId" IS NULL AND a."nameKey" <> ''
    ORDER BY b.id DESC LIMIT ${MOST}`
  const ids = pairs.flatMap(({ one, other }) => [one, other])
  const found = await database().organisation.findMany({
    where: { AND: [{ id: { in: ids } }, mergeableBy(actor)] },
    select: { id: true, ...names, uscc: true, createdAt: true },
  })
  const known = new Map(found.map((one) => [one.id, one]))
  return pairs.flatMap(({ one, other }) => {
    const [first, second] = [known.get(one), known.get(other)]
    return first && second ? [{ key: `${one} ${other}`, first, second }] : []
  })
}
export type Duplicate = Awaited<ReturnType<typeof duplicatesFor>>[number]

/** Two records side by side, each with whether it may go into the other. @returns null where one may not merge them */
export async function mergeSheet(actor: Actor, one: string, other: string) {
  if (one === other) return null
  const found = await database().organisation.findMany({
    where: { AND: [{ id: { in: [one, other] } }, mergeableBy(actor)] },
    orderBy: { id: 'asc' },
    select: side,
  })
  const [first, second] = await Promise.all(
    found.map(async (record) => ({ ...record, isBound: (await boundIn(database(), record.id)) > 0 })),
  )
  return first && second ? ([first, second] as const) : null
}
export type MergeSide = NonNullable<Awaited<ReturnType<typeof mergeSheet>>>[number]

/** Where the record of an organisation went. @returns the id of the one that stands now, or null where it was not merged */
export async function mergedInto(id: string): Promise<string | null> {
  const found = await database().organisation.findUnique({ where: { id }, select: { mergedIntoId: true } })
  return found?.mergedIntoId ?? null
}
