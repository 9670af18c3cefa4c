import { getTranslations } from 'next-intl/server'
import { RecordForm } from '@/components/ui/record-form'
import type { FormState } from '@/lib/core/action'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'

type Props = {
  id: string
  locale: Locale
  token: string
  action: (previous: FormState, form: FormData) => Promise<FormState>
  submit: string
  hidden: Record<string, string>
  look?: 'primary' | 'secondary'
}

/** One act of the founder, by one press; the link travels along. */
export async function FounderAct({ id, locale, token, action, submit, hidden, look = 'primary' }: Props) {
  const [words, t] = await Promise.all([formWords(), getTranslations('founders')])
  const code = { ...words.code, link_expired: t('dead.body'), stale: t('stale'), invalid_transition: t('stale') }
  return (
    <RecordForm
      id={id}
      action={action}
      words={{ ...words, code }}
      submit={submit}
      hidden={{ locale, token, ...hidden }}
      groups={[]}
      look={look}
      compact
    />
  )
}
