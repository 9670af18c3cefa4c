import { getTranslations } from 'next-intl/server'
import { CooperationStatus } from '@/components/cooperation/cooperation-state'
import type { ListColumn } from '@/components/lists/list-columns'
import { OwnWords } from '@/components/residency/own-words'
import { dayOfColumn } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { CooperationRow } from '@/lib/domains/cooperation/queries'

type Props = { locale: Locale; rows: readonly CooperationRow[]; base: '/admin/cooperation' | '/portal/cooperation' }

/** Cooperations as the team lists them, or as a resident lists its own. */
export async function cooperationColumns({ locale, rows, base }: Props): Promise<ListColumn<CooperationRow>[]> {
  const t = await getTranslations('cooperation')
  const park = {
    key: 'enclave',
    label: t('list.enclave'),
    cell: (row: CooperationRow) => pick(locale, row.enclave, 'shortName'),
  }
  const resident = {
    key: 'organisation',
    label: t('list.organisation'),
    sort: 'resident',
    cell: ({ organisation }: CooperationRow) => <OwnWords>{pick(locale, organisation, 'name')}</OwnWords>,
  }
  const several = new Set(rows.map(({ enclave }) => enclave.id)).size > 1
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
    ...(base === '/admin/cooperation' ? [resident] : []),
    {
      key: 'institution',
      label: t('list.institution'),
      cell: ({ institution }) => (institution ? <OwnWords>{pick(locale, institution, 'name')}</OwnWords> : t('none')),
    },
    { key: 'kind', label: t('list.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
    {
      key: 'signedOn',
      label: t('list.signedOn'),
      sort: 'signed',
      cell: ({ signedOn }) => (signedOn ? formatPartial(locale, dayOfColumn(signedOn)) : t('none')),
    },
    { key: 'state', label: t('list.state'), cell: ({ status }) => <CooperationStatus status={status} /> },
  ]
}
