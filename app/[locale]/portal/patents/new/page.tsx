import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { RequestForm } from '@/components/patents/request-form'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { ownLeadPlaces } from '@/lib/domains/cooperation/queries'
import { patentPartners } from '@/lib/domains/patents/queries'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patents.make'))('title') }
}

export default async function NewPatentPage({ params }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['TENANT_ADMIN'])
  const [t, layout] = await Promise.all([getTranslations('patents'), getTranslations('layout')])
  const items = [{ label: t('title'), href: localePath(locale, '/portal/patents') }, { label: t('make.title') }]
  const { organisations, places } = await ownLeadPlaces(actor)
  const [place, ...others] = places
  // Which partners there are depends on the park: with several, the team decides.
  const partners = place && others.length === 0 ? await patentPartners(actor, place.id, false) : []
  return (
    <>
      <PageHeader title={t('make.title')} lead={t('make.lead')} breadcrumbs={{ label: layout('breadcrumbs'), items }} />
      <div className="page mt-9">
        <div className="max-w-224">
          <RequestForm locale={locale} organisations={organisations} places={places} partners={partners} />
        </div>
      </div>
    </>
  )
}
