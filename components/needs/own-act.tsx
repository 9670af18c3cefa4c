import { getTranslations } from 'next-intl/server'
import { RecordForm, type RecordFormField } from '@/components/ui/record-form'
import type { FormState } from '@/lib/core/action'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'

type Props = {
  id: string
  action: (previous: FormState, form: FormData) => Promise<FormState>
  hidden: { locale: Locale; token: string } & Record<string, string>
  submit: string
  look?: 'primary' | 'secondary'
  fold?: string
  note?: string
  fields?: readonly RecordFormField[]
}

/** One thing that who posted a need may do by their own link; the link travels along. */
export async function OwnAct({ id, action, hidden, submit, look = 'secondary', fold, note, fields = [] }: Props) {
  const [words, t] = await Promise.all([formWords(), getTranslations('needs')])
  const stale = t('own.stale')
  const code = { ...words.code, link_expired: t('dead.body'), stale, invalid_transition: stale }
  return (
    <RecordForm
      id={id}
      action={action}
      words={{ ...words, code }}
      submit={submit}
      hidden={hidden}
      groups={note || fields.length > 0 ? [{ key: id, ...(note ? { note } : {}), fields }] : []}
      look={look}
      compact
      {...(fold ? { fold: `${fold}…` } : {})}
    />
  )
}
