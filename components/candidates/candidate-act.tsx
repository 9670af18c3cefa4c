import { getTranslations } from 'next-intl/server'
import { RecordForm } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { answerAsCandidate } from '@/lib/domains/candidates/actions'
import type { CANDIDATE_ANSWERS } from '@/lib/domains/candidates/schema'

type Props = {
  locale: Locale
  token: string
  id: string
  answer: (typeof CANDIDATE_ANSWERS)[number]
  submit: string
  look?: 'primary' | 'secondary'
}

/** One answer of the candidate, by one press; the link travels along. */
export async function CandidateAct({ locale, token, id, answer, submit, look = 'primary' }: Props) {
  const [words, t] = await Promise.all([formWords(), getTranslations('candidates')])
  const code = { ...words.code, link_expired: t('dead.body'), stale: t('stale'), invalid_transition: t('stale') }
  return (
    <RecordForm
      id={`${answer}-${id}`}
      action={answerAsCandidate}
      words={{ ...words, code }}
      submit={submit}
      hidden={{ locale, token, id, answer }}
      groups={[]}
      look={look}
      compact
    />
  )
}
