import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { placesOf } from '@/components/organisations/words'
import { VisitorForm } from '@/components/visitors/visitor-form'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { listPublishedEnclaves, publishedEnclave } from '@/lib/domains/enclaves/queries'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = setLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'visitors.ask' })
  return { title: t('title'), description: t('description') }
}

export default async function VisitTheParkPage({ params }: Props) {
  const locale = setLocale((await params).locale)
  const enclave = (await publishedEnclave()) ?? notFound()
  const [t, layout, places] = await Promise.all([
    getTranslations('visitors.ask'),
    getTranslations('layout'),
    listPublishedEnclaves(),
  ])
  const items = [{ label: layout('nav.park'), href: localePath(locale, '/park') }, { label: t('title') }]
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead', placesOf(locale, enclave))}
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <div className="page mt-9">
        <div className="max-w-224">
          <VisitorForm locale={locale} places={places} />
        </div>
      </div>
    </>
  )
}
