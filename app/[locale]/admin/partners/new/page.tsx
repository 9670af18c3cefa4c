import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AgreementForm } from '@/components/agreements/agreement-form'
import { PartnerChoice } from '@/components/agreements/partner-choice'
import { PageHeader } from '@/components/layout/page-header'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { agreementPlaces, partnersToAgree } from '@/lib/domains/agreements/queries'
import { partnerSearch } from '@/lib/domains/agreements/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreements.make'))('title') }
}

export default async function NewAgreement({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const [t, layout] = await Promise.all([getTranslations('agreements'), getTranslations('layout')])
  const { q, organisation, make } = partnerSearch.parse(await searchParams)
  const [found, places] = await Promise.all([partnersToAgree(actor, { q, organisation }), agreementPlaces(actor)])
  const chosen = organisation ? (found[0] ?? notFound()) : null
  const items = [{ label: t('title'), href: localePath(locale, '/admin/partners') }, { label: t('make.title') }]
  return (
    <>
      <PageHeader
        size="console"
        title={chosen ? t('make.with', { name: pick(locale, chosen, 'name') }) : t('make.title')}
        lead={t(chosen ? 'make.leadChosen' : make ? 'make.leadNew' : 'make.lead')}
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <div className="max-w-224">
        {chosen ? (
          <AgreementForm locale={locale} places={places} organisationId={chosen.id} />
        ) : make ? (
          <AgreementForm locale={locale} places={places} q={q} />
        ) : (
          <PartnerChoice locale={locale} q={q} found={found} />
        )}
      </div>
    </>
  )
}
