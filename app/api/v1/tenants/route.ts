import type { z } from 'zod'
import { answerWith } from '@/components/datasets/answer'
import { districtOf, industryOf, sourceOf, wordsOf } from '@/components/datasets/shapes'
import { env } from '@/lib/core/env'
import { refuse } from '@/lib/core/errors'
import { openData } from '@/lib/core/open-data'
import { encodeCursor } from '@/lib/core/paging'
import { noParams } from '@/lib/core/route'
import type { tenant as shape } from '@/lib/domains/datasets/schema'
import { publishedEnclave } from '@/lib/domains/enclaves/queries'
import { type DirectoryEntry, publishedResidents } from '@/lib/domains/organisations/queries'
import { directoryQuery } from '@/lib/domains/organisations/schema'
import { BANDS } from '@/lib/domains/profiles/schema'

const given = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value])

/** The open data: the published residents of an enclave, in the order of their pinyin. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openData({
  query: directoryQuery,
  params: noParams,
  run: async ({ query }) => {
    const { q, industry, district, kind, direction, limit, cursor } = query
    const enclave = await publishedEnclave(query.enclave)
    if (!enclave && query.enclave !== undefined) refuse('not_found')
    if (!enclave) return answerWith('tenants', 'Tenant', query, { data: [], nextCursor: null })
    const filter = {
      q,
      industry: given(industry),
      district: given(district),
      kind: given(kind),
      direction: given(direction),
    }
    const { entries, next } = await publishedResidents(enclave.id, filter, { after: cursor }, limit)
    return answerWith('tenants', 'Tenant', query, {
      data: entries.map((entry) => tenant(entry, enclave.slug)),
      nextCursor: next ? encodeCursor(next) : null,
    })
  },
})

function tenant(entry: DirectoryEntry, enclave: string): z.input<typeof shape> {
  const { slug, kind, industry, homeDistrict, words: own } = entry
  const [residency] = entry.residencies
  return {
    slug,
    name: wordsOf(entry),
    kind,
    industry: industryOf(industry),
    homeDistrict: districtOf(homeDistrict),
    direction: residency?.direction ?? null,
    enclave,
    enteredOn: residency?.enteredOn ?? null,
    source: sourceOf(residency?.source ?? null),
    /** What the organisation says of itself, as long as it publishes it. */
    profile: own && {
      about: { zh: own.aboutZh, en: own.aboutEn },
      story: { zh: own.storyZh, en: own.storyEn },
      website: own.website,
      staff: own.staffBand && BANDS[own.staffBand],
    },
    url: new URL(`/tenants/${slug}`, env().APP_URL).href,
  }
}
