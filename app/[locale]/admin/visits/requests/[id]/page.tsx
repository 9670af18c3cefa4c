import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PageHeader } from '@/components/layout/page-header'
import { OwnWords } from '@/components/residency/own-words'
import { VisitorDesk } from '@/components/visitors/visitor-desk'
import { VisitorDone } from '@/components/visitors/visitor-done'
import { VisitorStatus } from '@/components/visitors/visitor-state'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { visitorSheet } from '@/lib/domains/visitors/queries'
import { findProspects, visitPlaces } from '@/lib/domains/visits/queries'
import { prospectQuery } from '@/lib/domains/visits/schema'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, unknown>>
}

async function load(params: Props['params']) {
  const { locale: given, id } = await params
  const locale = setLocale(given)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const wanted = z.uuid().safeParse(id)
  const request = wanted.success ? await visitorSheet(actor, wanted.data) : null
  if (!request) notFound()
  return { locale, actor, request }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).request.reference }
}

export default async function VisitRequestPage({ params, searchParams }: Props) {
  const { locale, actor, request } = await load(params)
  const [t, visits, layout] = await Promise.all([
    getTranslations('visitors'),
    getTranslations('visits'),
    getTranslations('layout'),
  ])
  const search = await searchParams
  const q = prospectQuery.parse(search).q ?? request.companyName
  const [places, found] = await Promise.all([visitPlaces(actor), findProspects(actor, q)])
  const team = places.find(({ id }) => id === request.enclaveId)?.team ?? []
  const items = [
    { label: visits('title'), href: localePath(locale, '/admin/visits') },
    { label: t('title'), href: localePath(locale, '/admin/visits/requests') },
    { label: request.reference },
  ]
  return (
    <>
      <PageHeader
        size="console"
        title={<OwnWords>{request.companyName}</OwnWords>}
        eyebrow={
          <span className="flex flex-wrap items-center gap-3">
            <code className="font-mono">{request.reference}</code>
            <VisitorStatus status={request.status} />
          </span>
        }
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <div className="mb-7 empty:hidden">
        <VisitorDone done={search.done} />
      </div>
      <VisitorDesk locale={locale} request={request} team={team} me={actor.accountId ?? ''} q={q} found={found} />
    </>
  )
}
