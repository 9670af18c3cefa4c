import { getTranslations } from 'next-intl/server'
import type { ListColumn } from '@/components/lists/list-columns'
import { PatentStatus } from '@/components/patents/patent-state'
import { OwnWords } from '@/components/residency/own-words'
import { dayOfColumn } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { PatentRow } from '@/lib/domains/patents/queries'

export type PatentsBase = '/admin/patents' | '/portal/patents' | '/desk/patents'
type Props = { locale: Locale; rows: readonly PatentRow[]; base: PatentsBase }

/** Cases as the team, their resident or the partner lists them. */
export async function patentColumns({ locale, rows, base }: Props): Promise<ListColumn<PatentRow>[]> {
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
    sort: 'resident',
    cell: ({ organisation }: PatentRow) => <OwnWords>{pick(locale, organisation, 'name')}</OwnWords>,
  }
  const helper = {
    key: 'assistedBy',
    label: t('list.assistedBy'),
    cell: ({ assistedBy }: PatentRow) =>
      assistedBy ? <OwnWords>{pick(locale, assistedBy, 'name')}</OwnWords> : t('none'),
  }
  return [
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
      sort: 'filed',
      cell: ({ filedOn }) => (filedOn ? formatPartial(locale, dayOfColumn(filedOn)) : t('none')),
    },
    { key: 'state', label: t('list.state'), cell: ({ status }) => <PatentStatus status={status} /> },
  ]
}
