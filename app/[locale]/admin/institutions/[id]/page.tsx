import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { InstitutionDesk } from '@/components/institutions/institution-desk'
import { InstitutionDone } from '@/components/institutions/institution-done'
import { PageHeader } from '@/components/layout/page-header'
import { OwnWords } from '@/components/residency/own-words'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { institutionChoices, institutionSheet } from '@/lib/domains/institutions/queries'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, unknown>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('institutions'))('noun') }
}

export default async function InstitutionPage({ params, searchParams }: Props) {
  const given = await params
  const locale = setLocale(given.locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const id = z.uuid().safeParse(given.id)
  const institution = id.success ? await institutionSheet(actor, id.data) : null
  if (!institution) notFound()
  const [t, layout] = await Promise.all([getTranslations('institutions'), getTranslations('layout')])
  const name = pick(locale, institution, 'name')
  const items = [{ label: t('title'), href: localePath(locale, '/admin/institutions') }, { label: name }]
  return (
    <>
      <PageHeader
        size="console"
        title={<OwnWords>{name}</OwnWords>}
        eyebrow={t(`kind.${institution.kind}`)}
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <div className="mb-7 empty:hidden">
        <InstitutionDone done={(await searchParams).done} />
      </div>
      <InstitutionDesk locale={locale} institution={institution} choices={await institutionChoices(actor)} />
    </>
  )
}
