import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { CooperationDesk } from '@/components/cooperation/cooperation-desk'
import { CooperationDone } from '@/components/cooperation/cooperation-done'
import { CooperationStatus } from '@/components/cooperation/cooperation-state'
import { DocumentsDone } from '@/components/documents/documents-done'
import { PageHeader } from '@/components/layout/page-header'
import { OwnWords } from '@/components/residency/own-words'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { cooperationChain } from '@/lib/domains/chains/queries'
import { cooperationSheet, institutionsToMatch } from '@/lib/domains/cooperation/queries'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, unknown>>
}

async function load(params: Props['params']) {
  const { locale: given, id } = await params
  const locale = setLocale(given)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const wanted = z.uuid().safeParse(id)
  const cooperation = wanted.success ? await cooperationSheet(actor, wanted.data) : null
  if (!cooperation) notFound()
  return { locale, actor, cooperation }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).cooperation.title }
}

export default async function CooperationPage({ params, searchParams }: Props) {
  const { locale, actor, cooperation } = await load(params)
  const [t, layout] = await Promise.all([getTranslations('cooperation'), getTranslations('layout')])
  const { reference, status, title } = cooperation
  const { done, refused } = await searchParams
  const items = [{ label: t('title'), href: localePath(locale, '/admin/cooperation') }, { label: reference }]
  const chain = (await cooperationChain(actor, cooperation.id)) ?? []
  const institutions = status === 'LEAD' ? await institutionsToMatch(actor, cooperation) : []
  return (
    <>
      <PageHeader
        size="console"
        title={<OwnWords>{title}</OwnWords>}
        eyebrow={
          <span className="flex flex-wrap items-center gap-3">
            <code className="font-mono">{reference}</code>
            <CooperationStatus status={status} />
          </span>
        }
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <div className="mb-7 empty:hidden">
        <CooperationDone done={done} />
        <DocumentsDone done={done} />
      </div>
      <CooperationDesk
        locale={locale}
        cooperation={cooperation}
        institutions={institutions}
        chain={chain}
        refused={refused}
      />
    </>
  )
}
