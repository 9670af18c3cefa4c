import { getTranslations } from 'next-intl/server'
import { formatArea } from '@/components/enclaves/amounts'
import { OwnWords } from '@/components/residency/own-words'
import { periodWords } from '@/components/tenancies/period'
import { TenancyStatus } from '@/components/tenancies/tenancy-state'
import { DataTable } from '@/components/ui/data-table'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { TenancyRow } from '@/lib/domains/tenancies/queries'

/** Tenancies as the team lists them. */
export async function TenancyTable({ locale, rows }: { locale: Locale; rows: readonly TenancyRow[] }) {
  const t = await getTranslations('tenancies.list')
  const period = await periodWords(locale)
  const several = new Set(rows.map(({ enclave }) => enclave.id)).size > 1
  const park = {
    key: 'enclave',
    label: t('enclave'),
    cell: (row: TenancyRow) => pick(locale, row.enclave, 'shortName'),
  }
  return (
    <DataTable
      id="tenancies"
      caption={t('caption')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'organisation',
          label: t('organisation'),
          header: true,
          cell: ({ id, organisation }) => (
            <a href={localePath(locale, `/admin/tenancies/${id}`)}>
              <OwnWords>{pick(locale, organisation, 'name')}</OwnWords>
            </a>
          ),
        },
        {
          key: 'reference',
          label: t('reference'),
          cell: ({ reference }) => <code className="whitespace-nowrap font-mono">{reference}</code>,
        },
        ...(several ? [park] : []),
        { key: 'rooms', label: t('rooms'), cell: ({ rooms }) => rooms.map(({ room }) => room.code).join(' · ') },
        {
          key: 'area',
          label: t('area'),
          numeric: true,
          cell: ({ rooms }) =>
            formatArea(
              locale,
              rooms.reduce((sum, { room }) => sum + Number(room.areaM2), 0),
            ),
        },
        { key: 'period', label: t('period'), cell: ({ startOn, endOn }) => period(startOn, endOn) },
        { key: 'state', label: t('state'), cell: ({ status }) => <TenancyStatus status={status} /> },
      ]}
    />
  )
}
