import { dayOfColumn } from '@/lib/core/clock'
import { env } from '@/lib/core/env'
import { refuse } from '@/lib/core/errors'
import { encodeCursor } from '@/lib/core/paging'
import { defineRoute, noParams } from '@/lib/core/route'
import { publishedEnclave } from '@/lib/domains/enclaves/queries'
import { type DirectoryEntry, publishedResidents } from '@/lib/domains/organisations/queries'
import { directoryQuery } from '@/lib/domains/organisations/schema'

const given = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value])
const words = ({ nameZh, nameEn }: { nameZh: string; nameEn: string }) => ({ zh: nameZh, en: nameEn })

/** The open data: the published residents of an enclave, in the order of their pinyin. */
export const GET = defineRoute({
  query: directoryQuery,
  params: noParams,
  run: async ({ query }) => {
    const { q, industry, district, kind, direction, limit, cursor } = query
    const enclave = await publishedEnclave(query.enclave)
    if (!enclave && query.enclave !== undefined) refuse('not_found')
    if (!enclave) return { data: [], nextCursor: null }
    const filter = {
      q,
      industry: given(industry),
      district: given(district),
      kind: given(kind),
      direction: given(direction),
    }
    const { entries, next } = await publishedResidents(enclave.id, filter, { after: cursor }, limit)
    return {
      data: entries.map((entry) => tenant(entry, enclave.slug)),
      nextCursor: next ? encodeCursor(next) : null,
    }
  },
})

function tenant(entry: DirectoryEntry, enclave: string) {
  const { slug, kind, industry, homeDistrict } = entry
  const [residency] = entry.residencies
  const { key, titleZh, titleEn, author, publishedOn, url } = residency?.source ?? {}
  return {
    slug,
    name: words(entry),
    kind,
    industry: industry && { key: industry.key, ...words(industry) },
    homeDistrict: homeDistrict && { adcode: homeDistrict.adcode, ...words(homeDistrict) },
    direction: residency?.direction ?? null,
    enclave,
    enteredOn: residency?.enteredOn ?? null,
    source: key
      ? {
          key,
          title: { zh: titleZh, en: titleEn },
          author: author ?? null,
          publishedOn: publishedOn ? dayOfColumn(publishedOn) : null,
          url: url ?? null,
        }
      : null,
    url: new URL(`/tenants/${slug}`, env().APP_URL).href,
  }
}
