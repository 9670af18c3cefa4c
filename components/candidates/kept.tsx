import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { DescriptionList } from '@/components/ui/description-list'
import { RecordForm } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { eraseMyself } from '@/lib/domains/candidates/actions'
import type { CandidateSheet } from '@/lib/domains/candidates/queries'

type Props = { locale: Locale; token: string; contact: CandidateSheet['contact'] }

/** What is kept of the candidate, who may see it, and how to have it erased. */
export async function CandidateKept({ locale, token, contact }: Props) {
  const [t, erase, dead, words] = await Promise.all([
    getTranslations('candidates.kept'),
    getTranslations('candidates.erase'),
    getTranslations('candidates.dead'),
    formWords(),
  ])
  return (
    <section aria-labelledby="kept" className="grid min-w-0 gap-5">
      <h2 id="kept" className="text-h3">
        {t('title')}
      </h2>
      <DescriptionList
        items={[
          { key: 'name', term: t('name'), value: <OwnWords>{contact.name}</OwnWords> },
          { key: 'email', term: t('email'), value: <span className="wrap-anywhere">{contact.email}</span> },
          { key: 'phone', term: t('phone'), value: contact.phone ?? t('none') },
        ]}
      />
      <p className="text-ink-2 text-table">{t('body')}</p>
      <p className="text-ink-2 text-table">{t('link')}</p>
      <RecordForm
        id="erase"
        action={eraseMyself}
        words={{ ...words, code: { ...words.code, link_expired: dead('body') } }}
        submit={erase('submit')}
        hidden={{ locale, token }}
        fold={`${erase('fold')}…`}
        look="secondary"
        compact
        groups={[
          {
            key: 'erase',
            note: erase('body'),
            fields: [{ name: 'sure', label: erase('sure'), kind: 'check', value: '', wide: true }],
          },
        ]}
      />
    </section>
  )
}
