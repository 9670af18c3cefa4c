import { getTranslations } from 'next-intl/server'
import { Part } from '@/components/founders/part'
import { OwnWords } from '@/components/residency/own-words'
import { DescriptionList } from '@/components/ui/description-list'
import type { FounderSheet } from '@/lib/domains/founders/queries'

/** What is kept of the founder, who may see it, and how this link works. */
export async function Kept({ contact, park }: { contact: FounderSheet['contact']; park: string }) {
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
    </Part>
  )
}
