import { getTranslations } from 'next-intl/server'
import { OwnData } from '@/components/people/own-data'
import { OwnWords } from '@/components/residency/own-words'
import { DescriptionList } from '@/components/ui/description-list'
import type { Locale } from '@/lib/core/i18n/path'
import { eraseMyself } from '@/lib/domains/candidates/actions'
import type { CandidateSheet } from '@/lib/domains/candidates/queries'

type Props = { locale: Locale; token: string; contact: CandidateSheet['contact'] }

/** What is kept of the candidate, who may see it, and how to get it or have it erased. */
export async function CandidateKept({ locale, token, contact }: Props) {
  const t = await getTranslations('candidates.kept')
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
      <OwnData locale={locale} token={token} noun="candidates" erase={eraseMyself} />
    </section>
  )
}
