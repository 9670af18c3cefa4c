import { getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import { StatusTag } from '@/components/ui/tag'
import { dayOfColumn } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { type LandingFacts as Facts, isReportedStage } from '@/lib/domains/transfers/schema'

/** How far a landing is, in words: as its source words it. */
export async function stageWords(locale: Locale, stage: string | null): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'transfers.stages' })
  if (stage === null) return t('LANDED')
  return isReportedStage(stage) ? t(stage) : stage
}

/** District and site, as far as they are known. */
export const placeWords = (locale: Locale, { district, site }: Pick<Facts, 'district' | 'site'>): string =>
  [district, site].flatMap((place) => (place ? [pick(locale, place, 'name')] : [])).join(locale === 'en' ? ', ' : ' ')

/** One landing of a project: where, how far, by whose word. */
export async function LandingFacts({ locale, landing }: { locale: Locale; landing: Facts }) {
  const t = await getTranslations({ locale, namespace: 'transfers' })
  const { district, site, project, registeredOn } = landing
  const brought = pick(locale, project, 'broughtFrom')
  return (
    <DescriptionList
      items={[
        { term: t('stage'), value: await stageWords(locale, landing.reportedStage) },
        ...(district ? [{ term: t('district'), value: pick(locale, district, 'name') }] : []),
        ...(site ? [{ term: t('site'), value: pick(locale, site, 'name') }] : []),
        ...(brought ? [{ term: t('broughtFrom'), value: brought }] : []),
        ...(registeredOn ? [{ term: t('registeredOn'), value: formatPartial(locale, dayOfColumn(registeredOn)) }] : []),
        {
          term: t('basis'),
          value: (
            <StatusTag tone={landing.status === 'CONFIRMED' ? 'home' : 'plain'}>
              {t(`status.${landing.status}`)}
            </StatusTag>
          ),
        },
      ]}
    />
  )
}
