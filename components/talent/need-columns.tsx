import { getTranslations } from 'next-intl/server'
import type { ListColumn } from '@/components/lists/list-columns'
import { OwnWords } from '@/components/residency/own-words'
import { CandidateCounts } from '@/components/talent/candidate-counts'
import { NeedStatus } from '@/components/talent/need-state'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { NeedRow } from '@/lib/domains/talent/queries'

type Props = { locale: Locale; rows: readonly NeedRow[]; door: 'admin' | 'portal' }

/** Needs as the team or the resident lists them, with how many candidates stand where. */
export async function needColumns({ locale, rows, door }: Props): Promise<ListColumn<NeedRow>[]> {
  const t = await getTranslations('talent.list')
  const several = new Set(rows.map(({ enclave }) => enclave.id)).size > 1
  const company = {
    key: 'company',
    label: t('company'),
    sort: 'company',
    cell: (row: NeedRow) => <OwnWords>{pick(locale, row.organisation, 'name')}</OwnWords>,
  }
  const park = { key: 'park', label: t('park'), cell: (row: NeedRow) => pick(locale, row.enclave, 'shortName') }
  return [
    {
      key: 'need',
      label: t('need'),
      header: true,
      cell: ({ id, title }) => (
        <a href={localePath(locale, `/${door}/talent/${id}`)}>
          <OwnWords>{title}</OwnWords>
        </a>
      ),
    },
    {
      key: 'reference',
      label: t('reference'),
      cell: ({ reference }) => <code className="whitespace-nowrap font-mono">{reference}</code>,
    },
    ...(door === 'admin' ? [company] : []),
    ...(several ? [park] : []),
    { key: 'level', label: t('level'), cell: ({ level }) => (level ? pick(locale, level, 'name') : t('none')) },
    { key: 'headcount', label: t('headcount'), sort: 'headcount', numeric: true, cell: ({ headcount }) => headcount },
    {
      key: 'candidates',
      label: t('candidates'),
      cell: ({ introductions }) => <CandidateCounts introductions={introductions} />,
    },
    { key: 'state', label: t('state'), cell: ({ status }) => <NeedStatus status={status} /> },
  ]
}
