import { getTranslations } from 'next-intl/server'
import { EnclaveTile } from '@/components/motif/enclave-tile'
import type { Places } from '@/components/organisations/words'
import { classes } from '@/components/ui/classes'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { transferAddress } from '@/lib/domains/transfers/schema'

type Props = {
  locale: Locale
  places: Places
  direction: 'BRINGING_IN' | 'GOING_OUT'
  enclave: string | undefined
}

/** Bringing in or going out: two plain links, each under the tile of the city where the way ends. */
export async function DirectionSwitch({ locale, places, direction, enclave }: Props) {
  const t = await getTranslations({ locale, namespace: 'transfers' })
  return (
    <nav aria-label={t('directions')}>
      <ul className="flex flex-wrap gap-2">
        {(['BRINGING_IN', 'GOING_OUT'] as const).map((way) => (
          <li key={way}>
            <a
              href={localePath(
                locale,
                transferAddress(way === 'GOING_OUT' ? { ...NOTHING, direction: way } : NOTHING, enclave),
              )}
              aria-current={way === direction ? 'page' : undefined}
              className={classes(
                'target inline-flex items-center gap-2.5 rounded-control border px-3.5 text-table no-underline',
                way === direction
                  ? way === 'BRINGING_IN'
                    ? 'border-home-700 bg-home-100 font-semibold text-home-700'
                    : 'border-host-700 bg-host-100 font-semibold text-host-700'
                  : 'border-line-strong bg-surface text-ink hover:border-ink',
              )}
            >
              <EnclaveTile size={16} hosted={way === 'BRINGING_IN' ? 'home' : 'host'} />
              {t(`direction.${way}`, places)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const NOTHING = {
  direction: undefined,
  district: undefined,
  industry: undefined,
  stage: undefined,
  sort: undefined,
  order: undefined,
}
