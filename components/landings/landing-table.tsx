import { getTranslations } from 'next-intl/server'
import { LandingStatusTag } from '@/components/landings/landing-state'
import { OwnWords } from '@/components/residency/own-words'
import { DataTable } from '@/components/ui/data-table'
import { dayOfColumn } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { LandingRow } from '@/lib/domains/landings/queries'

/** The landings of a district, as its desk lists them. */
export async function LandingTable({ locale, rows }: { locale: Locale; rows: readonly LandingRow[] }) {
  const t = await getTranslations('landings.list')
  const turned = ({ keys }: LandingRow) => keys.filter(({ purpose }) => purpose === 'CONFIRM').length
  return (
    <DataTable
      id="landings"
      caption={t('caption')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'project',
          label: t('project'),
          header: true,
          cell: ({ id, project }) => (
            <a href={localePath(locale, `/desk/landings/${id}`)}>
              <OwnWords>{pick(locale, project, 'name')}</OwnWords>
            </a>
          ),
        },
        {
          key: 'reference',
          label: t('reference'),
          cell: ({ reference }) => <code className="whitespace-nowrap font-mono">{reference}</code>,
        },
        { key: 'entity', label: t('entity'), cell: ({ entityName }) => <OwnWords>{entityName ?? ''}</OwnWords> },
        { key: 'site', label: t('site'), cell: ({ site }) => (site ? pick(locale, site, 'name') : '—') },
        {
          key: 'day',
          label: t('registeredOn'),
          cell: ({ registeredOn }) => (registeredOn ? formatPartial(locale, dayOfColumn(registeredOn)) : '—'),
        },
        { key: 'keys', label: t('keys'), cell: (row) => t('keysTurned', { count: turned(row) }) },
        { key: 'state', label: t('state'), cell: ({ status }) => <LandingStatusTag status={status} /> },
      ]}
    />
  )
}
