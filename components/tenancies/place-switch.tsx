import { getTranslations } from 'next-intl/server'
import { classes } from '@/components/ui/classes'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'

type Place = { id: string; shortNameZh: string; shortNameEn: string }

/** From the rooms of one park to another's, for those who work for several. */
export async function PlaceSwitch({ locale, places, current }: { locale: Locale; places: Place[]; current: string }) {
  const t = await getTranslations('enclaves.rooms')
  return (
    <nav aria-label={t('place')} className="mb-7">
      <ul className="flex flex-wrap gap-2">
        {places.map((place) => (
          <li key={place.id}>
            <a
              href={localePath(locale, `/admin/rooms?enclave=${place.id}`)}
              aria-current={place.id === current ? 'page' : undefined}
              className={classes(
                'target inline-flex items-center rounded-control border px-3 text-table no-underline',
                place.id === current
                  ? 'border-host-700 bg-host-100 font-semibold text-host-700'
                  : 'border-line-strong bg-surface text-ink hover:border-ink',
              )}
            >
              {pick(locale, place, 'shortName')}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
