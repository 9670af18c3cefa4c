import { dayOfColumn } from '@/lib/core/clock'
import { env } from '@/lib/core/env'
import { refuse } from '@/lib/core/errors'
import { atom, type Entry } from '@/lib/core/feed'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { translatorOf } from '@/lib/core/i18n/translator'
import { openData } from '@/lib/core/open-data'
import { noParams } from '@/lib/core/route'
import { feedQuery } from '@/lib/domains/datasets/schema'
import { publishedEnclave } from '@/lib/domains/enclaves/queries'
import { publishedNewLandings } from '@/lib/domains/transfers/queries'

const NEWEST = 50

/** What is new in public, as a feed (Atom): the landings that both sides confirmed. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openData({
  query: feedQuery,
  params: noParams,
  run: async ({ query: { enclave: slug, locale } }) => {
    const enclave = (await publishedEnclave(slug)) ?? refuse('not_found')
    const t = await translatorOf(locale, 'datasets')
    const at = (path: string) => new URL(path, env().APP_URL).href
    const self = at(`/api/v1/feed.xml?enclave=${enclave.slug}&locale=${locale}`)
    const name = pick(locale, enclave, 'name')
    const head = { id: self, title: t('feed.title', { name }), author: name, self, language: locale }
    const entries = (await publishedNewLandings(enclave.id, NEWEST)).flatMap(entryOf(locale, t, at))
    const page = at(localePath(locale, '/transfers'))
    return {
      text: atom({ ...head, page, begun: enclave.createdAt }, entries),
      type: 'application/atom+xml; charset=utf-8',
    }
  },
})

type Landing = Awaited<ReturnType<typeof publishedNewLandings>>[number]
type Words = Awaited<ReturnType<typeof translatorOf>>

const entryOf =
  (locale: Locale, t: Words, at: (path: string) => string) =>
  (row: Landing): Entry[] => {
    if (!row.confirmedAt) return []
    const { project, district, registeredOn } = row
    const told = {
      project: pick(locale, project, 'name'),
      district: district ? pick(locale, district, 'name') : t('feed.unstated'),
      day: registeredOn ? dayOfColumn(registeredOn) : t('feed.unstated'),
    }
    return [
      {
        id: `urn:uuid:${row.id}`,
        title: t('feed.landing', told),
        updated: row.confirmedAt,
        link: at(localePath(locale, `/transfers/${project.slug}`)),
        summary: t('feed.landingSummary', told),
      },
    ]
  }
