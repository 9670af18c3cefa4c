import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { DescriptionList } from '@/components/ui/description-list'
import { formatCount, formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { type Answers, FIELDS, PERSONAL_FIELDS, SECTIONS } from '@/lib/domains/residency/schema'

type Named = { nameZh: string; nameEn: string }
export type Cities = { homeCityZh: string; homeCityEn: string; hostCityZh: string; hostCityEn: string }
type Props = {
  locale: Locale
  answers: Answers
  industry: Named | null
  cities: Cities
  districts: readonly (Named & { adcode: string })[]
}

const COUNTS = ['size', 'researchers', 'areaM2', 'months', 'investment']
const DAYS = ['foundedOn', 'startOn']
const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value)

/** What was typed, section by section, without what it says of people. */
export async function CounterAnswers({ locale, answers, industry, cities, districts }: Props) {
  const t = await getTranslations('residency')
  const words = await getTranslations('counter')
  const named = { home: pick(locale, cities, 'homeCity'), host: pick(locale, cities, 'hostCity') }
  const shown = (field: string, value: string) => {
    if (field === 'kind' && t.has(`kind.${value}`)) return t(`kind.${value}`, named)
    if (field === 'use' && t.has(`use.${value}`)) return t(`use.${value}`)
    if (field === 'readiness' && t.has(`readiness.${value}`)) return t(`readiness.${value}`)
    if (field === 'industry' && industry) return pick(locale, industry, 'name')
    if (field === 'district' || field === 'landingDistrict') {
      const district = districts.find(({ adcode }) => adcode === value)
      return district ? pick(locale, district, 'name') : value
    }
    if (COUNTS.includes(field) && /^\d+$/.test(value)) return formatCount(locale, Number(value))
    if (DAYS.includes(field) && isDay(value)) return formatPartial(locale, value)
    if (field === 'uscc') return <code className="font-mono">{value}</code>
    if (value === 'on') return words('sheet.agreed')
    return <OwnWords block>{value}</OwnWords>
  }
  const missing = <span className="text-ink-3">{words('sheet.notGiven')}</span>
  return (
    <div className="grid gap-9">
      {SECTIONS.filter((section) => FIELDS[section].length > 0).map((section) => (
        <section key={section} aria-labelledby={`section-${section}`}>
          <h3 id={`section-${section}`} className="mb-2 text-h4">
            {t(`section.${section}`)}
          </h3>
          <DescriptionList
            items={FIELDS[section]
              .filter((field) => !PERSONAL_FIELDS.includes(field))
              .map((field) => {
                const value = answers[section]?.[field]
                return { key: field, term: t(`field.${field}`), value: value ? shown(field, value) : missing }
              })}
          />
        </section>
      ))}
    </div>
  )
}
