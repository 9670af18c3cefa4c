import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { DescriptionList } from '@/components/ui/description-list'
import { formatCount, formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { day } from '@/lib/core/text'
import type { AcceptedApplication } from '@/lib/domains/tenancies/queries'

/** What the applicant asked for, to choose rooms by. */
export async function AskedSpace({ locale, asked }: { locale: Locale; asked: AcceptedApplication['asked'] }) {
  const t = await getTranslations('tenancies')
  const use = await getTranslations('residency.use')
  const { areaM2, months, startOn, needs } = asked
  const start = day.safeParse(startOn)
  return (
    <DescriptionList
      items={[
        { term: t('make.use'), value: asked.use ? use(asked.use) : t('none') },
        { term: t('make.area'), value: areaM2 ? t('area', { area: formatCount(locale, areaM2) }) : t('none') },
        { term: t('make.startOn'), value: start.success ? formatPartial(locale, start.data) : t('none') },
        { term: t('make.months'), value: months ? t('make.monthsValue', { count: months }) : t('none') },
        { term: t('make.needs'), value: needs ? <OwnWords>{needs}</OwnWords> : t('none') },
      ]}
    />
  )
}
