import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LeadForm } from '@/components/cooperation/lead-form'
import { PageHeader } from '@/components/layout/page-header'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { openOwnLead } from '@/lib/domains/cooperation/actions'
import { ownLeadPlaces } from '@/lib/domains/cooperation/queries'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cooperation.make'))('title') }
}

export default async function NewOwnCooperation({ params }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['TENANT_ADMIN'])
  const [t, layout] = await Promise.all([getTranslations('cooperation'), getTranslations('layout')])
  const items = [{ label: t('title'), href: localePath(locale, '/portal/cooperation') }, { label: t('make.title') }]
  const { organisations, places } = await ownLeadPlaces(actor)
  return (
    <>
      <PageHeader
        title={t('make.title')}
        lead={t('make.ownLead')}
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <div className="page mt-9">
        <div className="max-w-224">
          <LeadForm locale={locale} action={openOwnLead} organisations={organisations} places={places} />
        </div>
      </div>
    </>
  )
}
