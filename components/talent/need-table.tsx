import { getTranslations } from 'next-intl/server'
import { needColumns } from '@/components/talent/need-columns'
import { DataTable } from '@/components/ui/data-table'
import type { Locale } from '@/lib/core/i18n/path'
import type { NeedRow } from '@/lib/domains/talent/queries'

/** Needs as the resident lists its own. */
export async function NeedTable({ locale, rows }: { locale: Locale; rows: readonly NeedRow[] }) {
  const t = await getTranslations('talent.list')
  return (
    <DataTable
      id="needs"
      caption={t('caption')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={await needColumns({ locale, rows, door: 'portal' })}
    />
  )
}
