import { getTranslations } from 'next-intl/server'
import { requestColumns } from '@/components/services/request-columns'
import { DataTable } from '@/components/ui/data-table'
import type { Locale } from '@/lib/core/i18n/path'
import type { RequestRow } from '@/lib/domains/services/queries'

/** Requests as a resident lists its own. */
export async function RequestTable({ locale, rows }: { locale: Locale; rows: readonly RequestRow[] }) {
  const t = await getTranslations('services.list')
  return (
    <DataTable
      id="requests"
      caption={t('own')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={await requestColumns({ locale, rows, door: 'portal' })}
    />
  )
}
