import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PageHeader } from '@/components/layout/page-header'
import { ProjectForm } from '@/components/projects/project-form'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { publishedItems } from '@/lib/domains/dictionaries/queries'
import { editProject } from '@/lib/domains/projects/actions'
import { projectResidents, projectSheet } from '@/lib/domains/projects/queries'
import { typedOf } from '@/lib/domains/projects/schema'

type Props = { params: Promise<{ locale: string; id: string }> }

async function load({ params }: Props) {
  const { locale: given, id } = await params
  const locale = setLocale(given)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const wanted = z.uuid().safeParse(id)
  const project = wanted.success ? await projectSheet(actor, wanted.data) : null
  if (!project?.can.edit) notFound()
  const t = await getTranslations('projects')
  return { locale, actor, project, t, title: t('make.edit') }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).title }
}

export default async function EditProject(props: Props) {
  const { locale, actor, project, t, title } = await load(props)
  const layout = await getTranslations('layout')
  const { id, version, reference } = project
  const items = [
    { label: t('title'), href: localePath(locale, '/admin/projects') },
    { label: reference ?? '', href: localePath(locale, `/admin/projects/${id}`) },
  ]
  const [industries, residents] = await Promise.all([publishedItems('industry'), projectResidents(actor)])
  return (
    <>
      <PageHeader size="console" title={title} breadcrumbs={{ label: layout('breadcrumbs'), items }} />
      <div className="max-w-224">
        <ProjectForm
          locale={locale}
          action={editProject}
          submit={t('make.save')}
          hidden={{ id, version }}
          industries={industries}
          residents={residents}
          values={typedOf(project)}
        />
      </div>
    </>
  )
}
