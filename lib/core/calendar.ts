import icalendar, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'

/** One entry of a calendar file; words in one language, moments as they are. */
export type CalendarEntry = {
  id: string
  /** Grows with every change, so that calendars take the newer one. */
  version: number
  title: string
  summary: string
  place: string
  url: string
  startsAt: Date
  endsAt: Date
  /** When it was last written. */
  at: Date
  state: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
}

/** Entries as an iCalendar file (RFC 5545), in UTC, with stable ids. @param host by which the ids are the portal's own */
export function calendarFile(name: string, host: string, entries: readonly CalendarEntry[]): string {
  const calendar = icalendar({ name, prodId: { company: host, product: 'portal' }, method: ICalCalendarMethod.PUBLISH })
  for (const { id, version, title, summary, place, url, startsAt, endsAt, at, state } of entries)
    calendar.createEvent({
      id: `${id}@${host}`,
      sequence: version,
      start: startsAt,
      end: endsAt,
      stamp: at,
      summary: title,
      description: summary,
      location: place,
      url,
      status: ICalEventStatus[state],
    })
  return calendar.toString()
}

export const CALENDAR_TYPE = 'text/calendar; charset=utf-8'
