import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PageHeader } from '@/components/layout/page-header'
import { MatchDone } from '@/components/matches/match-done'
import { MatchStatus } from '@/components/matches/match-state'
import { RoutedRequest } from '@/components/matches/routed-request'
import { AskerContact } from '@/components/needs/asker-contact'
import { OwnWords } from '@/components/residency/own-words'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { deskMatch } from '@/lib/domains/matches/queries'
import { askerForPartner } from '@/lib/domains/needs/queries'

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('services'))('noun') }
}

export default async function DeskRequestPage({ params, searchParams }: Props) {
  const given = await params
  const locale = setLocale(given.locale)
  const actor = await requireActor(locale, ['PARTNER', 'TENANT_ADMIN'])
  const id = z.uuid().safeParse(given.id)
  const match = id.success ? await deskMatch(actor, id.data) : null
  if (!match) notFound()
  const [t, layout, asker] = await Promise.all([
    getTranslations('matches.desk'),
    getTranslations('layout'),
    askerForPartner(actor, match.id),
  ])
  const { reference, title, status, partner } = match
  const items = [{ label: t('title'), href: localePath(locale, '/desk/requests') }, { label: reference }]
  return (
    <>
      <PageHeader
        size="console"
        title={<OwnWords>{title}</OwnWords>}
        eyebrow={
          <span className="flex flex-wrap items-center gap-3">
            <code className="font-mono">{reference}</code>
            <MatchStatus status={status} />
            <OwnWords>{pick(locale, partner, 'name')}</OwnWords>
          </span>
        }
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <div className="mb-7 empty:hidden">
        <MatchDone done={(await searchParams).done} />
      </div>
      <RoutedRequest
        locale={locale}
        match={match}
        contact={asker && <AskerContact id={match.id} isShared={asker.isShared} />}
      />
    </>
  )
}
