import { getTranslations } from 'next-intl/server'
import { type Column, DataTable } from '@/components/ui/data-table'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { ResponseBoard, ResponseRow } from '@/lib/domains/responses/queries'
import { boardWords } from './board-words'

/** One row a district, also where nothing was sent. */
export async function ResponseTable({ locale, board }: { locale: Locale; board: ResponseBoard }) {
  const t = await getTranslations({ locale, namespace: 'responses' })
  const { share, days } = await boardWords(locale)
  const told = (cell: (row: ResponseRow) => string) => (row: ResponseRow) =>
    row.sent > 0 ? cell(row) : <span className="text-ink-3">{t('none')}</span>
  const silent = (index: 0 | 1 | 2): Column<ResponseRow> => ({
    key: `silent${index}`,
    label: t(`column.silent${index}`),
    numeric: true,
    cell: (row) => row.silent[index],
  })
  const columns: Column<ResponseRow>[] = [
    { key: 'district', label: t('column.district'), header: true, cell: (row) => pick(locale, row, 'name') },
    {
      key: 'sent',
      label: t('column.sent'),
      numeric: true,
      cell: (row) => (row.sent > 0 ? row.sent : <span className="text-ink-3">{t('nothingSent')}</span>),
    },
    { key: 'within3', label: t('column.within3'), numeric: true, cell: told((row) => share(row.within3)) },
    { key: 'within5', label: t('column.within5'), numeric: true, cell: told((row) => share(row.within5)) },
    { key: 'toAnswer', label: t('column.toAnswer'), numeric: true, cell: told((row) => days(row.toAnswer)) },
    { key: 'toDecision', label: t('column.toDecision'), numeric: true, cell: told((row) => days(row.toDecision)) },
    silent(0),
    silent(1),
    silent(2),
  ]
  return (
    <DataTable
      id="responses"
      caption={t('caption')}
      captionHidden
      columns={columns}
      rows={board.rows}
      rowKey={(row) => row.id}
    />
  )
}
