import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { NeedForm } from '@/components/needs/need-form'
import { placesOf } from '@/components/organisations/words'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { listPublishedEnclaves, publishedEnclave } from '@/lib/domains/enclaves/queries'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = setLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'needs.post' })
  return { title: t('title'), description: t('description') }
}

export default async function PostNeedPage({ params }: Props) {
  const locale = setLocale((await params).locale)
  const enclave = (await publishedEnclave()) ?? notFound()
  const [t, layout, places] = await Promise.all([
    getTranslations('needs'),
    getTranslations('layout'),
    listPublishedEnclaves(),
  ])
  const items = [{ label: t('title'), href: localePath(locale, '/needs') }, { label: t('post.title') }]
  return (
    <>
      <PageHeader
        title={t('post.title')}
        lead={t('post.lead', placesOf(locale, enclave))}
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <div className="page mt-9">
        <div className="max-w-224">
          <NeedForm locale={locale} places={places} />
        </div>
      </div>
    </>
  )
}
