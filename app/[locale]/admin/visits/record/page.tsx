import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { OwnWords } from '@/components/residency/own-words'
import { PlaceChoice } from '@/components/visits/place-choice'
import { ProspectChoice } from '@/components/visits/prospect-choice'
import { RecordVisit } from '@/components/visits/record-visit'
import { VisitKept } from '@/components/visits/visit-kept'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { findProspects, prospectNamed, visitPlaces, visitSheet } from '@/lib/domains/visits/queries'
import { prospectQuery } from '@/lib/domains/visits/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('visits.record'))('title') }
}

export default async function RecordVisitPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const [t, layout] = await Promise.all([getTranslations('visits'), getTranslations('layout')])
  const asked = prospectQuery.parse(await searchParams)
  const visit = asked.visit ? ((await visitSheet(actor, asked.visit)) ?? notFound()) : null
  if (visit && !visit.can.move.includes('do')) notFound()
  const chosen = asked.organisation ? ((await prospectNamed(actor, asked.organisation)) ?? notFound()) : null
  const organisation = visit?.organisation ?? chosen
  const places = await visitPlaces(actor)
  const wanted = visit?.enclaveId ?? asked.place
  const place = places.find((one) => one.id === wanted) ?? places[0] ?? notFound()
  const account = actor.accountId ?? ''
  const items = [{ label: t('title'), href: localePath(locale, '/admin/visits') }, { label: t('record.title') }]
  return (
    <>
      <PageHeader
        size="console"
        title={organisation ? <OwnWords>{pick(locale, organisation, 'name')}</OwnWords> : t('record.title')}
        lead={t(organisation ? 'record.lead' : 'record.findLead')}
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <VisitKept locale={locale} account={account} />
      {organisation ? (
        <>
          {!visit && (
            <PlaceChoice
              locale={locale}
              places={places}
              current={place.id}
              to={`/admin/visits/record?organisation=${organisation.id}`}
            />
          )}
          <RecordVisit
            locale={locale}
            account={account}
            name={pick(locale, organisation, 'name')}
            hidden={visit ? { id: visit.id } : { organisationId: organisation.id, enclaveId: place.id }}
            team={place.team}
            chosen={visit ? visit.staff.map((one) => one.account.id) : [account]}
          />
        </>
      ) : (
        <ProspectChoice
          locale={locale}
          to="/admin/visits/record"
          q={asked.q}
          found={await findProspects(actor, asked.q)}
        />
      )}
    </>
  )
}
