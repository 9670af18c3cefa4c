import { getTranslations } from 'next-intl/server'
import { identityFields } from '@/components/prospects/identity-fields'
import { RecordForm, type RecordFormField } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { recordProspect } from '@/lib/domains/prospects/actions'
import type { LookAnswer, ProspectChoices } from '@/lib/domains/prospects/queries'

type Props = { locale: Locale; choices: ProspectChoices; answer: LookAnswer }

/** Records what was looked up; where the name is known, one says that this is another. */
export async function RecordProspect({ locale, choices, answer }: Props) {
  const [t, words] = await Promise.all([getTranslations('prospects.record'), formWords()])
  const { typed, seen, masked } = answer
  const [only] = choices.places.length === 1 ? choices.places : []
  const place: RecordFormField = {
    name: 'enclaveId',
    label: t('enclaveId'),
    kind: 'select',
    options: choices.places.map((one) => ({ value: one.id, label: pick(locale, one, 'shortName') })),
    wide: true,
  }
  const another: RecordFormField = { name: 'another', label: t('another'), kind: 'check', wide: true }
  const identity = await identityFields(locale, choices, { nameZh: typed.name ?? '', uscc: typed.uscc })
  return (
    <RecordForm
      id="record"
      action={recordProspect}
      words={words}
      submit={t('submit')}
      hidden={{ locale, ...(only ? { enclaveId: only.id } : {}) }}
      groups={[
        {
          key: 'record',
          fields: [...(only ? [] : [place]), ...identity, ...(seen.length + masked.length > 0 ? [another] : [])],
        },
      ]}
      unique="uscc"
    />
  )
}
