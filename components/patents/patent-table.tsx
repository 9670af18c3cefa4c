import { getTranslations } from 'next-intl/server'
import { PatentStatus } from '@/components/patents/patent-state'
import { OwnWords } from '@/components/residency/own-words'
import { DataTable } from '@/components/ui/data-table'
import { dayOfColumn } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { PatentRow } from '@/lib/domains/patents/queries'

type Props = {
  locale: Locale
  rows: readonly PatentRow[]
  base: '/admin/patents' | '/portal/patents' | '/desk/patents'
}

/** Cases as the team, their resident or the partner lists them. */
export async function PatentTable({ locale, rows, base }: Props) {
  const t = await getTranslations('patents')
  const several = new Set(rows.map(({ enclave }) => enclave.id)).size > 1
  const park = {
    key: 'enclave',
    label: t('list.enclave'),
    cell: (row: PatentRow) => pick(locale, row.enclave, 'shortName'),
  }
  const resident = {
    key: 'organisation',
    label: t('list.organisation'),
    cell: ({ organisation }: PatentRow) => <OwnWords>{pick(locale, organisation, 'name')}</OwnWords>,
  }
  const helper = {
    key: 'assistedBy',
    label: t('list.assistedBy'),
    cell: ({ assistedBy }: PatentRow) =>
      assistedBy ? <OwnWords>{pick(locale, assistedBy, 'name')}</OwnWords> : t('none'),
  }
  return (
    <DataTable
      id="patents"
      caption={t('list.caption')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          label: t('list.title'),
          header: true,
          cell: ({ id, title }) => (
            <a href={localePath(locale, `${base}/${id}`)}>
              <OwnWords>{title}</OwnWords>
            </a>
          ),
        },
        {
          key: 'reference',
          label: t('list.reference'),
          cell: ({ reference }) => <code className="whitespace-nowrap font-mono">{reference}</code>,
        },
        ...(several ? [park] : []),
        ...(base === '/portal/patents' ? [] : [resident]),
        ...(base === '/desk/patents' ? [] : [helper]),
        { key: 'kind', label: t('list.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
        {
          key: 'number',
          label: t('list.number'),
          cell: ({ applicationNumber }) =>
            applicationNumber ? <code className="whitespace-nowrap font-mono">{applicationNumber}</code> : t('none'),
        },
        {
          key: 'filedOn',
          label: t('list.filedOn'),
          cell: ({ filedOn }) => (filedOn ? formatPartial(locale, dayOfColumn(filedOn)) : t('none')),
        },
        { key: 'state', label: t('list.state'), cell: ({ status }) => <PatentStatus status={status} /> },
      ]}
    />
  )
}
