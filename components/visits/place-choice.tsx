import { getTranslations } from 'next-intl/server'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { VisitPlace } from '@/lib/domains/visits/queries'

type Props = { locale: Locale; places: readonly VisitPlace[]; current: string; to: string }

/** For which park, where one works for several. @param to the form, with whom the visit is */
export async function PlaceChoice({ locale, places, current, to }: Props) {
  const t = await getTranslations('visits.plan')
  if (places.length < 2) return null
  return (
    <nav aria-label={t('forPark')} className="mb-6 flex flex-wrap gap-x-5 gap-y-1">
      {places.map((place) => (
        <a
          key={place.id}
          href={localePath(locale, `${to}&place=${place.id}`)}
          aria-current={place.id === current ? 'page' : undefined}
          className="target inline-flex items-center aria-[current=page]:font-semibold aria-[current=page]:no-underline"
        >
          {pick(locale, place, 'shortName')}
        </a>
      ))}
    </nav>
  )
}
