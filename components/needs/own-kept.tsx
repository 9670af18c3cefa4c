import { getTranslations } from 'next-intl/server'
import { OwnAct } from '@/components/needs/own-act'
import { OwnData } from '@/components/people/own-data'
import { OwnWords } from '@/components/residency/own-words'
import { DescriptionList } from '@/components/ui/description-list'
import type { Locale } from '@/lib/core/i18n/path'
import { eraseAsker, withdrawNeed } from '@/lib/domains/needs/actions'
import type { OwnNeed } from '@/lib/domains/needs/queries'

/** What is kept of who posted a need; how to take it back wholly, how to get it and how to have it erased. */
export async function OwnKept({ locale, token, need }: { locale: Locale; token: string; need: OwnNeed }) {
  const t = await getTranslations('needs.kept')
  const { contact, companyName, withdrawnAt } = need
  return (
    <section aria-labelledby="kept" className="grid min-w-0 gap-5">
      <h2 id="kept" className="text-h3">
        {t('title')}
      </h2>
      <DescriptionList
        items={[
          { key: 'company', term: t('company'), value: <OwnWords>{companyName ?? ''}</OwnWords> },
          { key: 'name', term: t('name'), value: <OwnWords>{contact.name}</OwnWords> },
          { key: 'email', term: t('email'), value: <span className="wrap-anywhere">{contact.email}</span> },
          { key: 'phone', term: t('phone'), value: contact.phone ?? t('none') },
        ]}
      />
      <p className="text-ink-2 text-table">{t('body')}</p>
      <p className="text-ink-2 text-table">{t('link')}</p>
      {!withdrawnAt && (
        <OwnAct
          id="end"
          action={withdrawNeed}
          hidden={{ locale, token }}
          submit={t('end')}
          fold={t('end')}
          note={t('endBody')}
          fields={[{ name: 'sure', label: t('endSure'), kind: 'check', value: '', wide: true }]}
        />
      )}
      <OwnData locale={locale} token={token} noun="needs" erase={eraseAsker} />
    </section>
  )
}
