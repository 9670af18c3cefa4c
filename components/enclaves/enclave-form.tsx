import { getTranslations } from 'next-intl/server'
import { fieldValue } from '@/components/enclaves/field-values'
import { RecordForm, type RecordFormField } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { createEnclave, editEnclave } from '@/lib/domains/enclaves/actions'
import type { EnclaveEdit } from '@/lib/domains/enclaves/schema'

const GROUPS = [
  { key: 'names', pairs: ['name', 'shortName'], single: ['slug', 'position'] },
  { key: 'cities', pairs: ['homeCity', 'hostCity', 'hostPlace'], single: [] },
  { key: 'work', pairs: ['lead', 'operator', 'model', 'functions'], single: [] },
  { key: 'dates', pairs: [], single: ['agreedOn', 'openedOn'] },
  { key: 'legal', pairs: ['address'], single: ['icpNumber', 'policeNumber'] },
] as const
const REQUIRED = ['name', 'shortName', 'homeCity', 'hostCity', 'hostPlace', 'slug', 'position']
const HINTS: Record<string, string> = {
  slug: 'slug',
  position: 'position',
  functions: 'functions',
  agreedOn: 'date',
  openedOn: 'date',
  icpNumber: 'legal',
  policeNumber: 'legal',
}

type Source = { id: string; titleZh: string; titleEn: string }
type Props = { locale: Locale; enclave?: EnclaveEdit; sources: readonly Source[]; position?: number }

/** Adds an enclave, or edits one: everything that its pages say of it. */
export async function EnclaveForm({ locale, enclave, sources, position }: Props) {
  const t = await getTranslations('enclaves.admin')
  const values: Record<string, unknown> = enclave ?? { position: position ?? 0 }
  const field = (name: string, of: string = name): RecordFormField => ({
    name,
    label: t(`fields.${name}`),
    value: fieldValue(values[name]),
    ...(HINTS[of] ? { hint: t(`hints.${HINTS[of]}`) } : {}),
    ...(of === 'functions' ? { kind: 'lines' } : of === 'position' ? { kind: 'number' } : {}),
    ...(REQUIRED.includes(of) ? {} : { optional: true }),
    ...(name.endsWith('Zh') ? { lang: 'zh-CN' } : name.endsWith('En') ? { lang: 'en' } : {}),
  })
  const groups = GROUPS.map(({ key, pairs, single }) => ({
    key,
    legend: t(`groups.${key}`),
    fields: [
      ...pairs.flatMap((name) => [field(`${name}Zh`, name), field(`${name}En`, name)]),
      ...single.map((name) => field(name)),
    ],
  }))
  const none = { value: '', label: t('noSource') }
  const options = [none, ...sources.map((source) => ({ value: source.id, label: pick(locale, source, 'title') }))]
  const cited: RecordFormField = { ...field('sourceId'), kind: 'select', options, wide: true }
  return (
    <RecordForm
      id="enclave"
      action={enclave ? editEnclave : createEnclave}
      words={await formWords()}
      submit={enclave ? t('save') : t('create')}
      hidden={enclave ? { locale, id: enclave.id, version: enclave.version } : { locale }}
      groups={[...groups, { key: 'source', legend: t('groups.source'), fields: [cited] }]}
      unique="slug"
    />
  )
}
