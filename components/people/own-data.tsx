import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { RecordForm } from '@/components/ui/record-form'
import type { FormState } from '@/lib/core/action'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'

type Props = {
  locale: Locale
  token: string
  /** Where the words stand: of a candidate, of a founder, of somebody who posted a need, or who registered for an event. */
  noun: 'candidates' | 'founders' | 'needs' | 'agenda'
  erase: (previous: FormState, form: FormData) => Promise<FormState>
}

/** What a person may do with what is kept of them: take it along, or have it erased. */
export async function OwnData({ locale, token, noun, erase }: Props) {
  const [copy, t, dead, words] = await Promise.all([
    getTranslations('people.copy'),
    getTranslations(`${noun}.erase`),
    getTranslations(`${noun}.dead`),
    formWords(),
  ])
  return (
    <>
      <div className="grid justify-items-start gap-2">
        <LinkButton look="secondary" compact href={`/api/person?token=${token}`} download rel="nofollow">
          {copy('link')}
        </LinkButton>
        <p className="text-ink-2 text-table">{copy('note')}</p>
      </div>
      <RecordForm
        id="erase"
        action={erase}
        words={{ ...words, code: { ...words.code, link_expired: dead('body') } }}
        submit={t('submit')}
        hidden={{ locale, token }}
        fold={`${t('fold')}…`}
        look="secondary"
        compact
        groups={[
          {
            key: 'erase',
            note: t('body'),
            fields: [{ name: 'sure', label: t('sure'), kind: 'check', value: '', wide: true }],
          },
        ]}
      />
    </>
  )
}
