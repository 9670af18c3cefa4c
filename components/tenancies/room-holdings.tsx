import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { periodWords } from '@/components/tenancies/period'
import { TenancyStatus } from '@/components/tenancies/tenancy-state'
import { DataTable } from '@/components/ui/data-table'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { roomHoldings } from '@/lib/domains/tenancies/queries'

type Props = { locale: Locale; code: string; holdings: Awaited<ReturnType<typeof roomHoldings>> }

/** Who held a room, holds it, and will. */
export async function RoomHoldings({ locale, code, holdings }: Props) {
  const t = await getTranslations('enclaves.rooms')
  const period = await periodWords(locale)
  if (holdings.length === 0) return <p className="border-line border-t py-3 text-ink-2">{t('holdingsNone')}</p>
  return (
    <DataTable
      id="holdings"
      caption={t('holdingsCaption', { code })}
      captionHidden
      rows={holdings}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'organisation',
          label: t('holding.organisation'),
          header: true,
          cell: ({ tenancy }) => <OwnWords>{pick(locale, tenancy.organisation, 'name')}</OwnWords>,
        },
        {
          key: 'tenancy',
          label: t('holding.tenancy'),
          cell: ({ tenancy }) => (
            <a href={localePath(locale, `/admin/tenancies/${tenancy.id}`)}>
              <code className="whitespace-nowrap font-mono">{tenancy.reference}</code>
            </a>
          ),
        },
        { key: 'period', label: t('holding.period'), cell: ({ fromOn, toOn }) => period(fromOn, toOn) },
        { key: 'state', label: t('holding.state'), cell: ({ tenancy }) => <TenancyStatus status={tenancy.status} /> },
      ]}
    />
  )
}
