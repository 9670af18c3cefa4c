import { getTranslations } from 'next-intl/server'
import { Figure } from '@/components/ui/figure'
import { formatCount } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import type { ResponseBoard } from '@/lib/domains/responses/queries'
import type { Share } from '@/lib/domains/responses/schema'

/** The board in five figures, each with its definition. */
export async function BoardFigures({ locale, board }: { locale: Locale; board: ResponseBoard }) {
  const t = await getTranslations({ locale, namespace: 'responses' })
  const { sent, within3, within5, toAnswer, toDecision, silent } = board.all
  const percent = ({ inTime, due }: Share) => (due === 0 ? '—' : String(Math.round((100 * inTime) / due)))
  const days = (value: number | null) => (value === null ? '—' : formatCount(locale, value))
  const figures = [
    { key: 'sent', value: formatCount(locale, sent), unit: t('unit.referrals', { count: sent }) },
    { key: 'within3', value: percent(within3), unit: '%' },
    { key: 'within5', value: percent(within5), unit: '%' },
    { key: 'toAnswer', value: days(toAnswer), unit: t('unit.days', { count: toAnswer ?? 0 }) },
    { key: 'toDecision', value: days(toDecision), unit: t('unit.days', { count: toDecision ?? 0 }) },
    {
      key: 'silent',
      value: formatCount(
        locale,
        silent.reduce((sum, count) => sum + count, 0),
      ),
      unit: t('unit.referrals', { count: silent.reduce((sum, count) => sum + count, 0) }),
    },
  ] as const
  return (
    <ul className="grid gap-x-6 gap-y-8 sm:grid-cols-2 xl:grid-cols-3">
      {figures.map(({ key, value, unit }) => (
        <li key={key}>
          <Figure
            value={value}
            {...(value === '—' ? {} : { unit })}
            label={t(`figure.${key}`)}
            asOf={t(`definition.${key}`)}
          />
        </li>
      ))}
    </ul>
  )
}
