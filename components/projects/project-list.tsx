import { getTranslations } from 'next-intl/server'
import { ConsoleList } from '@/components/lists/console-list'
import { AgeTag } from '@/components/projects/age-tag'
import { NoProjects } from '@/components/projects/no-projects'
import { ProjectStatus } from '@/components/projects/project-state'
import { SilenceTag } from '@/components/projects/silence-tag'
import { OwnWords } from '@/components/residency/own-words'
import { rowMark } from '@/lib/core/bulk'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { moveProjects } from '@/lib/domains/projects/actions'
import type { ProjectRow } from '@/lib/domains/projects/queries'
import { ORIGINS, PROJECT_STATES, type ProjectFilter, projectList, STAFF_EVENTS } from '@/lib/domains/projects/schema'

/** What can be done to several at once. */
const BULK = new Set<string>(STAFF_EVENTS)

type Props = Pick<Parameters<typeof ConsoleList<ProjectRow>>[0], 'locale' | 'page' | 'saved'> & { state: ProjectFilter }

/** Projects as the team lists them. */
export async function ProjectList({ locale, state, page, saved }: Props) {
  const t = await getTranslations('projects')
  const none = t('list.none')
  const several = new Set(page.rows.map(({ enclave }) => enclave.id)).size > 1
  const park = {
    key: 'enclave',
    label: t('list.enclave'),
    cell: (row: ProjectRow) => pick(locale, row.enclave, 'shortName'),
  }
  return (
    <ConsoleList
      locale={locale}
      list={projectList}
      state={state}
      page={page}
      saved={saved}
      words={{
        caption: t('list.caption'),
        label: t('filter.label'),
        apply: t('filter.apply'),
        clear: t('filter.clear'),
        more: t('list.more'),
        none: { title: t('noResult.title'), body: t('noResult.body') },
      }}
      fields={[
        { kind: 'words', name: 'q', label: t('filter.q'), value: state.q },
        {
          kind: 'choice',
          name: 'status',
          label: t('filter.status'),
          any: t('filter.anyStatus'),
          value: state.status,
          options: PROJECT_STATES.map((key) => ({ key, label: t(`status.${key}`) })),
        },
        {
          kind: 'choice',
          name: 'origin',
          label: t('filter.origin'),
          any: t('filter.anyOrigin'),
          value: state.origin,
          options: ORIGINS.map((key) => ({ key, label: t(`origin.${key}`) })),
        },
      ]}
      name={(row) => pick(locale, row, 'name')}
      open={({ id }) => `/admin/projects/${id}`}
      moves={({ can }) => can.move.map((key) => ({ key, label: t(`event.${key}`) }))}
      bulk={{
        action: moveProjects,
        mark: (row) => (row.can.move.some((event) => BULK.has(event)) ? rowMark(row) : null),
        acts: [
          { event: 'incubate', label: t('event.incubate') },
          { event: 'makeReady', label: t('event.makeReady'), back: { event: 'unready', reason: t('bulk.undone') } },
          {
            event: 'unready',
            label: t('event.unready'),
            reason: { label: t('moves.reason'), hint: t('moves.reasonHint') },
            back: { event: 'makeReady' },
          },
        ],
      }}
      empty={<NoProjects locale={locale} />}
      columns={[
        {
          key: 'project',
          label: t('list.project'),
          header: true,
          sort: 'name',
          cell: (row) => (
            <a href={localePath(locale, `/admin/projects/${row.id}`)}>
              <OwnWords>{pick(locale, row, 'name')}</OwnWords>
            </a>
          ),
        },
        {
          key: 'reference',
          label: t('list.reference'),
          cell: ({ reference }) =>
            reference ? <code className="whitespace-nowrap font-mono">{reference}</code> : none,
        },
        ...(several ? [park] : []),
        {
          key: 'holder',
          label: t('list.holder'),
          cell: ({ holderName }) => (holderName ? <OwnWords>{holderName}</OwnWords> : none),
        },
        {
          key: 'industry',
          label: t('list.industry'),
          cell: ({ industry }) => (
            <span className="inline-block min-w-[2.1em]">{industry ? pick(locale, industry, 'name') : none}</span>
          ),
        },
        { key: 'origin', label: t('list.origin'), cell: ({ origin }) => (origin ? t(`origin.${origin}`) : none) },
        {
          key: 'readiness',
          label: t('list.readiness'),
          sort: 'readiness',
          cell: ({ readinessLevel }) =>
            readinessLevel ? (
              <span className="whitespace-nowrap">{t('levelShort', { level: readinessLevel })}</span>
            ) : (
              none
            ),
        },
        {
          key: 'referrals',
          label: t('list.referrals'),
          cell: ({ openReferrals, silentDays }) => (
            <span className="flex flex-wrap items-center gap-2">
              {openReferrals || none}
              <SilenceTag days={silentDays} short />
            </span>
          ),
        },
        { key: 'state', label: t('list.state'), cell: ({ status }) => <ProjectStatus status={status} /> },
        { key: 'age', label: t('list.age'), cell: ({ status, days }) => <AgeTag status={status} days={days} /> },
      ]}
    />
  )
}
