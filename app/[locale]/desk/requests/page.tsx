import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { DeskMatches } from '@/components/matches/desk-matches'
import { MatchParts } from '@/components/matches/match-parts'
import { NoMatches } from '@/components/matches/no-matches'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { deskMatchCounts, deskMatches } from '@/lib/domains/matches/queries'
import { matchAddress, matchFilter } from '@/lib/domains/matches/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('matches'))('desk.title') }
}

export default async function DeskRequestsPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['PARTNER', 'TENANT_ADMIN'])
  const t = await getTranslations('matches.desk')
  const filter = matchFilter.parse(await searchParams)
  const [{ rows, next }, counts] = await Promise.all([deskMatches(actor, filter), deskMatchCounts(actor)])
  const more = next && localePath(locale, matchAddress({ part: filter.part, after: next }))
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('lead')} />
      {counts.all > 0 && <MatchParts locale={locale} counts={counts} current={filter.part} />}
      {rows.length > 0 ? (
        <DeskMatches locale={locale} rows={rows} />
      ) : (
        <NoMatches locale={locale} filtered={counts.all > 0} />
      )}
      <Pagination label={t('caption')} {...(more ? { next: { href: more, label: t('more') } } : {})} />
    </>
  )
}
