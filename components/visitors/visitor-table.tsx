import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { LinkButton } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { VisitorStatus } from '@/components/visitors/visitor-state'
import { dayOfColumn } from '@/lib/core/clock'
import { formatMoment, formatPartial } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { VisitorRow } from '@/lib/domains/visitors/queries'

type Props = { locale: Locale; rows: readonly VisitorRow[]; filtered: boolean }

/** Who wants to come, those that wait first; the person stays masked. */
export async function VisitorTable({ locale, rows, filtered }: Props) {
  const t = await getTranslations('visitors')
  if (rows.length === 0)
    return filtered ? (
      <EmptyState
        title={t('noResult.title')}
        action={
          <LinkButton look="secondary" href={localePath(locale, '/admin/visits/requests')}>
            {t('filter.clear')}
          </LinkButton>
        }
      >
        {t('noResult.body')}
      </EmptyState>
    ) : (
      <EmptyState
        title={t('empty.title')}
        action={
          <LinkButton look="secondary" href={localePath(locale, '/visit')}>
            {t('empty.action')}
          </LinkButton>
        }
      >
        {t('empty.body')}
      </EmptyState>
    )
  const several = new Set(rows.map(({ enclave }) => enclave.id)).size > 1
  const day = (column: Date) => formatPartial(locale, dayOfColumn(column))
  const park = {
    key: 'enclave',
    label: t('list.enclave'),
    cell: (row: VisitorRow) => pick(locale, row.enclave, 'shortName'),
  }
  return (
    <DataTable
      id="visitors"
      caption={t('list.caption')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'company',
          label: t('list.company'),
          header: true,
          cell: ({ id, companyName, reference }) => (
            <a href={localePath(locale, `/admin/visits/requests/${id}`)}>
              <OwnWords>{companyName === '–' ? reference : companyName}</OwnWords>
            </a>
          ),
        },
        {
          key: 'reference',
          label: t('list.reference'),
          cell: ({ reference }) => <code className="whitespace-nowrap font-mono">{reference}</code>,
        },
        ...(several ? [park] : []),
        { key: 'people', label: t('list.people'), numeric: true, cell: ({ people }) => people },
        {
          key: 'wished',
          label: t('list.wished'),
          cell: ({ wishedOn, orElseOn }) => [wishedOn, ...(orElseOn ? [orElseOn] : [])].map(day).join(t('or')),
        },
        { key: 'created', label: t('list.created'), cell: ({ createdAt }) => formatMoment(locale, createdAt) },
        { key: 'state', label: t('list.state'), cell: ({ status }) => <VisitorStatus status={status} /> },
      ]}
    />
  )
}
