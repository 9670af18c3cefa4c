import { getTranslations } from 'next-intl/server'
import { sessionName } from '@/components/events/session-words'
import { RecordForm, type RecordFormField } from '@/components/ui/record-form'
import { dayOf, now } from '@/lib/core/clock'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { holdEvent, moveEvent, rescheduleEvent } from '@/lib/domains/events/actions'
import type { EventSheet } from '@/lib/domains/events/queries'
import { PLAIN_EVENTS } from '@/lib/domains/events/schema'

/** What one may do now, drawn from the workflow. */
export async function EventMoves({ locale, event }: { locale: Locale; event: EventSheet }) {
  const [t, words] = await Promise.all([getTranslations('events'), formWords()])
  const { id, version, sessions, can } = event
  const isOver = sessions.length > 0 && sessions.every(({ startsAt }) => startsAt <= now())
  const open = can.move.filter((move) => (move === 'hold' ? isOver : move !== 'publish' || sessions.length > 0))
  if (open.length === 0) return <p className="max-w-prose text-ink-2">{t('about.none')}</p>
  const hidden = { locale, id, version }
  const reason: RecordFormField = { name: 'reason', label: t('sheet.reason'), kind: 'lines', wide: true }
  const held = sessions.flatMap((session): RecordFormField[] => [
    {
      name: `heldOn.${session.id}`,
      label: `${sessionName(locale, session)} · ${t('hold.heldOn')}`,
      kind: 'date',
      value: dayOf(session.startsAt),
      optional: true,
    },
    {
      name: `attendance.${session.id}`,
      label: t('hold.attendance'),
      kind: 'number',
      value: session.attended > 0 ? String(session.attended) : '',
      optional: true,
    },
  ])
  const times = sessions
    .filter(({ due }) => due)
    .flatMap((session): RecordFormField[] => [
      {
        name: `day.${session.id}`,
        label: `${sessionName(locale, session)} · ${t('field.day')}`,
        kind: 'date',
        wide: true,
      },
      { name: `starts.${session.id}`, label: t('field.starts'), kind: 'time' },
      { name: `ends.${session.id}`, label: t('field.ends'), kind: 'time' },
    ])
  return (
    <ul className="grid max-w-168 gap-5">
      {open.includes('hold') && (
        <li>
          <RecordForm
            id="move-hold"
            action={holdEvent}
            words={words}
            submit={t('event.hold')}
            hidden={hidden}
            groups={[{ key: 'hold', note: t('about.hold'), fields: held }]}
            compact
          />
        </li>
      )}
      {open.includes('reschedule') && (
        <li>
          <RecordForm
            id="move-reschedule"
            action={rescheduleEvent}
            words={words}
            submit={t('event.reschedule')}
            hidden={hidden}
            groups={[{ key: 'reschedule', note: t('about.reschedule'), fields: times }]}
            compact
          />
        </li>
      )}
      {PLAIN_EVENTS.filter((move) => open.includes(move)).map((move) => {
        const asks = move === 'cancel' || move === 'postpone'
        return (
          <li key={move}>
            <RecordForm
              id={`move-${move}`}
              action={moveEvent}
              words={words}
              submit={t(`event.${move}`)}
              hidden={{ ...hidden, event: move }}
              groups={[
                {
                  key: move,
                  ...(asks ? { note: t('about.reason') } : move === 'publish' ? { note: t('about.publish') } : {}),
                  fields: asks ? [reason] : [],
                },
              ]}
              {...(asks
                ? { look: 'secondary' as const, fold: `${t(`event.${move}`)}…` }
                : move === 'archive'
                  ? { look: 'secondary' as const }
                  : {})}
              compact
            />
          </li>
        )
      })}
    </ul>
  )
}
