import { getTranslations } from 'next-intl/server'
import { RecordForm, type RecordFormField } from '@/components/ui/record-form'
import type { FormState } from '@/lib/core/action'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { InstitutionChoices } from '@/lib/domains/institutions/queries'

type Props = {
  locale: Locale
  id: string
  institutionId: string
  enclaves: InstitutionChoices['enclaves']
  action: (previous: FormState, form: FormData) => Promise<FormState>
  fields: readonly RecordFormField[]
  submit: string
  fold: string
  note?: string
}

/** A folded form over what the team of an enclave keeps of an institution; the park is asked where there are several. */
export async function KeptForm({ locale, id, institutionId, enclaves, action, fields, submit, fold, note }: Props) {
  const t = await getTranslations('institutions')
  const [only, second] = enclaves
  const options = enclaves.map((place) => ({ value: place.id, label: pick(locale, place, 'shortName') }))
  const choose = { value: '', label: t('make.choose') }
  const park: RecordFormField = {
    name: 'enclaveId',
    label: t('capability.enclaveId'),
    kind: 'select',
    options: [choose, ...options],
    wide: true,
  }
  return (
    <RecordForm
      id={id}
      action={action}
      words={await formWords()}
      submit={submit}
      fold={fold}
      hidden={{ locale, institutionId, ...(only && !second ? { enclaveId: only.id } : {}) }}
      groups={[{ key: id, fields: second ? [park, ...fields] : fields, ...(note ? { note } : {}) }]}
      look="secondary"
      compact
    />
  )
}
