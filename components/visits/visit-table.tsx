import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { DataTable } from '@/components/ui/data-table'
import { VisitStatus } from '@/components/visits/visit-state'
import { dayOfColumn } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { VisitRow } from '@/lib/domains/visits/queries'

/** Visits as the team lists them: what is planned first. */
export async function VisitTable({ locale, rows }: { locale: Locale; rows: readonly VisitRow[] }) {
  const t = await getTranslations('visits')
  const park = {
    key: 'enclave',
    label: t('list.enclave'),
    cell: (row: VisitRow) => pick(locale, row.enclave, 'shortName'),
  }
  const several = new Set(rows.map(({ enclave }) => enclave.id)).size > 1
  return (
    <DataTable
      id="visits"
      caption={t('list.caption')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'organisation',
          label: t('list.organisation'),
          header: true,
          cell: ({ id, organisation }) => (
            <a href={localePath(locale, `/admin/visits/${id}`)}>
              <OwnWords>{pick(locale, organisation, 'name')}</OwnWords>
            </a>
          ),
        },
        ...(several ? [park] : []),
        {
          key: 'day',
          label: t('list.day'),
          cell: ({ visitedOn, plannedOn }) => (
            <span className="whitespace-nowrap">{formatPartial(locale, dayOfColumn(visitedOn ?? plannedOn))}</span>
          ),
        },
        {
          key: 'direction',
          label: t('list.direction'),
          cell: ({ direction }) => <span className="whitespace-nowrap">{t(`direction.${direction}`)}</span>,
        },
        {
          key: 'staff',
          label: t('list.staff'),
          cell: ({ staff }) => <OwnWords>{staff.map(({ account }) => account.name).join(t('and'))}</OwnWords>,
        },
        { key: 'state', label: t('list.state'), cell: ({ status }) => <VisitStatus status={status} /> },
        {
          key: 'outcome',
          label: t('list.outcome'),
          cell: ({ outcome }) => (
            <span className="whitespace-nowrap">{outcome ? t(`outcome.${outcome}`) : t('none')}</span>
          ),
        },
        {
          key: 'next',
          label: t('list.next'),
          cell: ({ nextAction }) => (nextAction ? <OwnWords>{nextAction}</OwnWords> : t('none')),
        },
      ]}
    />
  )
}
