import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PageHeader } from '@/components/layout/page-header'
import { OwnWords } from '@/components/residency/own-words'
import { OwnRequest } from '@/components/services/own-request'
import { RequestDone } from '@/components/services/request-done'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { myMatches } from '@/lib/domains/matches/queries'
import { myRequest } from '@/lib/domains/services/queries'

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('services'))('noun') }
}

export default async function OwnRequestPage({ params, searchParams }: Props) {
  const given = await params
  const locale = setLocale(given.locale)
  const actor = await requireActor(locale, ['TENANT_ADMIN', 'TENANT_MEMBER'])
  const id = z.uuid().safeParse(given.id)
  const request = id.success ? await myRequest(actor, id.data) : null
  if (!request) notFound()
  const [t, layout, matches] = await Promise.all([
    getTranslations('services'),
    getTranslations('layout'),
    myMatches(actor, request.id),
  ])
  const { reference, title, enclave } = request
  const items = [{ label: t('title'), href: localePath(locale, '/portal/services') }, { label: reference }]
  return (
    <>
      <PageHeader
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
        eyebrow={
          <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <span>{pick(locale, enclave, 'name')}</span>
            <span className="font-mono">{reference}</span>
          </span>
        }
        title={<OwnWords>{title}</OwnWords>}
      />
      <div className="page mt-7 empty:hidden">
        <RequestDone done={(await searchParams).done} />
      </div>
      <OwnRequest locale={locale} request={request} matches={matches} />
    </>
  )
}
