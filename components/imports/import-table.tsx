import { getTranslations } from 'next-intl/server'
import { ImportStatus } from '@/components/imports/import-state'
import { OwnWords } from '@/components/residency/own-words'
import { DataTable } from '@/components/ui/data-table'
import { formatMoment } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { ImportListRow } from '@/lib/domains/imports/queries'

/** The imports of one's parks. */
export async function ImportTable({ locale, rows }: { locale: Locale; rows: readonly ImportListRow[] }) {
  const [t, kinds] = await Promise.all([getTranslations('imports.list'), getTranslations('sheets.kind')])
  const several = new Set(rows.map(({ enclave }) => enclave.id)).size > 1
  const park = {
    key: 'enclave',
    label: t('enclave'),
    cell: ({ enclave }: ImportListRow) => pick(locale, enclave, 'shortName'),
  }
  return (
    <DataTable
      id="imports"
      caption={t('caption')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'file',
          label: t('file'),
          header: true,
          cell: ({ id, fileName }) => (
            <a href={localePath(locale, `/admin/imports/${id}`)} className="wrap-anywhere">
              <OwnWords>{fileName}</OwnWords>
            </a>
          ),
        },
        { key: 'kind', label: t('kind'), cell: ({ sheet }) => kinds(sheet) },
        ...(several ? [park] : []),
        { key: 'rows', label: t('rows'), numeric: true, cell: ({ _count }) => String(_count.rows) },
        { key: 'by', label: t('by'), cell: ({ createdBy }) => <OwnWords>{createdBy.name}</OwnWords> },
        { key: 'at', label: t('at'), cell: ({ createdAt }) => formatMoment(locale, createdAt) },
        { key: 'state', label: t('state'), cell: ({ status }) => <ImportStatus status={status} /> },
      ]}
    />
  )
}
