import type { Actor } from '@/lib/core/auth/actor'
import { dayOfColumn } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { publishedItems } from '@/lib/domains/dictionaries/queries'
import { type Criteria, inOrder, isSilent, judgeSite } from '@/lib/domains/matching/schema'
import { projectsHandledBy } from '@/lib/domains/projects/policy'
import { projectsShownTo } from '@/lib/domains/referrals/policy'
import { sitesOf } from '@/lib/domains/sites/policy'

const needs = { landMu: true, plantM2: true, cleanRoomM2: true, powerKv: true, capital: true, people: true } as const
const named = { nameZh: true, nameEn: true } as const
const site = {
  id: true,
  slug: true,
  ...named,
  ...needs,
  industries: true,
  minReadiness: true,
  criteriaOn: true,
  district: { select: named },
} satisfies Prisma.LandingSiteSelect
const project = { ...needs, readinessLevel: true, industry: { select: { key: true, ...named } } } as const
const MOST = 500

/** Power stands as a decimal column. */
const plain = <Row extends { powerKv: Prisma.Decimal | null }>({ powerKv, ...row }: Row) => ({
  ...row,
  powerKv: powerKv?.toNumber() ?? null,
})

/**
 * What sites give of what a project asks for: the park compares every site, a district its own ones, and only while the
 * project is shown to it. `silent`: sites without criteria. @returns null for no visible project
 */
export async function siteMatches(actor: Actor, projectId: string) {
  const handled = await database().project.findFirst({
    where: { AND: [{ id: projectId }, projectsHandledBy(actor)] },
    select: project,
  })
  const shown = { AND: [{ id: projectId }, projectsShownTo(actor)] }
  const found = handled ?? (await database().project.findFirst({ where: shown, select: project }))
  if (!found) return null
  const where = handled ? {} : sitesOf(actor)
  const [sites, industries] = await Promise.all([
    database().landingSite.findMany({ where, orderBy: { slug: 'asc' }, take: MOST, select: site }),
    publishedItems('industry'),
  ])
  const { industry, readinessLevel, ...asked } = plain(found)
  const asks = { ...asked, industry: industry?.key ?? null, readiness: readinessLevel }
  const rows = sites.map((row) => {
    const { id, slug, nameZh, nameEn, district, minReadiness, criteriaOn, ...rest } = plain(row)
    const criteria: Criteria = { ...rest, readiness: minReadiness }
    const publishedOn = criteriaOn && dayOfColumn(criteriaOn)
    return {
      id,
      slug,
      nameZh,
      nameEn,
      district,
      publishedOn,
      silent: isSilent(criteria),
      rules: judgeSite(asks, criteria),
    }
  })
  const names = [...industries, ...(industry ? [industry] : [])].map(({ key, nameZh, nameEn }) => ({
    key,
    nameZh,
    nameEn,
  }))
  return {
    sites: inOrder(rows.filter((row) => !row.silent)),
    silent: inOrder(rows.filter((row) => row.silent)),
    industries: names,
  }
}
export type SiteMatches = NonNullable<Awaited<ReturnType<typeof siteMatches>>>
export type SiteMatch = SiteMatches['sites'][number]
