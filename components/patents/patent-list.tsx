import { getTranslations } from 'next-intl/server'
import { ConsoleList } from '@/components/lists/console-list'
import { listWords } from '@/components/lists/list-words'
import { patentColumns } from '@/components/patents/patent-columns'
import { EmptyState } from '@/components/ui/empty-state'
import { today } from '@/lib/core/clock'
import type { PatentRow } from '@/lib/domains/patents/queries'
import { PATENT_KINDS, PATENT_STATES, type PatentListed, patentList } from '@/lib/domains/patents/schema'

const YEARS = 10
type Props = Pick<Parameters<typeof ConsoleList<PatentRow>>[0], 'locale' | 'page' | 'saved'> & { state: PatentListed }

/** Cases as the team lists them. */
export async function PatentList({ locale, state, page, saved }: Props) {
  const t = await getTranslations('patents')
  const now = Number(today().slice(0, 4))
  const years = Array.from({ length: YEARS }, (_, back) => String(now - back))
  return (
    <ConsoleList
      locale={locale}
      list={patentList}
      state={state}
      page={page}
      saved={saved}
      exported="patents"
      words={listWords(t)}
      fields={[
        { kind: 'words', name: 'q', label: t('filter.q'), value: state.q },
        {
          kind: 'choice',
          name: 'status',
          label: t('filter.status'),
          any: t('filter.anyStatus'),
          value: state.status,
          options: PATENT_STATES.map((key) => ({ key, label: t(`status.${key}`) })),
        },
        {
          kind: 'choice',
          name: 'kind',
          label: t('filter.kind'),
          any: t('filter.anyKind'),
          value: state.kind,
          options: PATENT_KINDS.map((key) => ({ key, label: t(`kind.${key}`) })),
        },
        {
          kind: 'choice',
          name: 'year',
          label: t('filter.year'),
          any: t('filter.anyYear'),
          value: state.year === undefined ? undefined : String(state.year),
          options: years.map((key) => ({ key, label: key })),
        },
      ]}
      name={({ title }) => title}
      open={({ id }) => `/admin/patents/${id}`}
      empty={<EmptyState title={t('empty.title')}>{t('empty.body')}</EmptyState>}
      columns={await patentColumns({ locale, rows: page.rows, base: '/admin/patents' })}
    />
  )
}
