import { entriesOf } from '@/components/agenda/entries'
import { CALENDAR_TYPE, calendarFile } from '@/lib/core/calendar'
import { env } from '@/lib/core/env'
import { refuse } from '@/lib/core/errors'
import { pick } from '@/lib/core/i18n/pick'
import { translatorOf } from '@/lib/core/i18n/translator'
import { openData } from '@/lib/core/open-data'
import { noParams } from '@/lib/core/route'
import { feedQuery } from '@/lib/domains/datasets/schema'
import { publishedEnclave } from '@/lib/domains/enclaves/queries'
import { publishedCalendar } from '@/lib/domains/events/queries'

/** The public events of a park as a calendar to which one subscribes; what was cancelled says so there. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openData({
  query: feedQuery,
  params: noParams,
  run: async ({ query: { enclave: slug, locale } }) => {
    const enclave = (await publishedEnclave(slug)) ?? refuse('not_found')
    const t = await translatorOf(locale, 'agenda')
    const events = await publishedCalendar(enclave.id)
    const name = `${pick(locale, enclave, 'shortName')} · ${t('title')}`
    const entries = events.flatMap((event) => entriesOf(locale, event))
    return { text: calendarFile(name, env().APP_URL.hostname, entries), type: CALENDAR_TYPE }
  },
})
