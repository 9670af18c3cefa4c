import { getTranslations } from 'next-intl/server'
import { RecordForm, type RecordFormField } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { SERVICE_KINDS } from '@/lib/domains/agreements/schema'
import { postNeed } from '@/lib/domains/services/actions'

type Props = { locale: Locale; places: readonly { id: string; nameZh: string; nameEn: string }[] }

/** What a company outside needs, and whom one reaches there. What there is only one of is not asked. */
export async function NeedForm({ locale, places }: Props) {
  const [t, kinds, words] = await Promise.all([
    getTranslations('needs.post'),
    getTranslations('agreements.kind'),
    formWords(),
  ])
  const choose = { value: '', label: t('choose') }
  const [only] = places.length === 1 ? places : []
  const parks = [choose, ...places.map((place) => ({ value: place.id, label: pick(locale, place, 'name') }))]
  const need: RecordFormField[] = [
    ...(only
      ? []
      : [{ name: 'enclaveId', label: t('enclaveId'), kind: 'select', options: parks, wide: true } as const]),
    { name: 'title', label: t('titleField'), hint: t('titleHint'), wide: true },
    {
      name: 'kind',
      label: t('kind'),
      kind: 'select',
      options: [choose, ...SERVICE_KINDS.map((value) => ({ value, label: kinds(value) }))],
      wide: true,
    },
    { name: 'body', label: t('body'), hint: t('bodyHint'), kind: 'lines', wide: true },
  ]
  const who: RecordFormField[] = [
    { name: 'companyName', label: t('companyName'), autoComplete: 'organization', wide: true },
    { name: 'name', label: t('name'), autoComplete: 'name' },
    { name: 'phone', label: t('phone'), autoComplete: 'tel', optional: true },
    { name: 'email', label: t('email'), hint: t('emailHint'), autoComplete: 'email' },
    {
      name: 'language',
      label: t('language'),
      kind: 'select',
      value: locale,
      options: [
        { value: 'zh-CN', label: t('zh') },
        { value: 'en', label: t('en') },
      ],
    },
  ]
  const open: RecordFormField[] = [
    { name: 'show', label: t('show'), hint: t('showHint'), kind: 'check', value: '', wide: true },
    { name: 'named', label: t('named'), hint: t('namedHint'), kind: 'check', value: '', wide: true },
  ]
  const agreed: RecordFormField[] = [{ name: 'agreed', label: t('agreed'), kind: 'check', value: '', wide: true }]
  return (
    <RecordForm
      id="need"
      action={postNeed}
      words={{ ...words, pending: t('pending') }}
      submit={t('submit')}
      hidden={{ locale, ...(only ? { enclaveId: only.id } : {}) }}
      trap="website"
      groups={[
        { key: 'need', legend: t('needLegend'), fields: need },
        { key: 'who', legend: t('whoLegend'), note: t('whoNote'), fields: who },
        { key: 'open', legend: t('openLegend'), note: t('openNote'), fields: open },
        { key: 'agreed', legend: t('dataLegend'), note: t('dataNote'), fields: agreed },
      ]}
    />
  )
}
