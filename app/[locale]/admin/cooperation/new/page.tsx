import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LeadForm } from '@/components/cooperation/lead-form'
import { PageHeader } from '@/components/layout/page-header'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { openLead } from '@/lib/domains/cooperation/actions'
import { cooperationPlaces, cooperationResidents } from '@/lib/domains/cooperation/queries'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cooperation.make'))('title') }
}

export default async function NewCooperation({ params }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const [t, layout] = await Promise.all([getTranslations('cooperation'), getTranslations('layout')])
  const items = [{ label: t('title'), href: localePath(locale, '/admin/cooperation') }, { label: t('make.title') }]
  const [organisations, places] = await Promise.all([cooperationResidents(actor), cooperationPlaces(actor)])
  return (
    <>
      <PageHeader
        size="console"
        title={t('make.title')}
        lead={t('make.lead')}
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <div className="max-w-224">
        <LeadForm locale={locale} action={openLead} organisations={organisations} places={places} />
      </div>
    </>
  )
}
