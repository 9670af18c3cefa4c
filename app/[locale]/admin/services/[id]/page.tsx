import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PageHeader } from '@/components/layout/page-header'
import { NeedPublishing } from '@/components/needs/need-publishing'
import { OwnWords } from '@/components/residency/own-words'
import { RequestDesk } from '@/components/services/request-desk'
import { RequestDone } from '@/components/services/request-done'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { requestMatches } from '@/lib/domains/matches/queries'
import { needStanding } from '@/lib/domains/needs/queries'
import { partnersFor, requestSheet } from '@/lib/domains/services/queries'

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('services'))('noun') }
}

export default async function RequestPage({ params, searchParams }: Props) {
  const given = await params
  const locale = setLocale(given.locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const id = z.uuid().safeParse(given.id)
  const request = id.success ? await requestSheet(actor, id.data) : null
  if (!request) notFound()
  const [t, layout, matches, partners, need] = await Promise.all([
    getTranslations('services'),
    getTranslations('layout'),
    requestMatches(actor, request.id),
    partnersFor(actor, request.id),
    needStanding(actor, request.id),
  ])
  const items = [{ label: t('title'), href: localePath(locale, '/admin/services') }, { label: request.reference }]
  return (
    <>
      <PageHeader
        size="console"
        title={<OwnWords>{request.title}</OwnWords>}
        eyebrow={<code className="font-mono">{request.reference}</code>}
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <div className="mb-7 empty:hidden">
        <RequestDone done={(await searchParams).done} />
      </div>
      <RequestDesk locale={locale} request={request} matches={matches} partners={partners} />
      {need && (
        <div className="mt-12 max-w-224">
          <NeedPublishing locale={locale} need={need} />
        </div>
      )}
    </>
  )
}
