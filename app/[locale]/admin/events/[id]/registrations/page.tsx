import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { AttendanceTable } from '@/components/attendance/attendance-table'
import { DecideForm } from '@/components/attendance/decide-form'
import { SessionChoice } from '@/components/attendance/session-choice'
import { PageHeader } from '@/components/layout/page-header'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ExportMenu } from '@/components/ui/export-menu'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { SearchForm } from '@/components/ui/search-form'
import { holds } from '@/lib/core/auth/actor'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { attendedEvent, listAttendance } from '@/lib/domains/attendance/queries'
import { attendanceAddress, attendanceDone, attendanceFilter } from '@/lib/domains/attendance/schema'
import { REGISTRATION_STATES } from '@/lib/domains/registrations/schema'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, unknown>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('events.registrations'))('title') }
}

export default async function RegistrationsPage({ params, searchParams }: Props) {
  const { locale: given, id } = await params
  const locale = setLocale(given)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const wanted = z.uuid().safeParse(id)
  const event = (wanted.success && (await attendedEvent(actor, wanted.data))) || notFound()
  const [t, events, layout, sheets] = await Promise.all([
    getTranslations('events.registrations'),
    getTranslations('events'),
    getTranslations('layout'),
    getTranslations('sheets.export'),
  ])
  const search = await searchParams
  const filter = attendanceFilter.parse(search)
  const { done, n = 0, left = 0 } = attendanceDone.parse(search)
  const { status, q } = filter
  const session = event.sessions.find((one) => one.id === filter.session)?.id ?? event.next ?? notFound()
  const { rows, next } = await listAttendance(actor, session, filter)
  const at = (narrowed: Parameters<typeof attendanceAddress>[1]) =>
    localePath(locale, attendanceAddress(event.id, { session, ...narrowed }))
  const isNarrowed = Boolean(status ?? q ?? filter.after)
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
        actions={
          <LinkButton href={localePath(locale, `/admin/events/${event.id}/check-in?session=${session}`)}>
            {events('sheet.checkIn')}
          </LinkButton>
        }
      />
      {done && (
        <div className="mb-7">
          <Notice tone={left > 0 ? 'warn' : 'ok'} live>
            {t('done', { n })} {left > 0 && t('left', { left })}
          </Notice>
        </div>
      )}
      <SessionChoice
        locale={locale}
        label={t('session')}
        event={event}
        current={session}
        to={(sessionId) => localePath(locale, attendanceAddress(event.id, { session: sessionId }))}
      />
      <SearchForm
        list={localePath(locale, `/admin/events/${event.id}/registrations`)}
        words={{ label: t('filter'), q: t('q'), apply: t('apply'), clear: t('clear') }}
        q={q}
        keep={{ session }}
        choices={[
          {
            name: 'status',
            label: t('status'),
            any: t('anyStatus'),
            value: status,
            options: REGISTRATION_STATES.map((key) => ({ key, label: events(`registrationStatus.${key}`) })),
          },
        ]}
      />
      {rows.length > 0 && holds(actor, ['OPS_LEAD'], event.enclaveId) && (
        <div className="mb-3 grid justify-items-start gap-1">
          <ExportMenu
            label={sheets('label')}
            words={{ xlsx: sheets('xlsx'), csv: sheets('csv') }}
            list="registrations"
            locale={locale}
            query={new URLSearchParams(
              Object.entries({ session, status, q }).flatMap(([name, value]) => (value ? [[name, value]] : [])),
            ).toString()}
          />
          <p className="text-ink-2 text-table">{t('exportNote')}</p>
        </div>
      )}
      {rows.length > 0 ? (
        <AttendanceTable locale={locale} eventId={event.id} rows={rows} />
      ) : (
        <EmptyState title={t(isNarrowed ? 'noResult' : 'empty')}>
          {t(isNarrowed ? 'noResultBody' : 'emptyBody')}
        </EmptyState>
      )}
      <Pagination
        label={t('caption')}
        {...(next ? { next: { href: at({ status, q, after: next }), label: t('more') } } : {})}
      />
      <div className="mt-9 max-w-168 empty:hidden">
        <DecideForm locale={locale} eventId={event.id} sessionId={session} rows={rows} />
      </div>
    </>
  )
}
