import { getTranslations } from 'next-intl/server'
import { ConsoleList } from '@/components/lists/console-list'
import { listWords } from '@/components/lists/list-words'
import { OwnWords } from '@/components/residency/own-words'
import { NoVisits } from '@/components/visits/no-visits'
import { VisitStatus } from '@/components/visits/visit-state'
import { dayOfColumn } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { VisitRow } from '@/lib/domains/visits/queries'
import { VISIT_OUTCOMES, VISIT_STATES, type VisitFilter, visitList } from '@/lib/domains/visits/schema'

type Props = Pick<Parameters<typeof ConsoleList<VisitRow>>[0], 'locale' | 'page' | 'saved'> & { state: VisitFilter }

/** Visits as the team lists them: what is planned first. */
export async function VisitList({ locale, state, page, saved }: Props) {
  const t = await getTranslations('visits')
  const park = {
    key: 'enclave',
    label: t('list.enclave'),
    cell: (row: VisitRow) => pick(locale, row.enclave, 'shortName'),
  }
  const several = new Set(page.rows.map(({ enclave }) => enclave.id)).size > 1
  return (
    <ConsoleList
      locale={locale}
      list={visitList}
      state={state}
      page={page}
      saved={saved}
      exported="visits"
      words={listWords(t)}
      fields={[
        { kind: 'words', name: 'q', label: t('filter.q'), value: state.q },
        {
          kind: 'choice',
          name: 'status',
          label: t('filter.status'),
          any: t('filter.anyStatus'),
          value: state.status,
          options: VISIT_STATES.map((key) => ({ key, label: t(`status.${key}`) })),
        },
        {
          kind: 'choice',
          name: 'outcome',
          label: t('filter.outcome'),
          any: t('filter.anyOutcome'),
          value: state.outcome,
          options: VISIT_OUTCOMES.map((key) => ({ key, label: t(`outcome.${key}`) })),
        },
      ]}
      name={({ organisation }) => pick(locale, organisation, 'name')}
      open={({ id }) => `/admin/visits/${id}`}
      empty={<NoVisits locale={locale} />}
      columns={[
        {
          key: 'organisation',
          label: t('list.organisation'),
          header: true,
          sort: 'name',
          cell: ({ id, organisation }) => (
            <a href={localePath(locale, `/admin/visits/${id}`)}>
              <OwnWords>{pick(locale, organisation, 'name')}</OwnWords>
            </a>
          ),
        },
        ...(several ? [park] : []),
        {
          key: 'day',
          label: t('list.day'),
          cell: ({ visitedOn, plannedOn }) => (
            <span className="whitespace-nowrap">{formatPartial(locale, dayOfColumn(visitedOn ?? plannedOn))}</span>
          ),
        },
        {
          key: 'direction',
          label: t('list.direction'),
          cell: ({ direction }) => <span className="whitespace-nowrap">{t(`direction.${direction}`)}</span>,
        },
        {
          key: 'staff',
          label: t('list.staff'),
          cell: ({ staff }) => <OwnWords>{staff.map(({ account }) => account.name).join(t('and'))}</OwnWords>,
        },
        {
          key: 'state',
          label: t('list.state'),
          sort: 'standing',
          cell: ({ status }) => <VisitStatus status={status} />,
        },
        {
          key: 'outcome',
          label: t('list.outcome'),
          cell: ({ outcome }) => (
            <span className="whitespace-nowrap">{outcome ? t(`outcome.${outcome}`) : t('none')}</span>
          ),
        },
        {
          key: 'next',
          label: t('list.next'),
          cell: ({ nextAction }) => (nextAction ? <OwnWords>{nextAction}</OwnWords> : t('none')),
        },
      ]}
    />
  )
}
