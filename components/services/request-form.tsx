import { getTranslations } from 'next-intl/server'
import { RecordForm, type RecordFormField } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { SERVICE_KINDS } from '@/lib/domains/agreements/schema'
import { askService } from '@/lib/domains/services/actions'

type Props = {
  locale: Locale
  /** The form's own: sent twice, it asks once. */
  requestKey: string
  organisations: readonly { id: string; nameZh: string; nameEn: string }[]
  places: readonly { id: string; shortNameZh: string; shortNameEn: string }[]
}

/** What a resident asks for. What there is only one of is not asked. */
export async function RequestForm({ locale, requestKey, organisations, places }: Props) {
  const [t, kinds] = await Promise.all([getTranslations('services.make'), getTranslations('services.kind')])
  const choose = { value: '', label: t('choose') }
  const lists = {
    enclaveId: places.map((place) => ({ value: place.id, label: pick(locale, place, 'shortName') })),
    organisationId: organisations.map((one) => ({ value: one.id, label: pick(locale, one, 'name') })),
  }
  const names = ['enclaveId', 'organisationId'] as const
  const asked = names.flatMap((name): RecordFormField[] =>
    lists[name].length === 1 ? [] : [{ name, label: t(name), kind: 'select', options: [choose, ...lists[name]] }],
  )
  const known = names.flatMap((name) => {
    const [only, ...more] = lists[name]
    return only && more.length === 0 ? [[name, only.value]] : []
  })
  const fields: RecordFormField[] = [
    ...asked,
    {
      name: 'kind',
      label: t('kind'),
      kind: 'select',
      options: [choose, ...SERVICE_KINDS.map((value) => ({ value, label: kinds(value) }))],
    },
    { name: 'title', label: t('titleField'), hint: t('titleHint'), wide: true },
    { name: 'body', label: t('body'), hint: t('bodyHint'), kind: 'lines', wide: true },
  ]
  return (
    <RecordForm
      id="request"
      action={askService}
      words={await formWords()}
      submit={t('submit')}
      hidden={{ locale, key: requestKey, ...Object.fromEntries(known) }}
      groups={[{ key: 'request', fields }]}
    />
  )
}
