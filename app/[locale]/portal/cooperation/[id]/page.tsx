import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { CooperationDone } from '@/components/cooperation/cooperation-done'
import { CooperationStatus } from '@/components/cooperation/cooperation-state'
import { OwnCooperation } from '@/components/cooperation/own-cooperation'
import { PageHeader } from '@/components/layout/page-header'
import { OwnWords } from '@/components/residency/own-words'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { cooperationChain } from '@/lib/domains/chains/queries'
import { myCooperation } from '@/lib/domains/cooperation/queries'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, unknown>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cooperation'))('noun') }
}

export default async function OwnCooperationPage({ params, searchParams }: Props) {
  const given = await params
  const locale = setLocale(given.locale)
  const actor = await requireActor(locale, ['TENANT_ADMIN', 'TENANT_MEMBER'])
  const id = z.uuid().safeParse(given.id)
  const cooperation = id.success ? await myCooperation(actor, id.data) : null
  if (!cooperation) notFound()
  const [t, layout] = await Promise.all([getTranslations('cooperation'), getTranslations('layout')])
  const { reference, status, enclave, title } = cooperation
  const items = [{ label: t('title'), href: localePath(locale, '/portal/cooperation') }, { label: reference }]
  return (
    <>
      <PageHeader
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
        eyebrow={
          <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <CooperationStatus status={status} />
            <span>{pick(locale, enclave, 'name')}</span>
            <span className="font-mono">{reference}</span>
          </span>
        }
        title={<OwnWords>{title}</OwnWords>}
      />
      <div className="page mt-7 empty:hidden">
        <CooperationDone done={(await searchParams).done} />
      </div>
      <OwnCooperation
        locale={locale}
        cooperation={cooperation}
        chain={(await cooperationChain(actor, cooperation.id)) ?? []}
      />
    </>
  )
}
