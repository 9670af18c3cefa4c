import type { z } from 'zod'
import { answerWith } from '@/components/datasets/answer'
import {
  dayOrNull,
  districtOf,
  industryOf,
  originOf,
  sourceOf,
  wordsOf,
  wordsOrNull,
} from '@/components/datasets/shapes'
import { dayOf, dayOfColumn } from '@/lib/core/clock'
import { env } from '@/lib/core/env'
import { refuse } from '@/lib/core/errors'
import { openData } from '@/lib/core/open-data'
import { encodeCursor } from '@/lib/core/paging'
import { noParams } from '@/lib/core/route'
import { landingsQuery, type landing as shape } from '@/lib/domains/datasets/schema'
import { publishedEnclave } from '@/lib/domains/enclaves/queries'
import { type CountedLanding, publishedLandingPage } from '@/lib/domains/transfers/queries'

/** The open data: each landing that was reported or confirmed, of projects that may be named. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openData({
  query: landingsQuery,
  params: noParams,
  run: async ({ query }) => {
    const enclave = await publishedEnclave(query.enclave)
    if (!enclave && query.enclave !== undefined) refuse('not_found')
    if (!enclave) return answerWith('landings', 'Landing', query, { data: [], nextCursor: null })
    const { rows, next } = await publishedLandingPage(enclave.id, query, query.cursor?.[0], query.limit)
    const nextCursor = next === null ? null : encodeCursor([next])
    return answerWith('landings', 'Landing', query, { data: rows.map(landing), nextCursor })
  },
})

function landing({ project, ...row }: CountedLanding): z.input<typeof shape> {
  return {
    slug: project.slug,
    project: wordsOf(project),
    enclave: project.enclave.slug,
    direction: project.direction,
    industry: industryOf(project.industry),
    origin: originOf(row.from),
    district: districtOf(row.district),
    site: wordsOrNull(row.site),
    status: row.status === 'CONFIRMED' ? row.status : 'REPORTED',
    stage: row.stage,
    reportedStage: row.reportedStage,
    registeredOn: dayOrNull(row.registeredOn),
    confirmedOn: row.confirmedAt && dayOf(row.confirmedAt),
    milestones: row.milestones.map(({ kind, reachedOn }) => ({ kind, reachedOn: dayOfColumn(reachedOn) })),
    tenant: row.tenant,
    source: sourceOf(row.source),
    url: new URL(`/transfers/${project.slug}`, env().APP_URL).href,
  }
}
