import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { dayOf, dayOfColumn } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { TicketSheet } from '@/lib/domains/tickets/queries'

/** That somebody was there, with the code by which the park knows its own paper. */
export async function Certificate({ locale, ticket }: { locale: Locale; ticket: TicketSheet }) {
  const t = await getTranslations('agenda.ticket')
  const { certificate, session, enclave, contact } = ticket
  if (!certificate) return null
  const on = session.heldOn ? dayOfColumn(session.heldOn) : dayOf(session.startsAt)
  return (
    <section aria-labelledby="certificate" className="grid gap-4 rounded-tile border border-line-strong bg-surface p-7">
      <h2 id="certificate" className="text-center text-h2">
        {t('certificate')}
      </h2>
      <p className="max-w-prose text-body">
        <OwnWords>
          {t('certificateBody', {
            name: contact.name,
            enclave: pick(locale, enclave, 'name'),
            title: pick(locale, session.event, 'title'),
            day: formatPartial(locale, on),
          })}
        </OwnWords>
      </p>
      <p className="font-mono text-table">{t('certificateCode', { code: certificate })}</p>
      <p className="text-ink-2 text-table print:hidden">{t('print')}</p>
    </section>
  )
}
