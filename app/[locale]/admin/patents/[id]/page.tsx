import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { DocumentsDone } from '@/components/documents/documents-done'
import { PageHeader } from '@/components/layout/page-header'
import { PatentDone } from '@/components/patents/patent-done'
import { PatentRecord } from '@/components/patents/patent-record'
import { PatentStatus } from '@/components/patents/patent-state'
import { OwnWords } from '@/components/residency/own-words'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { patentPartners, patentSheet } from '@/lib/domains/patents/queries'

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<Record<string, unknown>> }

/** No title of an invention in the title of a page: browsers keep those. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patents'))('noun') }
}

export default async function PatentPage({ params, searchParams }: Props) {
  const given = await params
  const locale = setLocale(given.locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const id = z.uuid().safeParse(given.id)
  const patent = id.success ? await patentSheet(actor, id.data) : null
  if (!patent) notFound()
  const [t, layout] = await Promise.all([getTranslations('patents'), getTranslations('layout')])
  const { reference, status, title } = patent
  const { done, refused } = await searchParams
  const items = [{ label: t('title'), href: localePath(locale, '/admin/patents') }, { label: reference }]
  const partners = status === 'REQUESTED' ? await patentPartners(actor, patent.enclaveId, true) : []
  return (
    <>
      <PageHeader
        size="console"
        title={<OwnWords>{title}</OwnWords>}
        eyebrow={
          <span className="flex flex-wrap items-center gap-3">
            <code className="font-mono">{reference}</code>
            <PatentStatus status={status} />
          </span>
        }
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <div className="mb-7 empty:hidden">
        <PatentDone done={done} />
        <DocumentsDone done={done} />
      </div>
      <PatentRecord locale={locale} patent={patent} side="team" partners={partners} refused={refused} />
    </>
  )
}
