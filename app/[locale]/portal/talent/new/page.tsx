import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { NewNeedForm } from '@/components/talent/need-form'
import { EmptyState } from '@/components/ui/empty-state'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { publishedItems } from '@/lib/domains/dictionaries/queries'
import { needPlaces } from '@/lib/domains/talent/queries'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('talent'))('own.new') }
}

export default async function NewNeedPage({ params }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['TENANT_ADMIN'])
  const [t, layout, places, levels] = await Promise.all([
    getTranslations('talent.own'),
    getTranslations('layout'),
    needPlaces(actor),
    publishedItems('talentLevel'),
  ])
  const items = [{ label: t('title'), href: localePath(locale, '/portal/talent') }, { label: t('new') }]
  return (
    <>
      <PageHeader title={t('new')} lead={t('lead')} breadcrumbs={{ label: layout('breadcrumbs'), items }} />
      <div className="page mt-9 grid gap-12">
        {places.length === 0 && <EmptyState title={t('noPlace')} />}
        {places.map((place) => (
          <div key={`${place.organisation.id} ${place.enclave.id}`} className="max-w-224">
            <NewNeedForm locale={locale} place={place} levels={levels} />
          </div>
        ))}
      </div>
    </>
  )
}
