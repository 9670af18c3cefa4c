import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { OwnWords } from '@/components/residency/own-words'
import { PlaceChoice } from '@/components/visits/place-choice'
import { PlanForm } from '@/components/visits/plan-form'
import { ProspectChoice } from '@/components/visits/prospect-choice'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { findProspects, prospectNamed, visitPlaces } from '@/lib/domains/visits/queries'
import { prospectQuery } from '@/lib/domains/visits/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('visits.plan'))('title') }
}

export default async function PlanVisitPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const [t, layout] = await Promise.all([getTranslations('visits'), getTranslations('layout')])
  const { organisation: id, q, place: wanted } = prospectQuery.parse(await searchParams)
  const organisation = id ? ((await prospectNamed(actor, id)) ?? notFound()) : null
  const places = await visitPlaces(actor)
  const place = places.find((one) => one.id === wanted) ?? places[0] ?? notFound()
  const items = [{ label: t('title'), href: localePath(locale, '/admin/visits') }, { label: t('plan.title') }]
  return (
    <>
      <PageHeader
        size="console"
        title={organisation ? <OwnWords>{pick(locale, organisation, 'name')}</OwnWords> : t('plan.title')}
        lead={t(organisation ? 'plan.lead' : 'plan.findLead')}
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      {organisation ? (
        <div className="max-w-224">
          <PlaceChoice
            locale={locale}
            places={places}
            current={place.id}
            to={`/admin/visits/new?organisation=${organisation.id}`}
          />
          <PlanForm locale={locale} organisationId={organisation.id} place={place} me={actor.accountId ?? ''} />
        </div>
      ) : (
        <ProspectChoice locale={locale} to="/admin/visits/new" q={q} found={await findProspects(actor, q)} />
      )}
    </>
  )
}
