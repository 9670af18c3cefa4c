import { getTranslations } from 'next-intl/server'
import type { Level } from '@/components/talent/level-form'
import { RecordForm, type RecordFormField } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { draftNeed, editNeed } from '@/lib/domains/talent/actions'
import type { NeedPlace, NeedSheet } from '@/lib/domains/talent/queries'

async function needFields(locale: Locale, levels: readonly Level[], need?: NeedSheet): Promise<RecordFormField[]> {
  const t = await getTranslations('talent.own')
  const options = levels.map((item) => ({ value: item.id, label: pick(locale, item, 'name') }))
  const level: RecordFormField = {
    name: 'levelId',
    label: t('level'),
    kind: 'select',
    optional: true,
    value: need?.level?.id,
    options: [{ value: '', label: t('anyLevel') }, ...options],
  }
  return [
    { name: 'title', label: t('titleField'), value: need?.title, wide: true },
    {
      name: 'description',
      label: t('description'),
      hint: t('descriptionHint'),
      kind: 'lines',
      optional: true,
      wide: true,
      value: need?.description ?? undefined,
    },
    { name: 'headcount', label: t('headcount'), kind: 'number', value: String(need?.headcount ?? 1) },
    ...(options.length > 0 ? [level] : []),
  ]
}

/** Drafts a need of one of one's own residents. */
export async function NewNeedForm(props: { locale: Locale; place: NeedPlace; levels: readonly Level[] }) {
  const { locale, place, levels } = props
  const t = await getTranslations('talent.own')
  const words = { company: pick(locale, place.organisation, 'name'), park: pick(locale, place.enclave, 'name') }
  return (
    <RecordForm
      id={`need-${place.organisation.id}-${place.enclave.id}`}
      action={draftNeed}
      words={await formWords()}
      submit={t('draft')}
      hidden={{ locale, enclaveId: place.enclave.id, organisationId: place.organisation.id }}
      groups={[{ key: 'need', legend: t('placeOf', words), fields: await needFields(locale, levels) }]}
    />
  )
}

/** Changes a need while somebody is looked for. */
export async function EditNeedForm(props: { locale: Locale; need: NeedSheet; levels: readonly Level[] }) {
  const { locale, need, levels } = props
  const t = await getTranslations('talent.own')
  return (
    <RecordForm
      id="need-edit"
      action={editNeed}
      words={await formWords()}
      submit={t('save')}
      hidden={{ locale, id: need.id, version: need.version }}
      groups={[{ key: 'need', fields: await needFields(locale, levels, need) }]}
    />
  )
}
