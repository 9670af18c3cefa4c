import { getTranslations } from 'next-intl/server'
import { Figure } from '@/components/ui/figure'
import { formatCount } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { type Bucket, queueAddress } from '@/lib/domains/residency/schema'

const FIRST = ['overdue', 'today', 'running', 'applicant'] as const

/** The queue comes first: what is overdue, due today, running, and with the applicant; each opens its list. */
export async function CounterOverview({ locale, counts }: { locale: Locale; counts: Record<Bucket, number> }) {
  const t = await getTranslations('counter')
  return (
    <section aria-labelledby="queue-title" className="mb-12">
      <h2 id="queue-title" className="mb-5 text-h3">
        {t('title')}
      </h2>
      <ul className="grid grid-cols-2 gap-6 lg:grid-cols-4">
        {FIRST.map((bucket) => (
          <li key={bucket}>
            <Figure
              value={formatCount(locale, counts[bucket])}
              label={t(`bucket.${bucket}`)}
              href={localePath(locale, queueAddress({ bucket }))}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
