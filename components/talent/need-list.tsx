import { getTranslations } from 'next-intl/server'
import { ConsoleList } from '@/components/lists/console-list'
import { listWords } from '@/components/lists/list-words'
import { needColumns } from '@/components/talent/need-columns'
import { EmptyState } from '@/components/ui/empty-state'
import type { NeedRow } from '@/lib/domains/talent/queries'
import { NEED_STATES, type NeedFilter, needList } from '@/lib/domains/talent/schema'

type Props = Pick<Parameters<typeof ConsoleList<NeedRow>>[0], 'locale' | 'page' | 'saved'> & { state: NeedFilter }

/** Needs as the team lists them. A draft is the resident's alone. */
export async function NeedList({ locale, state, page, saved }: Props) {
  const t = await getTranslations('talent')
  return (
    <ConsoleList
      locale={locale}
      list={needList}
      state={state}
      page={page}
      saved={saved}
      words={listWords(t)}
      fields={[
        { kind: 'words', name: 'q', label: t('filter.q'), value: state.q },
        {
          kind: 'choice',
          name: 'status',
          label: t('filter.status'),
          any: t('filter.anyStatus'),
          value: state.status,
          options: NEED_STATES.filter((status) => status !== 'DRAFT').map((key) => ({
            key,
            label: t(`status.${key}`),
          })),
        },
      ]}
      name={({ title }) => title}
      open={({ id }) => `/admin/talent/${id}`}
      empty={<EmptyState title={t('empty.title')}>{t('empty.body')}</EmptyState>}
      columns={await needColumns({ locale, rows: page.rows, door: 'admin' })}
    />
  )
}
