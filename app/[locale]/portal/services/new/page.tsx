import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { RequestForm } from '@/components/services/request-form'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { ownLeadPlaces } from '@/lib/domains/cooperation/queries'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('services.make'))('title') }
}

export default async function NewRequestPage({ params }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['TENANT_ADMIN'])
  const [t, layout] = await Promise.all([getTranslations('services'), getTranslations('layout')])
  const items = [{ label: t('title'), href: localePath(locale, '/portal/services') }, { label: t('make.title') }]
  const { organisations, places } = await ownLeadPlaces(actor)
  return (
    <>
      <PageHeader title={t('make.title')} lead={t('make.lead')} breadcrumbs={{ label: layout('breadcrumbs'), items }} />
      <div className="page mt-9">
        {places.length > 0 ? (
          <div className="max-w-224">
            <RequestForm locale={locale} requestKey={randomUUID()} organisations={organisations} places={places} />
          </div>
        ) : (
          <p className="max-w-prose text-ink-2">{t('make.notResident')}</p>
        )}
      </div>
    </>
  )
}
