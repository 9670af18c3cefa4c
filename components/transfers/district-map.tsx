import { getTranslations } from 'next-intl/server'
import { CityMap } from '@/components/motif/city-map'
import type { Places } from '@/components/organisations/words'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { isStanding, type Transfer, type TransferFilter, transferAddress } from '@/lib/domains/transfers/schema'

type District = {
  adcode: string
  slug: string
  nameZh: string
  nameEn: string
  tileX: number | null
  tileY: number | null
}
type Props = {
  locale: Locale
  places: Places
  districts: readonly District[]
  transfers: readonly Transfer[]
  filter: TransferFilter
  enclave: string | undefined
}

/** The tiles of the home city; one that holds a project leads to the list of its district. */
export async function DistrictMap({ locale, places, districts, transfers, filter, enclave }: Props) {
  const t = await getTranslations({ locale, namespace: 'transfers' })
  const ui = await getTranslations({ locale, namespace: 'ui' })
  const standing = transfers.filter(isStanding)
  const countOf = (adcode: string) => standing.filter(({ district }) => district?.adcode === adcode).length
  const tiles = districts.flatMap(({ tileX, tileY, ...district }) => {
    if (tileX === null || tileY === null) return []
    const count = countOf(district.adcode)
    const name = pick(locale, district, 'name')
    const chosen = filter.district === district.adcode
    const to = transferAddress({ ...filter, district: district.adcode }, enclave)
    const link = { href: `${localePath(locale, to)}#list`, hrefLabel: t('map.tile', { district: name, count }), chosen }
    const place = { key: district.slug, label: shortName(locale, name), column: tileX, row: tileY, count }
    return [{ ...place, ...(count > 0 || chosen ? link : {}) }]
  })
  const unplaced = standing.length - tiles.reduce((sum, { count }) => sum + count, 0)
  return (
    <CityMap
      tiles={tiles}
      hostLabel={places.host}
      parkLabel={places.park}
      words={{
        title: [t('map.caption', places), ...(unplaced > 0 ? [t('map.unplaced', { count: unplaced })] : [])].join(
          locale === 'en' ? ' ' : '',
        ),
        caption: ui('mapCaption'),
        table: ui('showAsTable'),
        place: t('district'),
        count: t('flow.count'),
      }}
    />
  )
}

/** Without its rank, which comes last in both languages: a tile has room for the name alone. */
function shortName(locale: Locale, name: string): string {
  const parts = locale === 'en' ? name.split(' ') : [...name]
  return parts.length > 1 ? parts.slice(0, -1).join(locale === 'en' ? ' ' : '') : name
}
