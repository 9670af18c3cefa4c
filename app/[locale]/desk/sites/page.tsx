import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { SiteDone } from '@/components/sites/site-done'
import { SiteTable } from '@/components/sites/site-table'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { mySites } from '@/lib/domains/sites/queries'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sites'))('title') }
}

export default async function SitesPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['DISTRICT'])
  const t = await getTranslations('sites')
  const { sites, industries } = await mySites(actor)
  const add = (
    <LinkButton look="secondary" href={localePath(locale, '/desk/sites/new')}>
      {t('list.add')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('lead')} actions={sites.length > 0 && add} />
      <div className="mb-7 empty:hidden">
        <SiteDone done={(await searchParams).done} />
      </div>
      {sites.length > 0 ? (
        <SiteTable locale={locale} sites={sites} industries={industries} />
      ) : (
        <EmptyState title={t('empty.title')} action={add}>
          {t('empty.body')}
        </EmptyState>
      )}
    </>
  )
}
