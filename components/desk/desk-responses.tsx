import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { DeskResponse } from '@/lib/domains/desks/queries'

type Props = { locale: Locale; responses: readonly DeskResponse[] }

/** How one's own districts answer what they are sent: three figures a district, small enough for a phone's first view. */
export async function DeskResponses({ locale, responses }: Props) {
  const t = await getTranslations('referrals.response')
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const days = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  return responses.map(({ id, within, decided, received, ...district }) => {
    if (received === 0) return null
    return (
      <section key={id} aria-labelledby={`response-${id}`} className="mb-9">
        <h2 id={`response-${id}`} className="text-h4">
          {t('title', { district: pick(locale, district, 'name') })}
        </h2>
        <dl className="mt-3 grid grid-cols-3 gap-x-4 sm:gap-x-6">
          {within.map(({ days: term, met, due }) => (
            <Told
              key={term}
              value={due > 0 ? share.format(met / due) : '–'}
              label={t('within', { days: term })}
              note={due > 0 ? t('share', { met, due }) : t('notYet')}
            />
          ))}
          <Told
            value={decided.median === null ? '–' : `${days.format(decided.median)} ${t('daysUnit')}`}
            label={t('decided')}
            note={decided.count > 0 ? t('decidedOf', { count: decided.count }) : t('none')}
          />
        </dl>
        <p className="mt-3 max-w-prose text-ink-3 text-meta">{t('note')}</p>
      </section>
    )
  })
}

const Told = ({ value, label, note }: { value: string; label: string; note: string }) => (
  <div className="flex min-w-0 flex-col border-ink border-t pt-2">
    <dt className="order-2 mt-1 text-table">{label}</dt>
    <dd className="tabular order-1 text-h2 text-home-700">{value}</dd>
    <dd className="order-3 mt-1 text-ink-3 text-meta">{note}</dd>
  </div>
)
