import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { NoProjects } from '@/components/projects/no-projects'
import { ProjectBoard } from '@/components/projects/project-board'
import { ProjectDone } from '@/components/projects/project-done'
import { ProjectSearch } from '@/components/projects/project-search'
import { ProjectTable } from '@/components/projects/project-table'
import { ViewSwitch } from '@/components/projects/view-switch'
import { LinkButton } from '@/components/ui/button'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { listProjects, projectBoard } from '@/lib/domains/projects/queries'
import { projectAddress, projectFilter, projectView } from '@/lib/domains/projects/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('projects'))('title') }
}

export default async function ProjectsPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const t = await getTranslations('projects')
  const search = await searchParams
  const { view } = projectView.parse(search)
  const filter = projectFilter.parse(search)
  const list = view === 'list' ? await listProjects(actor, filter) : { rows: [], next: null }
  const columns = view === 'board' ? await projectBoard(actor) : []
  const isEmpty = list.rows.length === 0 && columns.every(({ count }) => count === 0)
  const more = list.next && localePath(locale, projectAddress({ ...filter, after: list.next }))
  const register = <LinkButton href={localePath(locale, '/admin/projects/new')}>{t('make.link')}</LinkButton>
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('lead')} actions={register} />
      <div className="mb-7 empty:hidden">
        <ProjectDone done={search.done} />
      </div>
      <ViewSwitch locale={locale} current={view} />
      {view === 'list' && <ProjectSearch locale={locale} filter={filter} />}
      {view === 'board' && !isEmpty && <ProjectBoard locale={locale} columns={columns} />}
      {list.rows.length > 0 && <ProjectTable locale={locale} rows={list.rows} />}
      {isEmpty && (
        <NoProjects
          locale={locale}
          filtered={Boolean(filter.q || filter.status || filter.origin || filter.after) && view === 'list'}
        />
      )}
      <Pagination label={t('list.caption')} {...(more ? { next: { href: more, label: t('list.more') } } : {})} />
    </>
  )
}
