import { getTranslations } from 'next-intl/server'
import { EnclaveTile } from '@/components/motif/enclave-tile'
import type { Names } from './shapes'

/** The key of the map: what its three marks stand for. */
export async function MapLegend({ names }: { names: Names }) {
  const t = await getTranslations('home.legend')
  const marks = [
    { key: 'enclave', mark: <EnclaveTile size={24} /> },
    { key: 'strand', mark: <span className="h-1 w-6 bg-linear-to-r from-host-700 to-home-600" /> },
    { key: 'district', mark: <span className="size-6 rounded-tile border-[1.5px] border-home-700 bg-home-100" /> },
  ] as const
  return (
    <section aria-labelledby="legend">
      <h2 id="legend" className="font-sans font-medium text-ink-3 text-meta">
        {t('title')}
      </h2>
      <ul className="mt-2 grid gap-x-6 gap-y-2 text-table sm:grid-cols-3">
        {marks.map(({ key, mark }) => (
          <li key={key} className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-3">
            <span aria-hidden="true" className="grid h-6 place-items-center">
              {mark}
            </span>
            <span className="text-ink-2">{t(key, names)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
