import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { OutcomeNotice } from '@/components/attendance/outcome-notice'
import { SessionChoice } from '@/components/attendance/session-choice'
import { PageHeader } from '@/components/layout/page-header'
import { LinkButton } from '@/components/ui/button'
import { RecordForm } from '@/components/ui/record-form'
import { requireActor } from '@/lib/core/auth/session'
import { formWords } from '@/lib/core/i18n/form-words'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { scanTicket } from '@/lib/domains/attendance/actions'
import { attendedEvent, scannedRegistration } from '@/lib/domains/attendance/queries'
import { attendanceAddress, checkInQuery } from '@/lib/domains/attendance/schema'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, unknown>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('events.checkIn'))('title') }
}

export default async function CheckInPage({ params, searchParams }: Props) {
  const { locale: given, id } = await params
  const locale = setLocale(given)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const wanted = z.uuid().safeParse(id)
  const event = (wanted.success && (await attendedEvent(actor, wanted.data))) || notFound()
  const [t, events, layout, words] = await Promise.all([
    getTranslations('events.checkIn'),
    getTranslations('events'),
    getTranslations('layout'),
    formWords(),
  ])
  const { session: asked, outcome, last } = checkInQuery.parse(await searchParams)
  const session = event.sessions.find((one) => one.id === asked)?.id ?? event.next ?? notFound()
  const title = pick(locale, event, 'title')
  const items = [
    { label: events('title'), href: localePath(locale, '/admin/events') },
    { label: title, href: localePath(locale, `/admin/events/${event.id}`) },
    { label: t('title') },
  ]
  return (
    <>
      <PageHeader
        size="console"
        title={t('title')}
        lead={t('lead')}
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <SessionChoice
        locale={locale}
        label={t('session')}
        event={event}
        current={session}
        to={(sessionId) => localePath(locale, `/admin/events/${event.id}/check-in?session=${sessionId}`)}
      />
      <div className="grid max-w-144 gap-7">
        {outcome && <OutcomeNotice outcome={outcome} holder={last ? await scannedRegistration(actor, last) : null} />}
        <RecordForm
          id="scan"
          action={scanTicket}
          words={words}
          submit={t('submit')}
          hidden={{ locale, at: event.id, session }}
          groups={[{ key: 'scan', fields: [{ name: 'code', label: t('code'), hint: t('codeHint'), wide: true }] }]}
          compact
        />
        <p>
          <LinkButton look="secondary" href={localePath(locale, attendanceAddress(event.id, { session }))}>
            {t('open')}
          </LinkButton>
        </p>
      </div>
    </>
  )
}
