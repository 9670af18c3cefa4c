import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { type Answers, APPLICANT_KINDS, FIELDS, type Section, SPACE_USES } from '@/lib/domains/residency/schema'

export type Option = { value: string; label: string }
export type AnswerField = {
  name: string
  label: string
  kind: 'text' | 'lines' | 'select' | 'radio' | 'date' | 'number' | 'check'
  hint?: string
  optional?: boolean
  options?: readonly Option[]
  /** The sentence that a box confirms. */
  statement?: string
  autoComplete?: string
}

type Named = { nameZh: string; nameEn: string }
export type Lists = {
  districts: ReadonlyArray<Named & { adcode: string }>
  industries: ReadonlyArray<Named & { key: string }>
}
/** The words of `residency`, and the names of the enclave's two cities. */
export type SectionWords = {
  locale: Locale
  t: { (key: string, values?: Record<string, string>): string; has: (key: string) => boolean }
  names: { home: string; host: string }
  lists: Lists
}

const LINES = ['summary', 'innovation', 'ip', 'leadBackground', 'members', 'needs', 'landing', 'timeline']
const NUMBERS = ['size', 'researchers', 'areaM2', 'months', 'investment']
const DATES = ['foundedOn', 'startOn']
const OPTIONAL = [
  'nameEn',
  'foundedOn',
  'website',
  'ip',
  'members',
  'needs',
  'landingDistrict',
  'investment',
  'timeline',
  'publish',
]
const COMPLETED: Record<string, string> = {
  contactName: 'name',
  contactPhone: 'tel',
  contactEmail: 'email',
  website: 'url',
}
const LEVELS = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

/** The fields of a section as they are asked. */
export const sectionFields = (section: Section, words: SectionWords): AnswerField[] =>
  FIELDS[section].map((name) => {
    const { t, names } = words
    const options = optionsOf(name, words)
    const hint = t.has(`hint.${name}`) ? t(`hint.${name}`, names) : undefined
    const autoComplete = COMPLETED[name]
    return {
      name,
      label: t(`field.${name}`),
      kind: section === 'declarations' ? 'check' : kindOf(name),
      ...(hint ? { hint } : {}),
      ...(OPTIONAL.includes(name) ? { optional: true } : {}),
      ...(options ? { options } : {}),
      ...(section === 'declarations' ? { statement: t(`declare.${name}`) } : {}),
      ...(autoComplete ? { autoComplete } : {}),
    }
  })

function kindOf(name: string): AnswerField['kind'] {
  if (name === 'kind' || name === 'use') return 'radio'
  if (['industry', 'district', 'landingDistrict', 'readiness'].includes(name)) return 'select'
  if (LINES.includes(name)) return 'lines'
  if (NUMBERS.includes(name)) return 'number'
  return DATES.includes(name) ? 'date' : 'text'
}

function optionsOf(name: string, { locale, t, names, lists }: SectionWords): Option[] | undefined {
  const none = { value: '', label: t('choose') }
  switch (name) {
    case 'kind':
      return APPLICANT_KINDS.map((value) => ({ value, label: t(`kind.${value}`, names) }))
    case 'use':
      return SPACE_USES.map((value) => ({ value, label: t(`use.${value}`) }))
    case 'readiness':
      return [none, ...LEVELS.map((value) => ({ value, label: t(`readiness.${value}`) }))]
    case 'industry':
      return [none, ...lists.industries.map((row) => ({ value: row.key, label: pick(locale, row, 'name') }))]
    case 'district':
    case 'landingDistrict':
      return [none, ...lists.districts.map((row) => ({ value: row.adcode, label: pick(locale, row, 'name') }))]
    default:
      return undefined
  }
}

/** What was answered, as people read it: the word of an option, or the text. @returns '' for what was left empty */
export function shownAnswer(field: AnswerField, section: Section, answers: Answers): string {
  const value = answers[section]?.[field.name] ?? ''
  return (value && field.options?.find((option) => option.value === value)?.label) || value
}
