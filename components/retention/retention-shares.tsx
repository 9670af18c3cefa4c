import { getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import { today } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import type { RetentionShare } from '@/lib/domains/retention/queries'

type Props = { locale: Locale; shares: readonly RetentionShare[]; className?: string }

/** How many of those who started were still there 6 and 12 months later, each with of how many. */
export async function RetentionShares({ locale, shares, className }: Props) {
  const t = await getTranslations({ locale, namespace: 'retention' })
  return (
    <div className={className}>
      <DescriptionList
        items={shares.map(({ months, started, stayed }) => ({
          key: String(months),
          term: t('after', { months }),
          value:
            started === 0 ? (
              <span className="text-ink-3">{t('nobody', { months })}</span>
            ) : (
              <span className="tabular">{t('share', { started, stayed, share: stayed / started })}</span>
            ),
        }))}
      />
      <p className="mt-3 max-w-prose text-ink-3 text-table">{t('note', { day: formatPartial(locale, today()) })}</p>
    </div>
  )
}
