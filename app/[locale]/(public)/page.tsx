import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Directions } from '@/components/home/directions'
import { Figures } from '@/components/home/figures'
import { Hero } from '@/components/home/hero'
import { Institutions } from '@/components/home/institutions'
import { LandingMap } from '@/components/home/landing-map'
import { MapLegend } from '@/components/home/map-legend'
import { NoEnclave, NoRecords } from '@/components/home/nothing-yet'
import { Phases } from '@/components/home/phases'
import { chooseIndustry, chooseResearch, chooseTransfer } from '@/components/home/station-choice'
import { Stations } from '@/components/home/stations'
import { namesOf } from '@/components/metrics/words'
import { setLocale } from '@/lib/core/i18n/locale'
import { pick } from '@/lib/core/i18n/pick'
import { listPublishedDistricts } from '@/lib/domains/districts/queries'
import { publishedEnclave } from '@/lib/domains/enclaves/queries'
import { publishedFigures } from '@/lib/domains/metrics/queries'
import {
  publishedInstitutions,
  publishedResidentCounts,
  publishedResidents,
  publishedTenant,
} from '@/lib/domains/organisations/queries'
import { directorySearch } from '@/lib/domains/organisations/schema'
import { type PublishedLanding, publishedLandings } from '@/lib/domains/transfers/queries'

type Props = { params: Promise<{ locale: string }> }

const NAMED = 6

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = setLocale((await params).locale)
  const enclave = await publishedEnclave()
  if (!enclave) return {}
  const t = await getTranslations('home')
  return { title: { absolute: pick(locale, enclave, 'name') }, description: t('lead', namesOf(locale, enclave)) }
}

export default async function HomePage({ params }: Props) {
  const locale = setLocale((await params).locale)
  const enclave = await publishedEnclave()
  if (!enclave) return <NoEnclave locale={locale} />
  const names = namesOf(locale, enclave)
  const everyone = directorySearch.parse({})
  const residents = (direction: 'GOING_OUT' | 'BRINGING_IN') =>
    publishedResidents(enclave.id, { ...everyone, direction: [direction] }, {}, NAMED)
  const [districts, landings, sheet, counts, out, into, institutions] = await Promise.all([
    listPublishedDistricts(),
    publishedLandings({ enclaveId: enclave.id }),
    publishedFigures(),
    publishedResidentCounts(enclave.id, everyone),
    residents('GOING_OUT'),
    residents('BRINGING_IN'),
    publishedInstitutions(),
  ])
  const industry = chooseIndustry(landings)
  const [transfer, landed] = await Promise.all([withProfile(chooseTransfer(landings, industry)), withProfile(industry)])
  const research = chooseResearch(out.entries)
  const figures = sheet?.figures.some(({ value }) => value !== null && value > 0) ? sheet : null
  const ways = {
    out: { count: counts.direction.get('GOING_OUT') ?? 0, residents: out.entries },
    into: { count: counts.direction.get('BRINGING_IN') ?? 0, residents: into.entries },
  }
  const sections = [
    figures && ((number: string) => <Figures key="figures" locale={locale} number={number} sheet={figures} />),
    (research || transfer || landed) &&
      ((number: string) => (
        <Stations
          key="stations"
          {...{ locale, number, names, research, transfer }}
          model={pick(locale, enclave, 'model')}
          industry={landed}
        />
      )),
    ways.out.count + ways.into.count > 0 &&
      ((number: string) => <Directions key="directions" {...{ locale, number, names }} {...ways} />),
    enclave.phases.length > 0 &&
      ((number: string) => <Phases key="phases" {...{ locale, number }} phases={enclave.phases} />),
    institutions.length > 0 &&
      ((number: string) => <Institutions key="institutions" {...{ locale, number, institutions }} />),
  ].filter((section) => typeof section === 'function')
  return (
    <>
      <Hero
        locale={locale}
        enclave={enclave}
        names={names}
        map={<LandingMap locale={locale} names={names} districts={districts} landings={landings} />}
        legend={districts.some(({ tileX }) => tileX !== null) && <MapLegend names={names} />}
      />
      {sections.map((section, index) => section(String(index + 1).padStart(2, '0')))}
      {sections.length === 0 && <NoRecords />}
    </>
  )
}

async function withProfile(landing: PublishedLanding | undefined) {
  if (!landing) return undefined
  const found = landing.organisationSlug ? await publishedTenant(landing.organisationSlug) : null
  return { landing, profile: found?.tenant ?? null }
}
