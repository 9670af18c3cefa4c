import { getTranslations } from 'next-intl/server'
import { RecordForm } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { answerCheck } from '@/lib/domains/checks/actions'
import { CHECK_ANSWERS } from '@/lib/domains/checks/schema'

/** The three questions of a half year. */
export async function CheckForm({ locale, token }: { locale: Locale; token: string }) {
  const [t, answer, words] = await Promise.all([
    getTranslations('landings.founder'),
    getTranslations('landings.checks.answer'),
    formWords(),
  ])
  const options = [
    { value: '', label: t('choose') },
    ...CHECK_ANSWERS.map((value) => ({ value, label: answer(value) })),
  ]
  return (
    <RecordForm
      id="check"
      action={answerCheck}
      words={words}
      submit={t('submit')}
      hidden={{ locale, token }}
      groups={[
        {
          key: 'check',
          fields: [
            { name: 'operating', label: t('operating'), kind: 'select', options, wide: true },
            { name: 'kept', label: t('kept'), kind: 'select', options, wide: true },
            { name: 'missing', label: t('missing'), hint: t('missingHint'), kind: 'lines', optional: true, wide: true },
          ],
        },
      ]}
    />
  )
}
