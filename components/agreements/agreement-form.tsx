import { getTranslations } from 'next-intl/server'
import { RecordForm, type RecordFormField } from '@/components/ui/record-form'
import { today } from '@/lib/core/clock'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { recordAgreement } from '@/lib/domains/agreements/actions'
import { SERVICE_KINDS } from '@/lib/domains/agreements/schema'

type Props = {
  locale: Locale
  places: readonly { id: string; shortNameZh: string; shortNameEn: string }[]
  /** With whom; none: with a platform that is recorded along with it. */
  organisationId?: string
  /** What was looked for in vain: the name of the platform, most likely. */
  q?: string | undefined
}

/** A new agreement. What there is only one of is not asked. */
export async function AgreementForm({ locale, places, organisationId, q }: Props) {
  const [t, kinds, words] = await Promise.all([
    getTranslations('agreements.make'),
    getTranslations('agreements.kind'),
    formWords(),
  ])
  const choose = { value: '', label: t('choose') }
  const [only] = places.length === 1 ? places : []
  const parks = [choose, ...places.map((place) => ({ value: place.id, label: pick(locale, place, 'shortName') }))]
  const name: RecordFormField[] = [
    { name: 'nameZh', label: t('nameZh'), value: q, lang: 'zh-CN' },
    { name: 'nameEn', label: t('nameEn'), hint: t('nameEnHint'), lang: 'en', optional: true },
  ]
  const fields: RecordFormField[] = [
    ...(only ? [] : [{ name: 'enclaveId', label: t('enclaveId'), kind: 'select', options: parks } as const]),
    {
      name: 'kind',
      label: t('kind'),
      kind: 'select',
      options: [choose, ...SERVICE_KINDS.map((value) => ({ value, label: kinds(value) }))],
      wide: Boolean(only),
    },
    { name: 'validFrom', label: t('validFrom'), kind: 'date', value: today() },
    { name: 'validTo', label: t('validTo'), hint: t('validToHint'), kind: 'date', optional: true },
    { name: 'note', label: t('note'), hint: t('noteHint'), kind: 'lines', optional: true, wide: true },
    { name: 'listed', label: t('listed'), hint: t('listedHint'), kind: 'check', value: '', wide: true },
  ]
  return (
    <RecordForm
      id="agreement"
      action={recordAgreement}
      words={{ ...words, code: { ...words.code, conflict: t('conflict') } }}
      submit={t('submit')}
      hidden={{ locale, ...(only ? { enclaveId: only.id } : {}), ...(organisationId ? { organisationId } : {}) }}
      groups={[
        ...(organisationId ? [] : [{ key: 'platform', legend: t('platform'), note: t('platformNote'), fields: name }]),
        { key: 'agreement', legend: t('agreement'), fields },
      ]}
    />
  )
}
