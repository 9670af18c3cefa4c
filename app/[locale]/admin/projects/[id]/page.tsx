import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { DocumentsDone } from '@/components/documents/documents-done'
import { PageHeader } from '@/components/layout/page-header'
import { AgeTag } from '@/components/projects/age-tag'
import { ProjectDesk, ReportedProject } from '@/components/projects/project-desk'
import { ProjectDone } from '@/components/projects/project-done'
import { ProjectStatus } from '@/components/projects/project-state'
import { OwnWords } from '@/components/residency/own-words'
import { LinkButton } from '@/components/ui/button'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { projectChain } from '@/lib/domains/chains/queries'
import { listPublishedDistricts } from '@/lib/domains/districts/queries'
import { siteMatches } from '@/lib/domains/matching/queries'
import { projectSheet } from '@/lib/domains/projects/queries'
import { referralsOfProject } from '@/lib/domains/referrals/queries'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, unknown>>
}

async function load(params: Props['params']) {
  const { locale: given, id } = await params
  const locale = setLocale(given)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const wanted = z.uuid().safeParse(id)
  const project = wanted.success ? await projectSheet(actor, wanted.data) : null
  if (!project) notFound()
  return { locale, actor, project, name: pick(locale, project, 'name') }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).name }
}

export default async function ProjectPage({ params, searchParams }: Props) {
  const { locale, actor, project, name } = await load(params)
  const [t, layout] = await Promise.all([getTranslations('projects'), getTranslations('layout')])
  const { done, refused } = await searchParams
  const { id, reference, status, days, can } = project
  const items = [{ label: t('title'), href: localePath(locale, '/admin/projects') }, { label: reference ?? name }]
  const edit = (
    <LinkButton look="secondary" href={localePath(locale, `/admin/projects/${id}/edit`)}>
      {t('make.edit')}
    </LinkButton>
  )
  const [referrals, districts, matches, chain] = await Promise.all([
    referralsOfProject(actor, id),
    listPublishedDistricts(),
    siteMatches(actor, id),
    projectChain(actor, id),
  ])
  return (
    <>
      <PageHeader
        size="console"
        title={<OwnWords>{name}</OwnWords>}
        eyebrow={
          <span className="flex flex-wrap items-center gap-3">
            {reference && <code className="font-mono">{reference}</code>}
            <ProjectStatus status={status} />
            {days !== null && <AgeTag status={status} days={days} />}
          </span>
        }
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
        actions={can.edit && edit}
      />
      <div className="mb-7 empty:hidden">
        <ProjectDone done={done} />
        <DocumentsDone done={done} />
      </div>
      {status === 'REPORTED' ? (
        <ReportedProject locale={locale} project={project} />
      ) : (
        <ProjectDesk
          locale={locale}
          project={project}
          referrals={referrals}
          districts={districts}
          matches={matches}
          chain={chain ?? []}
          refused={refused}
        />
      )}
    </>
  )
}
