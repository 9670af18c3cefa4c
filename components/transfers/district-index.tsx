import { getTranslations } from 'next-intl/server'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import {
  isStanding,
  type Transfer,
  type TransferFilter,
  transferAddress,
  UNSTATED,
} from '@/lib/domains/transfers/schema'

type Props = { locale: Locale; transfers: readonly Transfer[]; filter: TransferFilter; enclave: string | undefined }

/** Beside the map: each district with its count and the sites that are named there. */
export async function DistrictIndex({ locale, transfers, filter, enclave }: Props) {
  const t = await getTranslations({ locale, namespace: 'transfers' })
  const places = new Map<string, { key: string; label: string; count: number; sites: Set<string> }>()
  for (const { district, named } of transfers.filter(isStanding)) {
    const key = district?.adcode ?? UNSTATED
    const label = district ? pick(locale, district, 'name') : t('districtUnstated')
    const place = places.get(key) ?? { key, label, count: 0, sites: new Set<string>() }
    if (named?.site) place.sites.add(pick(locale, named.site, 'name'))
    places.set(key, { ...place, count: place.count + 1 })
  }
  const ranked = [...places.values()].sort(
    (a, b) => Number(a.key === UNSTATED) - Number(b.key === UNSTATED) || b.count - a.count || (a.key < b.key ? -1 : 1),
  )
  return (
    <ol aria-label={t('sections.map')} className="border-ink border-t">
      {ranked.map(({ key, label, count, sites }) => (
        <li key={key} className="relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-line border-b py-3">
          <a
            href={`${localePath(locale, transferAddress({ ...filter, district: key }, enclave))}#list`}
            className="card-link font-semibold text-body"
          >
            {label}
          </a>
          <span
            className={`tabular row-span-2 text-h2 leading-none ${key === UNSTATED ? 'text-ink-3' : 'text-home-700'}`}
          >
            {count}
          </span>
          {sites.size > 0 && <span className="text-ink-3 text-meta">{[...sites].join(t('listComma'))}</span>}
        </li>
      ))}
    </ol>
  )
}
