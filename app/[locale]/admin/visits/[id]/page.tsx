import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { DocumentsDone } from '@/components/documents/documents-done'
import { PageHeader } from '@/components/layout/page-header'
import { OwnWords } from '@/components/residency/own-words'
import { VisitDesk } from '@/components/visits/visit-desk'
import { VisitDone } from '@/components/visits/visit-done'
import { VisitStatus } from '@/components/visits/visit-state'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { visitPlaces, visitSheet } from '@/lib/domains/visits/queries'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, unknown>>
}

async function load(params: Props['params']) {
  const { locale: given, id } = await params
  const locale = setLocale(given)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const wanted = z.uuid().safeParse(id)
  const visit = wanted.success ? await visitSheet(actor, wanted.data) : null
  if (!visit) notFound()
  return { locale, actor, visit }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, visit } = await load(params)
  return { title: pick(locale, visit.organisation, 'name') }
}

export default async function VisitPage({ params, searchParams }: Props) {
  const { locale, actor, visit } = await load(params)
  const [t, layout] = await Promise.all([getTranslations('visits'), getTranslations('layout')])
  const { done, refused } = await searchParams
  const items = [{ label: t('title'), href: localePath(locale, '/admin/visits') }, { label: visit.reference }]
  const place = (await visitPlaces(actor)).find(({ id }) => id === visit.enclaveId)
  return (
    <>
      <PageHeader
        size="console"
        title={<OwnWords>{pick(locale, visit.organisation, 'name')}</OwnWords>}
        eyebrow={
          <span className="flex flex-wrap items-center gap-3">
            <code className="font-mono">{visit.reference}</code>
            <VisitStatus status={visit.status} />
          </span>
        }
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <div className="mb-7 empty:hidden">
        <VisitDone done={done} />
        <DocumentsDone done={done} />
      </div>
      <VisitDesk locale={locale} visit={visit} team={place?.team ?? []} refused={refused} />
    </>
  )
}
