import { getTranslations } from 'next-intl/server'
import { fieldValue } from '@/components/enclaves/field-values'
import type { ShownPhase } from '@/components/enclaves/shown'
import { RecordForm, type RecordFormField } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { createPhase, editPhase } from '@/lib/domains/enclaves/actions'

const GROUPS = [
  { key: 'names', fields: ['nameZh', 'nameEn', 'key'] },
  { key: 'space', fields: ['floorAreaM2', 'landAreaM2', 'officeBuildings', 'apartmentBuildings'] },
  { key: 'work', fields: ['investmentCny', 'builderZh', 'builderEn'] },
  { key: 'dates', fields: ['openedOn', 'completionExpectedOn', 'deliveryExpectedOn'] },
] as const
const NUMBERS = ['floorAreaM2', 'landAreaM2', 'investmentCny', 'officeBuildings', 'apartmentBuildings']
const HINTS: Record<string, string> = {
  key: 'key',
  investmentCny: 'investment',
  openedOn: 'date',
  completionExpectedOn: 'date',
  deliveryExpectedOn: 'date',
}

type Source = { id: string; titleZh: string; titleEn: string }
type Phase = Omit<ShownPhase, 'source'> & { key: string; sourceId: string | null; version: number }
type Props = { locale: Locale; enclaveId: string; phase?: Phase; sources: readonly Source[] }

/** Adds a phase, or edits its facts; its state moves apart from them, see PhaseMoves. */
export async function PhaseForm({ locale, enclaveId, phase, sources }: Props) {
  const t = await getTranslations('enclaves.admin')
  const values: Record<string, unknown> = phase ?? {}
  const field = (name: string): RecordFormField => ({
    name,
    label: t(`fields.${name}`),
    value: fieldValue(values[name]),
    ...(HINTS[name] ? { hint: t(`hints.${HINTS[name]}`) } : {}),
    ...(NUMBERS.includes(name) ? { kind: 'number' } : {}),
    ...(['nameZh', 'nameEn', 'key'].includes(name) ? {} : { optional: true }),
    ...(name.endsWith('Zh') ? { lang: 'zh-CN' } : name.endsWith('En') ? { lang: 'en' } : {}),
    ...(name === 'investmentCny' || name === 'key' ? { wide: true } : {}),
  })
  const none = { value: '', label: t('noSource') }
  const options = [none, ...sources.map((source) => ({ value: source.id, label: pick(locale, source, 'title') }))]
  const cited: RecordFormField = { ...field('sourceId'), kind: 'select', options, wide: true }
  return (
    <RecordForm
      id="phase"
      action={phase ? editPhase : createPhase}
      words={await formWords()}
      submit={phase ? t('save') : t('phase.create')}
      hidden={phase ? { locale, id: phase.id, version: phase.version } : { locale, enclaveId }}
      groups={[
        ...GROUPS.map(({ key, fields }) => ({ key, legend: t(`phase.groups.${key}`), fields: fields.map(field) })),
        { key: 'source', legend: t('groups.source'), fields: [cited] },
      ]}
      unique="key"
    />
  )
}
