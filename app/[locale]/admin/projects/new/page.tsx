import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { ProjectForm } from '@/components/projects/project-form'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { publishedItems } from '@/lib/domains/dictionaries/queries'
import { createProject } from '@/lib/domains/projects/actions'
import { projectPlaces, projectResidents } from '@/lib/domains/projects/queries'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('projects.make'))('title') }
}

export default async function NewProject({ params }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const [t, layout] = await Promise.all([getTranslations('projects'), getTranslations('layout')])
  const items = [{ label: t('title'), href: localePath(locale, '/admin/projects') }, { label: t('make.title') }]
  const [industries, residents, places] = await Promise.all([
    publishedItems('industry'),
    projectResidents(actor),
    projectPlaces(actor),
  ])
  return (
    <>
      <PageHeader
        size="console"
        title={t('make.title')}
        lead={t('make.lead')}
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <div className="max-w-224">
        <ProjectForm
          locale={locale}
          action={createProject}
          submit={t('make.submit')}
          hidden={{}}
          industries={industries}
          residents={residents}
          places={places}
        />
      </div>
    </>
  )
}
