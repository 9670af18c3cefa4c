import { getTranslations } from 'next-intl/server'
import { cooperationColumns } from '@/components/cooperation/cooperation-columns'
import { NoCooperation } from '@/components/cooperation/no-cooperation'
import { ConsoleList } from '@/components/lists/console-list'
import { listWords } from '@/components/lists/list-words'
import type { CooperationRow } from '@/lib/domains/cooperation/queries'
import {
  COOPERATION_KINDS,
  COOPERATION_STATES,
  type CooperationFilter,
  cooperationList,
} from '@/lib/domains/cooperation/schema'

type Props = Pick<Parameters<typeof ConsoleList<CooperationRow>>[0], 'locale' | 'page' | 'saved'> & {
  state: CooperationFilter
}

/** Cooperations as the team lists them. */
export async function CooperationList({ locale, state, page, saved }: Props) {
  const t = await getTranslations('cooperation')
  return (
    <ConsoleList
      locale={locale}
      list={cooperationList}
      state={state}
      page={page}
      saved={saved}
      exported="cooperations"
      words={listWords(t)}
      fields={[
        { kind: 'words', name: 'q', label: t('filter.q'), value: state.q },
        {
          kind: 'choice',
          name: 'status',
          label: t('filter.status'),
          any: t('filter.anyStatus'),
          value: state.status,
          options: COOPERATION_STATES.map((key) => ({ key, label: t(`status.${key}`) })),
        },
        {
          kind: 'choice',
          name: 'kind',
          label: t('filter.kind'),
          any: t('filter.anyKind'),
          value: state.kind,
          options: COOPERATION_KINDS.map((key) => ({ key, label: t(`kind.${key}`) })),
        },
      ]}
      name={({ title }) => title}
      open={({ id }) => `/admin/cooperation/${id}`}
      empty={<NoCooperation locale={locale} />}
      columns={await cooperationColumns({ locale, rows: page.rows, base: '/admin/cooperation' })}
    />
  )
}
