import { systemActor } from '@/lib/core/auth/actor'
import { database, transaction } from '@/lib/core/db/client'
import { longAgo } from '@/lib/core/moment'
import { romanised } from '@/lib/core/pinyin'
import { recordOrganisation } from '@/lib/domains/organisations/commands'
import type { DemonstrationPark } from '@/prisma/seed/demonstration-park'
import { HOST_DIVISION, random, usccOf } from '@/prisma/seed/demonstration-subjects'
import { at } from '@/prisma/seed/demonstration-tenants'

const SEED = 530_000
/** So many companies that came to nothing yet; with the residents, who were visited before, there are more than 530. */
const COUNT = 540
const AT_ONCE = 90
/** The first of them is known from this day on. */
const KNOWN_SINCE = '2019-12-01'
const actor = systemActor('seed')

export type Courted = { organisationId: string; work: string }

/** Fictional companies that the team courts, from a fixed seed: two names of others make one, and no two are alike. */
export async function seedProspects(park: DemonstrationPark): Promise<Courted[]> {
  const wanted = companies(park)
  const slugs = wanted.map(({ fields }) => fields.slug)
  const ids = async () =>
    new Map(
      (
        await database().organisation.findMany({ where: { slug: { in: slugs } }, select: { id: true, slug: true } })
      ).map(({ id, slug }) => [slug, id]),
    )
  const known = await ids()
  const missing = wanted.filter(({ fields }) => !known.has(fields.slug))
  for (let from = 0; from < missing.length; from += AT_ONCE)
    await longAgo(at(KNOWN_SINCE), () =>
      transaction(async (tx) => {
        for (const { fields } of missing.slice(from, from + AT_ONCE)) await recordOrganisation(tx, actor, fields)
      }),
    )
  const found = await ids()
  return wanted.map(({ fields, work }) => ({ organisationId: found.get(fields.slug) ?? '', work }))
}

function companies({ names, industries, districts }: DemonstrationPark) {
  const next = random(SEED)
  const brands = [...names.brands, ...names.waiting].map(({ zh }) => zh)
  const trades = Object.entries(names.trades).flatMap(([industry, all]) => all.map((trade) => ({ industry, trade })))
  const taken = new Set(brands)
  return Array.from({ length: COUNT }, (_, index) => {
    const isHome = next(100) < 70
    const brand = freshBrand(brands, taken, next)
    const { industry, trade } = trades[next(trades.length)] ?? { industry: '', trade: undefined }
    if (!trade) throw new Error('demonstration.json has no trades')
    const district = districts[next(districts.length)]
    const city = isHome ? '虚山' : '拟海'
    const english = `${romanised(brand).replaceAll(' ', '')} (${isHome ? 'Xushan' : 'Nihai'}) ${trade.en}`
    const fields = {
      slug: `courted-${index + 1}`,
      kind: isHome ? ('HOME_COMPANY' as const) : ('HOST_COMPANY' as const),
      nameZh: `${brand}（${city}）${trade.zh}有限公司`,
      nameEn: english,
      uscc: usccOf(isHome ? (district?.adcode ?? HOST_DIVISION) : HOST_DIVISION, SEED + index),
      industryId: industries.get(industry),
      homeDistrictId: isHome ? district?.id : undefined,
    }
    return { fields, work: trade.workZh }
  })
}

/** The first character of one and the second of another, which nobody is called yet. */
function freshBrand(brands: readonly string[], taken: Set<string>, next: (below: number) => number): string {
  for (;;) {
    const [first = '', second = ''] = [brands[next(brands.length)]?.charAt(0), brands[next(brands.length)]?.charAt(1)]
    const brand = first + second
    if (first === second || taken.has(brand)) continue
    taken.add(brand)
    return brand
  }
}
