import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/layout/section'
import { ThreeStations } from '@/components/motif/three-stations'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { isReportedStage } from '@/lib/domains/transfers/schema'
import { FactsFrom } from './facts-from'
import type { Landing, Names, Profile, Resident } from './shapes'
import { StationFirm } from './station-firm'

export type LandedFirm = { landing: Landing; profile: Profile | null }
type Props = {
  locale: Locale
  number: string
  names: Names
  /** The park's formula, in the reader's language. */
  model: string | null
  research: Resident | undefined
  transfer: LandedFirm | undefined
  industry: LandedFirm | undefined
}

/** Research, transfer, industry, with a real firm at each: the records choose it, not this page. */
export async function Stations({ locale, number, names, model, research, transfer, industry }: Props) {
  const t = await getTranslations('home.stations')
  const where = (firm: LandedFirm | undefined) =>
    [names.home, ...(firm?.landing.district ? [pick(locale, firm.landing.district, 'name')] : [])].join(' · ')
  const none = <p>{t('none')}</p>
  const landed = (firm: LandedFirm | undefined) => {
    if (!firm) return none
    const { landing, profile } = firm
    const stage = isReportedStage(landing.reportedStage) ? landing.reportedStage : 'LANDED'
    return (
      <StationFirm
        locale={locale}
        tone="home"
        firm={profile ?? bare(landing)}
        place={landing.site && pick(locale, landing.site, 'name')}
        stage={t(`stage.${stage}`)}
      />
    )
  }
  return (
    <Section
      number={number}
      title={t('title')}
      rail={<FactsFrom locale={locale} records={[research?.residencies[0], transfer?.profile, industry?.profile]} />}
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
                place={
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
const bare = ({ project: { nameZh, nameEn, industry } }: Landing) => ({
  slug: null,
  nameZh,
  nameEn,
  industry,
  factsZh: [],
  factsEn: [],
})

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
