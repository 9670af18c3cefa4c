import { getTranslations } from 'next-intl/server'
import { RecordForm, type RecordFormField } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { requestPatent } from '@/lib/domains/patents/actions'
import { PATENT_KINDS } from '@/lib/domains/patents/schema'

type Named = { id: string; nameZh: string; nameEn: string }
type Props = {
  locale: Locale
  organisations: readonly Named[]
  places: readonly { id: string; shortNameZh: string; shortNameEn: string }[]
  partners: readonly Named[]
}

/** What is to be protected, and by whose help. What there is only one of is not asked. */
export async function RequestForm({ locale, organisations, places, partners }: Props) {
  const t = await getTranslations('patents.make')
  const kinds = await getTranslations('patents.kind')
  const choose = { value: '', label: t('choose') }
  const lists = {
    enclaveId: places.map((place) => ({ value: place.id, label: pick(locale, place, 'shortName') })),
    organisationId: organisations.map((one) => ({ value: one.id, label: pick(locale, one, 'name') })),
  }
  const asked = (['enclaveId', 'organisationId'] as const).flatMap((name): RecordFormField[] =>
    lists[name].length === 1 ? [] : [{ name, label: t(name), kind: 'select', options: [choose, ...lists[name]] }],
  )
  const [place, organisation] = [places, organisations].map((list) => (list.length === 1 ? list[0]?.id : undefined))
  const helpers = partners.map((one) => ({ value: one.id, label: pick(locale, one, 'name') }))
  const partner: RecordFormField = {
    name: 'assistedById',
    label: t('assistedById'),
    hint: t('assistedByHint'),
    kind: 'select',
    optional: true,
    options: [{ value: '', label: t('anyPartner') }, ...helpers],
    wide: true,
  }
  const fields: RecordFormField[] = [
    ...asked,
    {
      name: 'kind',
      label: t('kind'),
      kind: 'select',
      options: [choose, ...PATENT_KINDS.map((value) => ({ value, label: kinds(value) }))],
    },
    { name: 'title', label: t('titleField'), hint: t('titleHint'), wide: true },
    { name: 'summary', label: t('summary'), hint: t('summaryHint'), kind: 'lines', optional: true, wide: true },
    ...(helpers.length > 0 ? [partner] : []),
  ]
  const known = { ...(place ? { enclaveId: place } : {}), ...(organisation ? { organisationId: organisation } : {}) }
  return (
    <RecordForm
      id="request"
      action={requestPatent}
      words={await formWords()}
      submit={t('submit')}
      hidden={{ locale, ...known }}
      groups={[{ key: 'request', fields }]}
    />
  )
}
