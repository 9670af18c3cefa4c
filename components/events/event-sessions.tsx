import { getTranslations } from 'next-intl/server'
import { sessionFields } from '@/components/events/event-fields'
import { sessionTime } from '@/components/events/session-words'
import { OwnWords } from '@/components/residency/own-words'
import { RecordForm } from '@/components/ui/record-form'
import { dayOfColumn } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import { formWords } from '@/lib/core/i18n/form-words'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { addSession, editSession, removeSession } from '@/lib/domains/events/actions'
import type { EventSheet } from '@/lib/domains/events/queries'

/** The sessions with their seats, each with the ways to its people, and what may be changed of it. */
export async function EventSessions({ locale, event }: { locale: Locale; event: EventSheet }) {
  const [t, words] = await Promise.all([getTranslations('events'), formWords()])
  const { id, version, sessions, can, status } = event
  const fields = await Promise.all(sessions.map((session) => sessionFields(session)))
  return (
    <div className="grid gap-5">
      {sessions.length === 0 && <p className="text-ink-2">{t('sheet.noSessions')}</p>}
      <ol className="grid border-line border-t">
        {sessions.map((session, index) => (
          <li key={session.id} className="grid gap-2 border-line border-b py-4">
            <p className="font-medium">
              {sessionTime(locale, session)}
              {session.titleZh && (
                <>
                  {' '}
                  <OwnWords>{(locale === 'en' ? session.titleEn : session.titleZh) ?? ''}</OwnWords>
                </>
              )}
            </p>
            <p className="text-ink-2 text-table">
              {session.capacity === null ? t('sheet.free') : t('sheet.seats', { capacity: session.capacity })} ·{' '}
              {t('sheet.counts', {
                taken: session.taken,
                waiting: session.waiting,
                pending: session.pending,
                attended: session.attended,
              })}
            </p>
            {session.heldOn && (
              <p className="text-table">
                {t('sheet.held', {
                  day: formatPartial(locale, dayOfColumn(session.heldOn)),
                  count: session.attendance ?? 0,
                })}
              </p>
            )}
            {status !== 'DRAFT' && (
              <p className="flex flex-wrap gap-x-5 gap-y-1 text-table">
                <a href={localePath(locale, `/admin/events/${id}/registrations?session=${session.id}`)}>
                  {t('sheet.registrations')}
                </a>
                <a href={localePath(locale, `/admin/events/${id}/check-in?session=${session.id}`)}>
                  {t('sheet.checkIn')}
                </a>
              </p>
            )}
            {can.sessions && (
              <div className="flex flex-wrap gap-x-6">
                <RecordForm
                  id={`session-${session.id}`}
                  action={editSession}
                  words={words}
                  submit={t('sheet.editSessionSubmit')}
                  hidden={{ locale, id, version, sessionId: session.id }}
                  groups={[{ key: 'session', fields: fields[index] ?? [] }]}
                  look="secondary"
                  compact
                  fold={t('sheet.editSession')}
                />
                <RecordForm
                  id={`remove-${session.id}`}
                  action={removeSession}
                  words={words}
                  submit={t('sheet.remove')}
                  hidden={{ locale, id, version, sessionId: session.id }}
                  groups={[]}
                  look="secondary"
                  compact
                  fold={t('sheet.removeFold')}
                />
              </div>
            )}
          </li>
        ))}
      </ol>
      {can.sessions && (
        <RecordForm
          id="add-session"
          action={addSession}
          words={words}
          submit={t('sheet.addSubmit')}
          hidden={{ locale, id, version }}
          groups={[{ key: 'session', fields: await sessionFields() }]}
          unique="starts"
          compact
          {...(sessions.length > 0 ? { fold: t('sheet.add'), look: 'secondary' as const } : {})}
        />
      )}
    </div>
  )
}
