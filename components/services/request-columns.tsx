import { getTranslations } from 'next-intl/server'
import type { ListColumn } from '@/components/lists/list-columns'
import { AskerName } from '@/components/matches/asker-name'
import { OwnWords } from '@/components/residency/own-words'
import { RequestState } from '@/components/services/request-state'
import { dayOf } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { RequestRow } from '@/lib/domains/services/queries'

type Props = { locale: Locale; rows: readonly RequestRow[]; door: 'admin' | 'portal' }

/** Requests as the team lists them, or as a resident lists its own. */
export async function requestColumns({ locale, rows, door }: Props): Promise<ListColumn<RequestRow>[]> {
  const t = await getTranslations('services')
  const several = new Set(rows.map(({ enclave }) => enclave.id)).size > 1
  const asker = {
    key: 'asker',
    label: t('list.asker'),
    cell: (row: RequestRow) => <AskerName locale={locale} asker={row} />,
  }
  const park = {
    key: 'park',
    label: t('list.enclave'),
    cell: (row: RequestRow) => pick(locale, row.enclave, 'shortName'),
  }
  return [
    {
      key: 'title',
      label: t('list.title'),
      header: true,
      cell: ({ id, title }) => (
        <a href={localePath(locale, `/${door}/services/${id}`)}>
          <OwnWords>{title}</OwnWords>
        </a>
      ),
    },
    {
      key: 'reference',
      label: t('list.reference'),
      cell: ({ reference }) => <code className="whitespace-nowrap font-mono">{reference}</code>,
    },
    ...(door === 'admin' ? [asker] : []),
    ...(several ? [park] : []),
    { key: 'kind', label: t('list.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
    {
      key: 'asked',
      label: t('list.askedOn'),
      sort: 'asked',
      cell: ({ createdAt }) => formatPartial(locale, dayOf(createdAt)),
    },
    {
      key: 'state',
      label: t('list.state'),
      cell: (row) => <RequestState {...row} own={door === 'portal'} />,
    },
  ]
}
