import { getTranslations } from 'next-intl/server'
import { RecordForm, type RecordFormField } from '@/components/ui/record-form'
import type { FormState } from '@/lib/core/action'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { COOPERATION_KINDS } from '@/lib/domains/cooperation/schema'

type Props = {
  locale: Locale
  action: (previous: FormState, form: FormData) => Promise<FormState>
  organisations: readonly { id: string; nameZh: string; nameEn: string }[]
  places: readonly { id: string; shortNameZh: string; shortNameEn: string }[]
}

/** What a resident looks for. What there is only one of is not asked. */
export async function LeadForm({ locale, action, organisations, places }: Props) {
  const t = await getTranslations('cooperation.make')
  const kinds = await getTranslations('cooperation.kind')
  const choose = { value: '', label: t('choose') }
  const lists = {
    enclaveId: places.map((place) => ({ value: place.id, label: pick(locale, place, 'shortName') })),
    organisationId: organisations.map((one) => ({ value: one.id, label: pick(locale, one, 'name') })),
  }
  const asked = (['enclaveId', 'organisationId'] as const).flatMap((name): RecordFormField[] =>
    lists[name].length === 1 ? [] : [{ name, label: t(name), kind: 'select', options: [choose, ...lists[name]] }],
  )
  const [place, organisation] = [places, organisations].map((list) => (list.length === 1 ? list[0]?.id : undefined))
  const fields: RecordFormField[] = [
    ...asked,
    {
      name: 'kind',
      label: t('kind'),
      kind: 'select',
      options: [choose, ...COOPERATION_KINDS.map((value) => ({ value, label: kinds(value) }))],
    },
    { name: 'title', label: t('titleField'), hint: t('titleHint'), wide: true },
    { name: 'summary', label: t('summary'), hint: t('summaryHint'), kind: 'lines', optional: true, wide: true },
  ]
  return (
    <RecordForm
      id="lead"
      action={action}
      words={await formWords()}
      submit={t('submit')}
      hidden={{
        locale,
        ...(place ? { enclaveId: place } : {}),
        ...(organisation ? { organisationId: organisation } : {}),
      }}
      groups={[{ key: 'lead', fields }]}
    />
  )
}
