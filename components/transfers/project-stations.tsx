import { getTranslations } from 'next-intl/server'
import { ThreeStations } from '@/components/motif/three-stations'
import type { Places } from '@/components/organisations/words'
import { dayOfColumn } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { hasLanded, type LandingFacts, type Origin, type Stage } from '@/lib/domains/transfers/schema'
import { placeWords } from './landing-facts'
import { originWordsOf, stageWordsOf } from './words'

type Standing = Pick<LandingFacts, 'district' | 'site' | 'registeredOn' | 'reportedStage'> & {
  milestones: readonly { kind: 'TRIAL_PRODUCTION' | 'IN_PRODUCTION'; reachedOn: Date }[]
}
type Props = { locale: Locale; places: Places; from: Origin; stage: Stage; standing: Standing }

/** Research, transfer, industry, as far as records and sources say. */
export async function ProjectStations({ locale, places, from, stage, standing }: Props) {
  const t = await getTranslations({ locale, namespace: 'transfers.page' })
  const [stageWords, originWords] = [await stageWordsOf(locale), await originWordsOf(locale, places)]
  const { registeredOn, reportedStage, milestones } = standing
  const day = (column: Date) => formatPartial(locale, dayOfColumn(column))
  const corrected = stage === 'CORRECTED'
  const produces = !corrected && milestones.length > 0
  const arrived = !corrected && hasLanded({ reportedStage })
  const reached = [
    placeWords(locale, standing),
    stageWords({ stage, reportedStage }),
    registeredOn && day(registeredOn),
  ]
  return (
    <ThreeStations
      label={t('stationsLabel')}
      hereLabel={t('here')}
      stations={[
        {
          key: 'research',
          name: t('research'),
          place: places.host,
          city: 'host',
          detail: from.kind === 'UNSTATED' ? t('fromUnstated') : t('from', { origin: originWords(from) }),
          here: !arrived,
        },
        {
          key: 'transfer',
          name: t('transfer'),
          place: places.home,
          city: 'home',
          detail: corrected ? t('withdrawn') : reached.filter(Boolean).join('\u00a0· '),
          here: arrived && !produces,
        },
        {
          key: 'industry',
          name: t('industry'),
          place: places.home,
          city: 'home',
          detail: produces
            ? milestones.map(({ kind, reachedOn }) => (
                <p key={kind}>
                  {t(`milestones.${kind}`)}
                  {'\u00a0· '}
                  {day(reachedOn)}
                </p>
              ))
            : t('notYet'),
          here: produces,
        },
      ]}
    />
  )
}
