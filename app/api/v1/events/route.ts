import type { z } from 'zod'
import { answerWith } from '@/components/datasets/answer'
import { dayOrNull } from '@/components/datasets/shapes'
import { env } from '@/lib/core/env'
import { refuse } from '@/lib/core/errors'
import { openData } from '@/lib/core/open-data'
import { noParams } from '@/lib/core/route'
import { eventsQuery, type event as shape } from '@/lib/domains/datasets/schema'
import { publishedEnclave } from '@/lib/domains/enclaves/queries'
import { type PublishedEventRow, publishedEventPage } from '@/lib/domains/events/queries'

/** The open data: the public events of an enclave with their sessions; nobody who registered. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openData({
  query: eventsQuery,
  params: noParams,
  run: async ({ query }) => {
    const enclave = await publishedEnclave(query.enclave)
    if (!enclave && query.enclave !== undefined) refuse('not_found')
    if (!enclave) return answerWith('events', 'Event', query, { data: [], nextCursor: null })
    const { rows, next } = await publishedEventPage(enclave.id, query.cursor, query.limit)
    return answerWith('events', 'Event', query, { data: rows.map((row) => event(row, enclave.slug)), nextCursor: next })
  },
})

const words = (zh: string, en: string) => ({ zh, en })
function event(row: PublishedEventRow, enclave: string): z.input<typeof shape> {
  const { slug, kind, status, firstAt, lastAt, sessions } = row
  return {
    ...{ slug, kind, status, enclave },
    title: words(row.titleZh, row.titleEn),
    summary: words(row.summaryZh, row.summaryEn),
    place: words(row.placeZh, row.placeEn),
    firstAt: firstAt?.toISOString() ?? null,
    lastAt: lastAt?.toISOString() ?? null,
    sessions: sessions.map(({ titleZh, titleEn, startsAt, endsAt, capacity, taken, heldOn, attendance }) => ({
      title: titleZh && titleEn ? words(titleZh, titleEn) : null,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      seatsLeft: capacity === null ? null : capacity - taken,
      heldOn: dayOrNull(heldOn),
      ...{ capacity, attendance },
    })),
    url: new URL(`/events/${slug}`, env().APP_URL).href,
  }
}
