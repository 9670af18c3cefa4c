import { getTranslations } from 'next-intl/server'
import { ThreeStations } from '@/components/motif/three-stations'
import { formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import type { Places } from './words'

type Props = {
  locale: Locale
  places: Places
  enteredOn: string | null
  /** Where and how far it landed, in words; null while it has not. */
  landed: string | null
  /** That a source only says it was introduced to, in words. */
  introduced: string | null
  homeDistrict: string | null
}

/** The three stations with the firm's own position, only as far as sources say. */
export async function StationLine({ locale, places, enteredOn, landed, introduced, homeDistrict }: Props) {
  const t = await getTranslations({ locale, namespace: 'organisations.profile' })
  const since = enteredOn
    ? t('residentSince', { park: places.park, date: formatPartial(locale, enteredOn) })
    : t('resident', { park: places.park })
  return (
    <>
      <ThreeStations
        label={t('stationsLabel')}
        hereLabel={t('here')}
        stations={[
          { key: 'research', name: t('research'), place: places.host, city: 'host', detail: since, here: !landed },
          {
            key: 'transfer',
            name: t('transfer'),
            place: places.home,
            city: 'home',
            detail: landed ?? introduced,
            here: Boolean(landed),
          },
          {
            key: 'production',
            name: t('production'),
            place: places.home,
            city: 'home',
            detail: homeDistrict && t('from', { district: homeDistrict }),
          },
        ]}
      />
      <p className="mt-8 text-ink-3 text-table">{t('hereNote')}</p>
    </>
  )
}
