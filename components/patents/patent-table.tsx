import { getTranslations } from 'next-intl/server'
import { type PatentsBase, patentColumns } from '@/components/patents/patent-columns'
import { DataTable } from '@/components/ui/data-table'
import type { Locale } from '@/lib/core/i18n/path'
import type { PatentRow } from '@/lib/domains/patents/queries'

type Props = { locale: Locale; rows: readonly PatentRow[]; base: Exclude<PatentsBase, '/admin/patents'> }

/** Cases as their resident or the partner lists them. */
export async function PatentTable({ locale, rows, base }: Props) {
  const t = await getTranslations('patents.list')
  return (
    <DataTable
      id="patents"
      caption={t('caption')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={await patentColumns({ locale, rows, base })}
    />
  )
}
