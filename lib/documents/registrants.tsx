import { formatMoment } from '@/lib/core/i18n/date'
import type { Letter } from '@/lib/core/mail'
import { letterOf, linkTo, type Sender, wordsIn } from '@/lib/documents/letter'
import type { MessageOf } from '@/lib/domains/notifications/schema'

/** The letters to somebody who registered for an event: what became of it, when and where, and until when a seat is kept. */
export async function registrantLetter(message: MessageOf<'registrant'>, sender: Sender): Promise<Letter> {
  const { locale, payload } = message
  const { event, reference, name, path, starts, place, until } = payload
  const t = await wordsIn(locale)
  const moment = (at: string) => formatMoment(locale, new Date(at))
  return letterOf(locale, {
    subject: t('letter.subject', { title: t(`registrant.${event}.title`), reference, park: sender.shortName }),
    greeting: t('greeting'),
    body: [t(`registrant.${event}.body`), t(`registrant.${event}.next`)],
    facts: [
      { label: t('registrant.reference'), value: reference },
      { label: t('registrant.name'), value: name },
      // Of what is cancelled or put off the time no longer holds.
      ...(starts && !TIMELESS.includes(event) ? [{ label: t('registrant.starts'), value: moment(starts) }] : []),
      ...(place ? [{ label: t('registrant.place'), value: place }] : []),
      ...(until ? [{ label: t('registrant.until'), value: moment(until) }] : []),
      { label: t('letter.park'), value: sender.name },
    ],
    action: t('registrant.open'),
    link: linkTo(locale, path),
    fallback: t('linkFallback'),
    notes: [
      ...(COMING.includes(event) ? [t('registrant.calendar', { address: linkTo('zh-CN', calendarOf(path)) })] : []),
      t('registrant.own'),
      t('footer', { portal: sender.name }),
    ],
  })
}

const TIMELESS = ['eventCancelled', 'eventPostponed']
/** Told to somebody who has a seat in what is still to come. */
const COMING = ['registered', 'taken', 'eventRescheduled', 'reminder']
const calendarOf = (path: string) => path.replace('/events/ticket', '/api/ticket')
