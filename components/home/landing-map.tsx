import { getTranslations } from 'next-intl/server'
import { CityMap } from '@/components/motif/city-map'
import { EnclaveTile } from '@/components/motif/enclave-tile'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { District, Landing, Names } from './shapes'

type Props = {
  locale: Locale
  names: Names
  districts: readonly District[]
  landings: readonly Landing[]
}

/** The strand map of the home city: one tile a district, one strand for its named projects. */
export async function LandingMap({ locale, names, districts, landings }: Props) {
  const t = await getTranslations('home.map')
  const ui = await getTranslations('ui')
  const projects = new Map(landings.map((landing) => [landing.project.slug, landing.district?.adcode ?? null]))
  const countOf = (adcode: string) => [...projects.values()].filter((place) => place === adcode).length
  const tiles = districts.flatMap(({ tileX, tileY, ...district }) =>
    tileX === null || tileY === null
      ? []
      : [
          {
            key: district.slug,
            label: shortName(locale, pick(locale, district, 'name')),
            column: tileX,
            row: tileY,
            count: countOf(district.adcode),
          },
        ],
  )
  if (tiles.length === 0) return <EmptySheet />
  const placed = tiles.reduce((sum, tile) => sum + tile.count, 0)
  const title =
    projects.size === 0
      ? [t('none', names)]
      : [
          t('some', { ...names, named: projects.size }),
          ...(placed < projects.size ? [t('unplaced', { unplaced: projects.size - placed })] : []),
        ]
  return (
    <>
      <CityMap
        tiles={tiles}
        hostLabel={names.host}
        parkLabel={names.park}
        words={{
          title: title.join(locale === 'en' ? ' ' : ''),
          caption: ui('mapCaption'),
          table: ui('showAsTable'),
          place: t('place'),
          count: t('count'),
        }}
      />
      {projects.size > 0 && (
        <p className="mt-1 text-table">
          <a href={localePath(locale, '/transfers')} className="text-link underline">
            {t('open')}
          </a>
        </p>
      )}
    </>
  )
}

/** Without its rank, which comes last in both languages: a tile has room for the name alone. */
function shortName(locale: Locale, name: string): string {
  const parts = locale === 'en' ? name.split(' ') : [...name]
  return parts.length > 1 ? parts.slice(0, -1).join(locale === 'en' ? ' ' : '') : name
}

/** Where no district has its place on the sheet yet, the enclave stands for itself. */
function EmptySheet() {
  return (
    <div className="border-3 border-ink border-double bg-surface p-1.5 sm:p-5">
      <div className="graticule grid place-items-center py-16 md:py-24">
        <EnclaveTile className="size-40 md:size-60" />
      </div>
    </div>
  )
}
