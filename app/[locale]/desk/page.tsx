import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskParts } from '@/components/desk/desk-parts'
import { DeskResponses } from '@/components/desk/desk-responses'
import { DeskTable } from '@/components/desk/desk-table'
import { NoReferrals } from '@/components/desk/no-referrals'
import { PageHeader } from '@/components/layout/page-header'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { deskCounts, deskReferrals, deskResponses } from '@/lib/domains/desks/queries'
import { deskAddress } from '@/lib/domains/desks/schema'
import { deskFilter } from '@/lib/domains/referrals/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('referrals'))('title') }
}

export default async function DeskPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['DISTRICT'])
  const t = await getTranslations('referrals')
  const filter = deskFilter.parse(await searchParams)
  const [{ rows, next }, counts, responses] = await Promise.all([
    deskReferrals(actor, filter),
    deskCounts(actor),
    deskResponses(actor),
  ])
  const more = next && localePath(locale, deskAddress({ part: filter.part, after: next }))
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('lead')} />
      <DeskResponses locale={locale} responses={responses} />
      {counts.all > 0 && <DeskParts locale={locale} counts={counts} current={filter.part} />}
      {rows.length > 0 ? (
        <DeskTable locale={locale} rows={rows} />
      ) : (
        <NoReferrals locale={locale} filtered={counts.all > 0} />
      )}
      <Pagination label={t('list.caption')} {...(more ? { next: { href: more, label: t('list.more') } } : {})} />
    </>
  )
}
