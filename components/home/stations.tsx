import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/layout/section'
import { namesOf } from '@/components/metrics/words'
import { ThreeStations } from '@/components/motif/three-stations'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { PublishedEnclave } from '@/lib/domains/enclaves/queries'
import type { DirectoryEntry, TenantProfile } from '@/lib/domains/organisations/queries'
import type { PublishedLanding } from '@/lib/domains/transfers/queries'
import { isReportedStage } from '@/lib/domains/transfers/schema'
import { FactsFrom } from './facts-from'
import { StationFirm } from './station-firm'

export type LandedFirm = { landing: PublishedLanding; profile: TenantProfile | null }
type Props = {
  locale: Locale
  number: string
  enclave: PublishedEnclave
  research: DirectoryEntry | undefined
  transfer: LandedFirm | undefined
  industry: LandedFirm | undefined
}

/** Research, transfer, industry, with a real firm at each: the records choose it, not this page. */
export async function Stations({ locale, number, enclave, research, transfer, industry }: Props) {
  const t = await getTranslations('home.stations')
  const names = namesOf(locale, enclave)
  const model = pick(locale, enclave, 'model')
  const where = (firm: LandedFirm | undefined) =>
    [names.home, firm?.landing.district, firm?.landing.site]
      .flatMap((place) => (typeof place === 'string' ? place : place ? pick(locale, place, 'name') : []))
      .join(' · ')
  const sources = [research?.residencies[0]?.source, transfer?.profile?.source, industry?.profile?.source]
  const none = <p>{t('none')}</p>
  const landed = (firm: LandedFirm | undefined) => {
    if (!firm) return none
    const { landing, profile } = firm
    const stage = isReportedStage(landing.reportedStage) ? landing.reportedStage : 'LANDED'
    return <StationFirm locale={locale} tone="home" firm={profile ?? bare(landing)} stage={t(`stage.${stage}`)} />
  }
  return (
    <Section
      number={number}
      title={t('title')}
      rail={<FactsFrom locale={locale} sources={sources} />}
      lead={model ? t('lead', { model: capital(model) }) : t('leadPlain')}
    >
      <ThreeStations
        label={t('label')}
        stations={[
          {
            key: 'research',
            name: t('research'),
            place: `${names.host} · ${names.park}`,
            city: 'host',
            detail: research ? (
              <StationFirm
                locale={locale}
                tone="host"
                firm={research}
                stage={t('stage.RESIDENT')}
                origin={
                  research.homeDistrict &&
                  t('fromDistrict', { home: names.home, district: pick(locale, research.homeDistrict, 'name') })
                }
              />
            ) : (
              none
            ),
          },
          { key: 'transfer', name: t('transfer'), place: where(transfer), city: 'home', detail: landed(transfer) },
          { key: 'industry', name: t('industry'), place: where(industry), city: 'home', detail: landed(industry) },
        ]}
      />
    </Section>
  )
}

/** A landed project without a public profile: its name alone. */
const bare = ({ project: { nameZh, nameEn, industry } }: PublishedLanding) => ({
  slug: null,
  nameZh,
  nameEn,
  industry,
  factsZh: [],
  factsEn: [],
})

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
