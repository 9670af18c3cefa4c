import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { periodWords } from '@/components/tenancies/period'
import { TenancyStatus } from '@/components/tenancies/tenancy-state'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { TenancyRow } from '@/lib/domains/tenancies/queries'

/** The tenancies of one's own organisation; nothing where there are none. */
export async function MyTenancies({ locale, tenancies }: { locale: Locale; tenancies: readonly TenancyRow[] }) {
  const t = await getTranslations('tenancies')
  const period = await periodWords(locale)
  if (tenancies.length === 0) return null
  return (
    <section aria-labelledby="tenancies" className="grid gap-4">
      <h2 id="tenancies" className="text-h3">
        {t('mine.title')}
      </h2>
      <ul className="grid gap-4">
        {tenancies.map(({ id, reference, status, organisation, enclave, rooms, startOn, endOn }) => (
          <li
            key={id}
            className="relative rounded-tile border border-line border-s-3 border-s-home-600 bg-surface p-5 transition-colors duration-120 has-[.card-link:hover]:border-ink"
          >
            <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
              <h3 className="min-w-0 text-h4">
                <a className="card-link" href={localePath(locale, `/portal/tenancies/${id}`)}>
                  <OwnWords>{pick(locale, organisation, 'name')}</OwnWords>
                </a>
              </h3>
              <TenancyStatus status={status} />
            </div>
            <p className="mt-1 text-ink-2 text-table">
              {pick(locale, enclave, 'name')}
              <span className="ms-4 whitespace-nowrap font-mono">{reference}</span>
            </p>
            <p className="mt-3">{rooms.map(({ room }) => room.code).join(' · ')}</p>
            <p className="text-ink-3 text-table">{period(startOn, endOn)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
