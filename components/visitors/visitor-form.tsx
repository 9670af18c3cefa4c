import { getTranslations } from 'next-intl/server'
import { RecordForm, type RecordFormField } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { askForVisit } from '@/lib/domains/visitors/actions'

type Props = { locale: Locale; places: readonly { id: string; nameZh: string; nameEn: string }[] }

/** Who wants to see the park, when, and what for. What there is only one of is not asked. */
export async function VisitorForm({ locale, places }: Props) {
  const [t, words] = await Promise.all([getTranslations('visitors.ask'), formWords()])
  const [only] = places.length === 1 ? places : []
  const parks = places.map((place) => ({ value: place.id, label: pick(locale, place, 'name') }))
  const choose = { value: '', label: t('choose') }
  const visit: RecordFormField[] = [
    ...(only
      ? []
      : [
          {
            name: 'enclaveId',
            label: t('enclaveId'),
            kind: 'select',
            options: [choose, ...parks],
            wide: true,
          } as const,
        ]),
    { name: 'purpose', label: t('purpose'), hint: t('purposeHint'), kind: 'lines', wide: true },
    { name: 'wishedOn', label: t('wishedOn'), kind: 'date' },
    { name: 'orElseOn', label: t('orElseOn'), kind: 'date', optional: true },
    { name: 'people', label: t('people'), kind: 'number' },
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
  const agreed: RecordFormField[] = [{ name: 'agreed', label: t('agreed'), kind: 'check', value: '', wide: true }]
  return (
    <RecordForm
      id="visit"
      action={askForVisit}
      words={{ ...words, pending: t('pending') }}
      submit={t('submit')}
      hidden={{ locale, ...(only ? { enclaveId: only.id } : {}) }}
      trap="website"
      groups={[
        { key: 'visit', legend: t('visitLegend'), fields: visit },
        { key: 'who', legend: t('whoLegend'), note: t('whoNote'), fields: who },
        { key: 'agreed', legend: t('dataLegend'), note: t('dataNote'), fields: agreed },
      ]}
    />
  )
}
