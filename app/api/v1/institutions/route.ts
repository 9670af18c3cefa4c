import type { z } from 'zod'
import { answerWith } from '@/components/datasets/answer'
import { dayOrNull, districtOf, sourceOf, wordsOf, wordsOrNull } from '@/components/datasets/shapes'
import { refuse } from '@/lib/core/errors'
import { openData } from '@/lib/core/open-data'
import { noParams } from '@/lib/core/route'
import { institutionsQuery, type institution as shape } from '@/lib/domains/datasets/schema'
import { publishedEnclave } from '@/lib/domains/enclaves/queries'
import { type PublishedInstitution, publishedInstitutionPage } from '@/lib/domains/institutions/queries'

/** The open data: the institutions of an enclave, each with its partnerships, entries and offers; no contact. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openData({
  query: institutionsQuery,
  params: noParams,
  run: async ({ query }) => {
    const enclave = await publishedEnclave(query.enclave)
    if (!enclave && query.enclave !== undefined) refuse('not_found')
    if (!enclave) return answerWith('institutions', 'Institution', query, { data: [], nextCursor: null })
    const { rows, next } = await publishedInstitutionPage(enclave.id, query.cursor, query.limit)
    const data = rows.map((row) => institution(row, enclave.slug))
    return answerWith('institutions', 'Institution', query, { data, nextCursor: next })
  },
})

function institution(row: PublishedInstitution, enclave: string): z.input<typeof shape> {
  return {
    name: wordsOf(row),
    kind: row.kind,
    enclave,
    partnerships: row.partnerships.map(({ kind, fromOn, source }) => ({
      kind,
      since: dayOrNull(fromOn),
      source: sourceOf(source),
    })),
    memberships: row.relations.map(({ to, validFrom }) => ({ institute: wordsOf(to), since: dayOrNull(validFrom) })),
    entries: row.institutionEntries.map(({ status, enteredOn, district, site, source }) => ({
      status: status === 'RECORDED' ? status : 'REPORTED',
      enteredOn: dayOrNull(enteredOn),
      district: districtOf(district),
      site: wordsOrNull(site),
      source: sourceOf(source),
    })),
    offers: row.capabilities.map(({ kind, industry, summaryZh, summaryEn, basis }) => ({
      kind,
      industry: { key: industry.key, ...wordsOf(industry) },
      summary: { zh: summaryZh, en: summaryEn },
      basis,
    })),
  }
}
