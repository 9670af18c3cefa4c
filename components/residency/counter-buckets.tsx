import { getTranslations } from 'next-intl/server'
import { classes } from '@/components/ui/classes'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { BUCKETS, type Bucket, queueAddress } from '@/lib/domains/residency/schema'

type Props = {
  locale: Locale
  counts: Record<Bucket, number>
  current: Bucket
  q: string | undefined
}

/** The parts of the queue as links, each with how many stand in it. */
export async function CounterBuckets({ locale, counts, current, q }: Props) {
  const t = await getTranslations('counter')
  return (
    <nav aria-label={t('queue.buckets')} className="mb-6 border-line-strong border-b">
      <ul className="flex flex-wrap gap-x-1">
        {BUCKETS.map((bucket) => (
          <li key={bucket}>
            <a
              href={localePath(locale, queueAddress({ bucket, q }))}
              aria-current={bucket === current ? 'page' : undefined}
              className={classes(
                'target -mb-px inline-flex items-baseline gap-2 border-b-3 px-3 py-2 text-table no-underline',
                bucket === current
                  ? 'border-host-700 font-semibold text-host-700'
                  : 'border-transparent text-ink-2 hover:border-line-strong hover:text-ink',
              )}
            >
              {t(`bucket.${bucket}`)}
              <span
                className={classes('tabular text-meta', bucket === 'overdue' && counts.overdue > 0 && 'text-red-600')}
              >
                {counts[bucket]}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
