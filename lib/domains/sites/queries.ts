import type { Actor } from '@/lib/core/auth/actor'
import { dayOfColumn } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { publishedItems } from '@/lib/domains/dictionaries/queries'
import { districtsOf } from '@/lib/domains/referrals/policy'
import { sitesOf } from '@/lib/domains/sites/policy'

const MOST = 200
const named = { nameZh: true, nameEn: true } as const
const selected = {
  id: true,
  slug: true,
  ...named,
  industries: true,
  minReadiness: true,
  landMu: true,
  plantM2: true,
  cleanRoomM2: true,
  powerKv: true,
  capital: true,
  people: true,
  criteriaOn: true,
  version: true,
  district: { select: { id: true, ...named } },
} satisfies Prisma.LandingSiteSelect

const shaped = ({ powerKv, criteriaOn, ...site }: Prisma.LandingSiteGetPayload<{ select: typeof selected }>) => ({
  ...site,
  powerKv: powerKv?.toNumber() ?? null,
  publishedOn: criteriaOn && dayOfColumn(criteriaOn),
  can: { edit: true },
})

/** Every industry by its words, those no longer chosen too: a site may have published one. */
const industryNames = () =>
  database().dictionaryItem.findMany({
    where: { dictionary: { key: 'industry' } },
    orderBy: [{ position: 'asc' }, { key: 'asc' }],
    select: { key: true, ...named, retired: true },
  })

/** The sites of one's own district, with what they publish. */
export async function mySites(actor: Actor) {
  const [sites, industries] = await Promise.all([
    database().landingSite.findMany({ where: sitesOf(actor), orderBy: { slug: 'asc' }, take: MOST, select: selected }),
    industryNames(),
  ])
  return { sites: sites.map(shaped), industries }
}
export type MySite = Awaited<ReturnType<typeof mySites>>['sites'][number]
export type Industry = Awaited<ReturnType<typeof mySites>>['industries'][number]

/** A site whose criteria one words, and the industries to choose from. @returns null for another's and for none */
export async function siteToEdit(actor: Actor, id: string) {
  const found = await database().landingSite.findFirst({ where: { AND: [{ id }, sitesOf(actor)] }, select: selected })
  if (!found) return null
  const industries = await industryNames()
  return {
    ...shaped(found),
    choices: industries.filter(({ key, retired }) => !retired || found.industries.includes(key)),
  }
}
export type SiteToEdit = NonNullable<Awaited<ReturnType<typeof siteToEdit>>>

/** What a new site is chosen from: one's own districts, and the industries. */
export async function siteChoices(actor: Actor) {
  const own = { id: { in: districtsOf(actor) } }
  const [districts, industries] = await Promise.all([
    database().district.findMany({ where: own, orderBy: { adcode: 'asc' }, select: { id: true, ...named } }),
    publishedItems('industry'),
  ])
  return { districts, industries }
}
