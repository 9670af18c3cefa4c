import { getTranslations } from 'next-intl/server'
import type { RecordFormField } from '@/components/ui/record-form'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { NEEDS, VOLTAGES } from '@/lib/domains/projects/schema'
import type { MySite } from '@/lib/domains/sites/queries'

type Named = { nameZh: string; nameEn: string }
type Criteria = Pick<MySite, 'industries' | 'minReadiness' | (typeof NEEDS)[number]>

/** The criteria of a site, empty for a new one: the industries as ticks, then what it gives. */
export async function criteriaGroups(locale: Locale, choices: readonly (Named & { key: string })[], site?: Criteria) {
  const t = await getTranslations('sites.form')
  const none = (label: string) => ({ value: '', label })
  const industries = choices.map(
    ({ key, ...item }): RecordFormField => ({
      name: `industries.${key}`,
      label: pick(locale, item, 'name'),
      kind: 'check',
      ...(site?.industries.includes(key) ? { value: 'on' } : {}),
    }),
  )
  const readiness: RecordFormField = {
    name: 'minReadiness',
    label: t('minReadiness'),
    kind: 'select',
    value: site?.minReadiness?.toString() ?? '',
    options: [
      none(t('anyReadiness')),
      ...Array.from({ length: 9 }, (_, at) => ({ value: String(at + 1), label: t('level', { level: at + 1 }) })),
    ],
  }
  const gives = NEEDS.map((need): RecordFormField => {
    const field = { name: need, label: t(need), value: site?.[need]?.toString() ?? '' }
    if (need !== 'powerKv') return { ...field, kind: 'number', optional: true }
    const options = [none(t('anyPower')), ...VOLTAGES.map((kv) => ({ value: kv, label: t('voltage', { kv }) }))]
    return { ...field, kind: 'select', options }
  })
  return [
    { key: 'industries', legend: t('industriesTitle'), note: t('industriesNote'), fields: industries },
    { key: 'criteria', legend: t('criteria'), note: t('criteriaNote'), fields: [readiness, ...gives] },
  ]
}

/** What a new site is called, and whose it is where one has several districts. */
export async function nameGroup(locale: Locale, districts: readonly (Named & { id: string })[]) {
  const t = await getTranslations('sites.form')
  const district: RecordFormField = {
    name: 'districtId',
    label: t('district'),
    kind: 'select',
    options: districts.map((row) => ({ value: row.id, label: pick(locale, row, 'name') })),
  }
  const names: RecordFormField[] = [
    { name: 'nameZh', label: t('nameZh'), lang: 'zh-CN' },
    { name: 'nameEn', label: t('nameEn'), lang: 'en' },
  ]
  return { key: 'names', legend: t('names'), fields: districts.length > 1 ? [...names, district] : names }
}
