import { getTranslations } from 'next-intl/server'
import { classes } from '@/components/ui/classes'
import { Icon } from '@/components/ui/icon'
import { formatCount } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { Names, Resident } from './shapes'

type Props = {
  locale: Locale
  direction: 'GOING_OUT' | 'BRINGING_IN'
  names: Names
  count: number
  residents: readonly Resident[]
}

/** One direction as an enclave tile: the ground is the city one arrives in, the inset the city one comes from. */
export async function DirectionPlate({ locale, direction, names, count, residents }: Props) {
  const t = await getTranslations('home.directions')
  const out = direction === 'GOING_OUT'
  return (
    <section
      aria-labelledby={`direction-${direction}`}
      className={classes(
        'grid gap-6 rounded-tile p-5 text-on-tile sm:grid-cols-3 sm:grid-rows-[minmax(0,1fr)_auto] md:min-h-120 md:p-8',
        out ? 'bg-tile-host' : 'bg-tile-home',
      )}
    >
      <div className={classes('sm:col-span-2', !out && 'sm:col-start-2 sm:row-start-2')}>
        <p className="flex items-center gap-2 text-table">
          <span aria-hidden="true">{t(`${direction}.way`, names)}</span>
          <span className="sr-only">{t(`${direction}.wayWords`, names)}</span>
        </p>
        <h3 id={`direction-${direction}`} className="mt-1 text-h2">
          {t(`${direction}.name`)}
        </h3>
        <p className="mt-2 text-body">{t(`${direction}.text`, names)}</p>
        {residents.length > 0 ? (
          <ul className="mt-5 border-current border-t text-table">
            {residents.map((resident) => (
              <li key={resident.id} className="relative border-current border-b py-2">
                <a
                  href={localePath(locale, `/tenants/${resident.slug}`)}
                  className="font-semibold text-on-tile no-underline after:absolute after:inset-0 hover:underline"
                >
                  {pick(locale, resident, 'name')}
                </a>
                {resident.industry && <span className="block">{pick(locale, resident.industry, 'name')}</span>}
              </li>
            ))}
          </ul>
        ) : (
          <p className="mt-5 border-current border-t pt-3 text-table">{t('none')}</p>
        )}
      </div>
      <a
        data-button=""
        href={localePath(locale, `/tenants?direction=${direction}`)}
        className={classes(
          'flex aspect-square w-36 flex-col justify-between rounded-tile p-3 text-on-accent no-underline hover:underline sm:w-full',
          out
            ? 'justify-self-end bg-tile-host-inset sm:col-start-3 sm:row-start-2'
            : '-order-1 bg-tile-home-inset sm:col-start-1 sm:row-start-1',
        )}
      >
        <span className="tabular text-figure">{formatCount(locale, count)}</span>
        <span className="font-medium text-table">
          {t('count', { count })}
          <Icon name="right" className="ms-1.5 size-3.5" />
        </span>
      </a>
    </section>
  )
}
