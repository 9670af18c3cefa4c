import { getTranslations } from 'next-intl/server'
import { BarList } from '@/components/charts/bar-list'
import { DataTable } from '@/components/ui/data-table'
import type { Locale } from '@/lib/core/i18n/path'
import type { ResponseBoard } from '@/lib/domains/responses/queries'

/** What the home city lacked, by the codes of declines and exits: ranked over the period, and quarter by quarter. */
export async function LackBoard({ locale, board }: { locale: Locale; board: ResponseBoard }) {
  const t = await getTranslations({ locale, namespace: 'responses' })
  const { lacks } = board
  if (lacks.length === 0) return <p className="text-ink-2">{t('lacks.none')}</p>
  const totals = new Map<string, number>()
  for (const { lack, declined, left } of lacks) totals.set(lack, (totals.get(lack) ?? 0) + declined + left)
  const bars = [...totals].sort(([, a], [, b]) => b - a)
  const quarter = (key: string) => t('quarter', { year: key.slice(0, 4), quarter: key.slice(-1) })
  return (
    <div className="grid items-start gap-x-12 gap-y-8 xl:grid-cols-[20rem_minmax(0,1fr)]">
      <BarList
        label={t('lacks.bars')}
        bars={bars.map(([lack, value]) => ({ key: lack, label: t(`lack.${lack}`), value, text: String(value) }))}
      />
      <DataTable
        id="lacks"
        caption={t('lacks.caption')}
        captionHidden
        rows={lacks}
        rowKey={({ quarter: when, lack }) => `${when} ${lack}`}
        columns={[
          { key: 'quarter', label: t('lacks.quarter'), cell: (row) => quarter(row.quarter) },
          { key: 'lack', label: t('lacks.code'), header: true, cell: (row) => t(`lack.${row.lack}`) },
          { key: 'declined', label: t('lacks.declined'), numeric: true, cell: (row) => row.declined },
          { key: 'left', label: t('lacks.left'), numeric: true, cell: (row) => row.left },
        ]}
      />
    </div>
  )
}
