import { getTranslations } from 'next-intl/server'
import { RecordForm, type RecordFormField } from '@/components/ui/record-form'
import type { FormState } from '@/lib/core/action'
import { formWords } from '@/lib/core/i18n/form-words'
import { LOCALES, type Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { HOLDER_KINDS, NEEDS, ORIGINS, VOLTAGES } from '@/lib/domains/projects/schema'

type Named = { id: string; nameZh: string; nameEn: string }
type Props = {
  locale: Locale
  action: (previous: FormState, form: FormData) => Promise<FormState>
  submit: string
  hidden: Record<string, string | number>
  industries: readonly Named[]
  residents: readonly Named[]
  /** To choose from, on registration by somebody who works for several; the founder is asked for then, too. */
  places?: readonly { id: string; shortNameZh: string; shortNameEn: string }[]
  values?: Record<string, string>
}

const LEVELS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** A project as it is registered, or changed later. What was not said is left empty. */
export async function ProjectForm({ locale, action, submit, hidden, places, values = {}, ...lists }: Props) {
  const t = await getTranslations('projects')
  const choose = { value: '', label: t('make.choose') }
  const choice = (name: string, options: RecordFormField['options'] = []): RecordFormField => ({
    ...field(name),
    kind: 'select',
    options,
  })
  const field = (name: string): RecordFormField => ({ name, label: t(`field.${name}`), value: values[name] })
  const named = (rows: readonly Named[]) => rows.map((row) => ({ value: row.id, label: pick(locale, row, 'name') }))
  const park = (places ?? []).map((place) => ({ value: place.id, label: pick(locale, place, 'shortName') }))
  const project: RecordFormField[] = [
    ...(park.length > 1 ? [choice('enclaveId', [choose, ...park])] : []),
    { ...field('nameZh'), lang: 'zh-CN' },
    { ...field('nameEn'), lang: 'en' },
    choice('origin', [choose, ...ORIGINS.map((value) => ({ value, label: t(`origin.${value}`) }))]),
    choice('holderKind', [choose, ...HOLDER_KINDS.map((value) => ({ value, label: t(`holder.${value}`) }))]),
    field('holderName'),
    {
      ...choice('organisationId', [{ value: '', label: t('make.noResident') }, ...named(lists.residents)]),
      optional: true,
    },
    choice('industryId', [choose, ...named(lists.industries)]),
    {
      ...choice('readinessLevel', [
        { value: '', label: t('make.unknown') },
        ...LEVELS.map((value) => ({ value, label: t(`level.${value}`) })),
      ]),
      optional: true,
    },
    { ...field('summary'), kind: 'lines', hint: t('hint.summary'), optional: true, wide: true },
  ]
  const asks = NEEDS.map(
    (name): RecordFormField =>
      name === 'powerKv'
        ? {
            ...choice(name, [
              { value: '', label: t('sheet.none') },
              ...VOLTAGES.map((kv) => ({ value: kv, label: kv })),
            ]),
            optional: true,
          }
        : {
            ...field(name),
            kind: 'number',
            optional: true,
            ...(name === 'landMu' ? { hint: t('hint.landMu') } : {}),
          },
  )
  return (
    <RecordForm
      id="project"
      action={action}
      words={await formWords()}
      submit={submit}
      hidden={{ locale, ...hidden, ...(park.length === 1 && park[0] ? { enclaveId: park[0].value } : {}) }}
      groups={[
        { key: 'project', legend: t('make.project'), fields: project },
        { key: 'asks', legend: t('make.asks'), note: t('make.asksNote'), fields: asks },
        ...(places
          ? [
              {
                key: 'founder',
                legend: t('make.founder'),
                note: t('make.founderNote'),
                fields: await founderFields(locale),
              },
            ]
          : []),
      ]}
    />
  )
}

/** Who stands behind a project. On a change the fields are empty: what is kept is not shown here. */
export async function founderFields(locale: Locale): Promise<RecordFormField[]> {
  const t = await getTranslations('projects')
  const field = (name: string): RecordFormField => ({ name, label: t(`field.${name}`) })
  return [
    field('founderName'),
    {
      ...field('founderLanguage'),
      kind: 'select',
      value: locale,
      options: LOCALES.map((value) => ({ value, label: t(`language.${value}`) })),
    },
    { ...field('founderEmail'), hint: t('hint.founderEmail') },
    { ...field('founderPhone'), optional: true },
  ]
}
