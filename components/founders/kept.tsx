import { getTranslations } from 'next-intl/server'
import { Part } from '@/components/founders/part'
import { OwnData } from '@/components/people/own-data'
import { OwnWords } from '@/components/residency/own-words'
import { DescriptionList } from '@/components/ui/description-list'
import type { Locale } from '@/lib/core/i18n/path'
import { eraseMyself } from '@/lib/domains/founders/actions'
import type { FounderSheet } from '@/lib/domains/founders/queries'

type Props = { locale: Locale; token: string; contact: FounderSheet['contact']; park: string }

/** What is kept of the founder, who may see it, how this link works, and how to get it or have it erased. */
export async function Kept({ locale, token, contact, park }: Props) {
  const t = await getTranslations('founders.kept')
  return (
    <Part id="kept" title={t('title')}>
      <DescriptionList
        items={[
          { key: 'name', term: t('name'), value: <OwnWords>{contact.name}</OwnWords> },
          { key: 'email', term: t('email'), value: <span className="wrap-anywhere">{contact.email}</span> },
          { key: 'phone', term: t('phone'), value: contact.phone ?? t('none') },
        ]}
      />
      <p className="text-ink-2 text-table">{t('body', { park })}</p>
      <p className="text-ink-2 text-table">{t('link')}</p>
      <OwnData locale={locale} token={token} noun="founders" erase={eraseMyself} />
    </Part>
  )
}
