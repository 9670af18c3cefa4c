import { getTranslations } from 'next-intl/server'
import { OwnData } from '@/components/people/own-data'
import { OwnWords } from '@/components/residency/own-words'
import { DescriptionList } from '@/components/ui/description-list'
import type { Locale } from '@/lib/core/i18n/path'
import { eraseRegistrant } from '@/lib/domains/tickets/actions'
import type { TicketSheet } from '@/lib/domains/tickets/queries'

type Props = { locale: Locale; token: string; contact: TicketSheet['contact'] }

/** What is kept of who registered, and how to get it or have it erased. */
export async function RegistrantKept({ locale, token, contact }: Props) {
  const t = await getTranslations('agenda.ticket.kept')
  return (
    <section aria-labelledby="kept" className="grid min-w-0 gap-5 print:hidden">
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
      <OwnData locale={locale} token={token} noun="agenda" erase={eraseRegistrant} />
    </section>
  )
}
