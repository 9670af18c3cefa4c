import { getTranslations } from 'next-intl/server'
import { RecordForm } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { lookFor } from '@/lib/domains/prospects/actions'

type Props = { locale: Locale; name: string | undefined; uscc: string | undefined }

/** Asks whether a company is known, by its name, its code, or both. */
export async function LookForm({ locale, name = '', uscc = '' }: Props) {
  const [t, words] = await Promise.all([getTranslations('prospects.find'), formWords()])
  return (
    <RecordForm
      id="look"
      action={lookFor}
      words={words}
      submit={t('submit')}
      hidden={{ locale }}
      groups={[
        {
          key: 'look',
          fields: [
            { name: 'name', label: t('name'), hint: t('nameHint'), value: name, optional: true, wide: true },
            { name: 'uscc', label: t('uscc'), value: uscc, optional: true, wide: true },
          ],
        },
      ]}
      compact
    />
  )
}
