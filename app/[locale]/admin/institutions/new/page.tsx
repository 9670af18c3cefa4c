import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InstitutionForm } from '@/components/institutions/institution-form'
import { PageHeader } from '@/components/layout/page-header'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('institutions.make'))('title') }
}

export default async function NewInstitution({ params }: Props) {
  const locale = setLocale((await params).locale)
  await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const [t, layout] = await Promise.all([getTranslations('institutions'), getTranslations('layout')])
  const items = [{ label: t('title'), href: localePath(locale, '/admin/institutions') }, { label: t('make.title') }]
  return (
    <>
      <PageHeader
        size="console"
        title={t('make.title')}
        lead={t('make.lead')}
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <div className="max-w-224">
        <InstitutionForm locale={locale} />
      </div>
    </>
  )
}
