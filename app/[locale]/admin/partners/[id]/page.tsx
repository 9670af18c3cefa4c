import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { AgreementDesk } from '@/components/agreements/agreement-desk'
import { AgreementDone } from '@/components/agreements/agreement-done'
import { AgreementStanding } from '@/components/agreements/agreement-state'
import { PageHeader } from '@/components/layout/page-header'
import { OwnWords } from '@/components/residency/own-words'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { agreementSheet } from '@/lib/domains/agreements/queries'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, unknown>>
}

async function load(params: Props['params']) {
  const { locale: given, id } = await params
  const locale = setLocale(given)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const wanted = z.uuid().safeParse(id)
  const agreement = wanted.success ? await agreementSheet(actor, wanted.data) : null
  if (!agreement) notFound()
  return { locale, agreement, name: pick(locale, agreement.organisation, 'name') }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).name }
}

export default async function AgreementPage({ params, searchParams }: Props) {
  const { locale, agreement, name } = await load(params)
  const [t, layout] = await Promise.all([getTranslations('agreements'), getTranslations('layout')])
  const items = [{ label: t('title'), href: localePath(locale, '/admin/partners') }, { label: name }]
  return (
    <>
      <PageHeader
        size="console"
        title={<OwnWords>{name}</OwnWords>}
        eyebrow={<AgreementStanding state={agreement.state} />}
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <div className="mb-7 empty:hidden">
        <AgreementDone done={(await searchParams).done} />
      </div>
      <AgreementDesk locale={locale} agreement={agreement} />
    </>
  )
}
