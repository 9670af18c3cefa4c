import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OutcomeNotice } from '@/components/attendance/outcome-notice'
import { RegistrationStatus } from '@/components/events/event-state'
import { sessionName } from '@/components/events/session-words'
import { PageHeader } from '@/components/layout/page-header'
import { OwnWords } from '@/components/residency/own-words'
import { LinkButton } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { EmptyState } from '@/components/ui/empty-state'
import { RecordForm } from '@/components/ui/record-form'
import { requireActor } from '@/lib/core/auth/session'
import { formWords } from '@/lib/core/i18n/form-words'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { checkInTicket } from '@/lib/domains/attendance/actions'
import { ticketHolder } from '@/lib/domains/attendance/queries'
import { checkInQuery, ticketQuery } from '@/lib/domains/attendance/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('events.checkIn'))('title') }
}

/** What the code of a ticket opens on the phone of whoever stands at the door: one press. */
export default async function TicketAtTheDoorPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const [t, events, words] = await Promise.all([
    getTranslations('events.checkIn'),
    getTranslations('events'),
    formWords(),
  ])
  const search = await searchParams
  const { ticket = '' } = ticketQuery.parse(search)
  const { outcome } = checkInQuery.parse(search)
  const holder = ticket ? await ticketHolder(actor, ticket) : null
  if (!holder)
    return (
      <>
        <PageHeader size="console" title={t('title')} />
        <EmptyState
          title={t('noTicket')}
          action={
            <LinkButton look="secondary" href={localePath(locale, '/admin/events')}>
              {events('title')}
            </LinkButton>
          }
        >
          {t('lead')}
        </EmptyState>
      </>
    )
  const { session } = holder
  return (
    <>
      <PageHeader size="console" title={<OwnWords>{holder.name ?? events('registrations.erased')}</OwnWords>} />
      <div className="grid max-w-144 gap-7">
        {outcome && <OutcomeNotice outcome={outcome} holder={null} />}
        <DescriptionList
          items={[
            { key: 'event', term: events('list.title'), value: pick(locale, session.event, 'title') },
            { key: 'session', term: t('session'), value: sessionName(locale, session) },
            { key: 'reference', term: events('registrations.reference'), value: holder.reference },
            { key: 'state', term: events('list.state'), value: <RegistrationStatus status={holder.status} /> },
          ]}
        />
        {holder.can.checkIn && (
          <RecordForm
            id="ticket"
            action={checkInTicket}
            words={words}
            submit={t('submit')}
            hidden={{ locale, ticket }}
            groups={[]}
          />
        )}
        <p>
          <LinkButton
            look="secondary"
            href={localePath(locale, `/admin/events/${session.event.id}/check-in?session=${session.id}`)}
          >
            {t('title')}
          </LinkButton>
        </p>
      </div>
    </>
  )
}
