import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { DataTable } from '@/components/ui/data-table'
import { updateColumns } from '@/components/updates/update-columns'
import { UpdateState } from '@/components/updates/update-state'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import type { UpdateRow } from '@/lib/domains/updates/queries'

/** Who handed in and who did not, with what was handed in. */
export async function UpdateTable({ locale, rows }: { locale: Locale; rows: readonly UpdateRow[] }) {
  const t = await getTranslations('updates')
  return (
    <DataTable
      id="updates"
      caption={t('list.caption')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={updateColumns(locale, t).map(({ text, ...column }) => ({
        ...column,
        header: column.key === 'organisation',
        cell: (row: UpdateRow) => {
          if (column.key === 'state') return <UpdateState status={row.state} />
          const name = <OwnWords>{text(row)}</OwnWords>
          if (column.key !== 'organisation') return text(row) || t('none')
          return row.updateId ? <a href={localePath(locale, `/admin/updates/${row.updateId}`)}>{name}</a> : name
        },
      }))}
    />
  )
}
