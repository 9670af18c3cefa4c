import { getTranslations } from 'next-intl/server'
import { ConsoleList } from '@/components/lists/console-list'
import { listWords } from '@/components/lists/list-words'
import { requestColumns } from '@/components/services/request-columns'
import { EmptyState } from '@/components/ui/empty-state'
import { SERVICE_KINDS } from '@/lib/domains/agreements/schema'
import type { RequestRow } from '@/lib/domains/services/queries'
import { REQUEST_PARTS, type RequestFilter, requestList } from '@/lib/domains/services/schema'

type Props = Pick<Parameters<typeof ConsoleList<RequestRow>>[0], 'locale' | 'page' | 'saved'> & { state: RequestFilter }

/** Requests as the team lists them. */
export async function RequestList({ locale, state, page, saved }: Props) {
  const t = await getTranslations('services')
  return (
    <ConsoleList
      locale={locale}
      list={requestList}
      state={state}
      page={page}
      saved={saved}
      words={listWords(t)}
      fields={[
        { kind: 'words', name: 'q', label: t('filter.q'), value: state.q },
        {
          kind: 'choice',
          name: 'part',
          label: t('filter.part'),
          any: t('filter.anyPart'),
          value: state.part,
          options: REQUEST_PARTS.map((key) => ({ key, label: t(`part.${key}`) })),
        },
        {
          kind: 'choice',
          name: 'kind',
          label: t('filter.kind'),
          any: t('filter.anyKind'),
          value: state.kind,
          options: SERVICE_KINDS.map((key) => ({ key, label: t(`kind.${key}`) })),
        },
      ]}
      name={({ title }) => title}
      open={({ id }) => `/admin/services/${id}`}
      empty={<EmptyState title={t('empty.title')}>{t('empty.body')}</EmptyState>}
      columns={await requestColumns({ locale, rows: page.rows, door: 'admin' })}
    />
  )
}
