import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LandingSearch } from '@/components/landings/landing-search'
import { LandingTable } from '@/components/landings/landing-table'
import { NoLandings } from '@/components/landings/no-landings'
import { PageHeader } from '@/components/layout/page-header'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { landingsInDistrict } from '@/lib/domains/landings/queries'
import { landingFilter, landingsAddress } from '@/lib/domains/landings/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('landings'))('title') }
}

export default async function LandingsPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['DISTRICT'])
  const t = await getTranslations('landings')
  const filter = landingFilter.parse(await searchParams)
  const { rows, next } = await landingsInDistrict(actor, filter)
  const more = next && localePath(locale, landingsAddress({ status: filter.status, after: next }))
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('lead')} />
      {(rows.length > 0 || filter.status) && <LandingSearch locale={locale} filter={filter} />}
      {rows.length > 0 ? (
        <LandingTable locale={locale} rows={rows} />
      ) : (
        <NoLandings locale={locale} filtered={Boolean(filter.status || filter.after)} />
      )}
      <Pagination label={t('list.caption')} {...(more ? { next: { href: more, label: t('list.more') } } : {})} />
    </>
  )
}
