import { getTranslations } from 'next-intl/server'
import { formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import type { UpdateList } from '@/lib/domains/updates/queries'
import { dueOn, LIST_STATES } from '@/lib/domains/updates/schema'

/** How many of the residents handed in for the year, and by when it is due. */
export async function UpdateCounts({
  locale,
  list: { counts, total, year, place },
}: {
  locale: Locale
  list: UpdateList
}) {
  const t = await getTranslations('updates')
  return (
    <div className="mb-6">
      <dl className="flex flex-wrap gap-x-9 gap-y-3 border-line border-y py-3">
        <div>
          <dt className="text-ink-3 text-table">{t('list.total')}</dt>
          <dd className="text-h3 tabular-nums">{total}</dd>
        </div>
        {LIST_STATES.map((state) => (
          <div key={state}>
            <dt className="text-ink-3 text-table">{t(`status.${state}`)}</dt>
            <dd className="text-h3 tabular-nums">{counts[state]}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-ink-2 text-table">
        {t('list.due', { year: String(year), day: formatPartial(locale, dueOn(year, place.updatesDue)) })}
      </p>
    </div>
  )
}
