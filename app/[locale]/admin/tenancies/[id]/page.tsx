import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { DocumentsDone } from '@/components/documents/documents-done'
import { PageHeader } from '@/components/layout/page-header'
import { OwnWords } from '@/components/residency/own-words'
import { TenancyDesk } from '@/components/tenancies/tenancy-desk'
import { TenancyDone } from '@/components/tenancies/tenancy-done'
import { TenancyStatus } from '@/components/tenancies/tenancy-state'
import { LinkButton } from '@/components/ui/button'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { tenancySheet } from '@/lib/domains/tenancies/queries'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, unknown>>
}

async function load(params: Props['params']) {
  const { locale: given, id } = await params
  const locale = setLocale(given)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const wanted = z.uuid().safeParse(id)
  const tenancy = wanted.success ? await tenancySheet(actor, wanted.data) : null
  if (!tenancy) notFound()
  return { locale, tenancy, name: pick(locale, tenancy.organisation, 'name') }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).name }
}

export default async function TenancyPage({ params, searchParams }: Props) {
  const { locale, tenancy, name } = await load(params)
  const [t, layout] = await Promise.all([getTranslations('tenancies'), getTranslations('layout')])
  const { done, refused } = await searchParams
  const items = [{ label: t('title'), href: localePath(locale, '/admin/tenancies') }, { label: tenancy.reference }]
  const edit = (
    <LinkButton look="secondary" href={localePath(locale, `/admin/tenancies/${tenancy.id}/edit`)}>
      {t('sheet.edit')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        size="console"
        title={<OwnWords>{name}</OwnWords>}
        eyebrow={
          <span className="flex flex-wrap items-center gap-3">
            <code className="font-mono">{tenancy.reference}</code>
            <TenancyStatus status={tenancy.status} />
          </span>
        }
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
        actions={tenancy.can.edit && edit}
      />
      <div className="mb-7 empty:hidden">
        <TenancyDone done={done} />
        <DocumentsDone done={done} />
      </div>
      <TenancyDesk locale={locale} tenancy={tenancy} refused={refused} />
    </>
  )
}
