import { getTranslations } from 'next-intl/server'
import { cooperationColumns } from '@/components/cooperation/cooperation-columns'
import { DataTable } from '@/components/ui/data-table'
import type { Locale } from '@/lib/core/i18n/path'
import type { CooperationRow } from '@/lib/domains/cooperation/queries'

/** Cooperations as a resident lists its own. */
export async function CooperationTable({ locale, rows }: { locale: Locale; rows: readonly CooperationRow[] }) {
  const t = await getTranslations('cooperation.list')
  return (
    <DataTable
      id="cooperations"
      caption={t('caption')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={await cooperationColumns({ locale, rows, base: '/portal/cooperation' })}
    />
  )
}
