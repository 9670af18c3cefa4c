import { getTranslations } from 'next-intl/server'
import { ThreeStations } from '@/components/motif/three-stations'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { FounderSheet } from '@/lib/domains/founders/queries'

type Place = 'incubation' | 'landing' | 'production' | null
const HERE: Record<FounderSheet['status'], Place> = {
  REPORTED: null,
  REGISTERED: 'incubation',
  INCUBATING: 'incubation',
  REFERRAL_READY: 'incubation',
  REFERRED: 'incubation',
  CHOOSING: 'incubation',
  COMMITTED: 'incubation',
  LANDED: 'landing',
  TRIAL_PRODUCTION: 'landing',
  IN_PRODUCTION: 'production',
  STAYED_IN_HOST_CITY: 'incubation',
  MOVED_ELSEWHERE: null,
  STOPPED: null,
}

/** From the host city into the home city: where the project stands on its way. */
export async function FounderWay({ locale, sheet }: { locale: Locale; sheet: FounderSheet }) {
  const t = await getTranslations('founders.way')
  const here = HERE[sheet.status]
  const host = { city: 'host', place: pick(locale, sheet.enclave, 'hostCity') } as const
  const home = { city: 'home', place: pick(locale, sheet.enclave, 'homeCity') } as const
  const stations = [
    { key: 'incubation', ...host },
    { key: 'landing', ...home },
    { key: 'production', ...home },
  ] as const
  return (
    <div className="page mt-9">
      <ThreeStations
        label={t('title')}
        hereLabel={t('here')}
        stations={stations.map((station) => ({ ...station, name: t(station.key), here: station.key === here }))}
      />
    </div>
  )
}
