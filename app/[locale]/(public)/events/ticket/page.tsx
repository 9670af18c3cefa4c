import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Certificate } from '@/components/agenda/certificate'
import { RegistrantKept } from '@/components/agenda/own-kept'
import { OwnTicket } from '@/components/agenda/own-ticket'
import { PageHeader } from '@/components/layout/page-header'
import { Notice } from '@/components/ui/notice'
import { clientAddress, currentActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { pick } from '@/lib/core/i18n/pick'
import { ticketSheet } from '@/lib/domains/tickets/queries'
import { TICKET_DONE, ticketQuery } from '@/lib/domains/tickets/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }
const said = z.enum(TICKET_DONE)

export async function generateMetadata(): Promise<Metadata> {
  const title = (await getTranslations('agenda.ticket'))('title')
  return { title, robots: { index: false }, referrer: 'same-origin' }
}

export default async function TicketPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const [t, dead] = await Promise.all([getTranslations('agenda.ticket'), getTranslations('agenda.dead')])
  const given = await searchParams
  const { token } = ticketQuery.parse(given)
  const ticket = token ? await ticketSheet(await currentActor(), token, await clientAddress()) : null
  if (!token || !ticket) {
    if (token || given.done !== 'erased') return <PageHeader title={dead('title')} lead={dead('body')} />
    return (
      <>
        <PageHeader title={t('title')} />
        <div className="page mt-7">
          <Notice tone="ok" live>
            {t('done.erased')}
          </Notice>
        </div>
      </>
    )
  }
  const done = said.safeParse(given.done)
  return (
    <>
      <PageHeader title={pick(locale, ticket.session.event, 'title')} eyebrow={t('title')} />
      {done.success && (
        <div className="page mt-7">
          <Notice tone="ok" live>
            {t(`done.${done.data}`)}
          </Notice>
        </div>
      )}
      <div className="page mt-9 grid items-start gap-x-12 gap-y-12 lg:grid-cols-12">
        <div className="grid min-w-0 gap-9 lg:col-span-8">
          <OwnTicket locale={locale} token={token} ticket={ticket} />
          <Certificate locale={locale} ticket={ticket} />
        </div>
        <div className="min-w-0 lg:col-span-4">
          <RegistrantKept locale={locale} token={token} contact={ticket.contact} />
        </div>
      </div>
    </>
  )
}
