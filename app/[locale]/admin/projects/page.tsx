import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { NoProjects } from '@/components/projects/no-projects'
import { ProjectBoard } from '@/components/projects/project-board'
import { ProjectDone } from '@/components/projects/project-done'
import { ProjectList } from '@/components/projects/project-list'
import { ViewSwitch } from '@/components/projects/view-switch'
import { LinkButton } from '@/components/ui/button'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { listProjects, projectBoard } from '@/lib/domains/projects/queries'
import { projectList, projectView } from '@/lib/domains/projects/schema'
import { savedViews } from '@/lib/domains/views/queries'

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
  const state = projectList.parse(search)
  const columns = view === 'board' ? await projectBoard(actor) : []
  const isEmpty = columns.every(({ count }) => count === 0)
  const register = <LinkButton href={localePath(locale, '/admin/projects/new')}>{t('make.link')}</LinkButton>
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('lead')} actions={register} />
      <div className="mb-7 empty:hidden">
        <ProjectDone done={search.done} />
      </div>
      <ViewSwitch locale={locale} current={view} />
      {view === 'board' &&
        (isEmpty ? <NoProjects locale={locale} /> : <ProjectBoard locale={locale} columns={columns} />)}
      {view === 'list' && (
        <ProjectList
          locale={locale}
          state={state}
          page={await listProjects(actor, state)}
          saved={await savedViews(actor, projectList.path, search)}
        />
      )}
    </>
  )
}
