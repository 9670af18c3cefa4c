import type { z } from 'zod'
import { answerWith } from '@/components/datasets/answer'
import { sourceOf } from '@/components/datasets/shapes'
import { openData } from '@/lib/core/open-data'
import { encodeCursor } from '@/lib/core/paging'
import { noParams } from '@/lib/core/route'
import { type PublishedPolicy, publishedPolicies } from '@/lib/domains/content/queries'
import { policiesQuery, type policy as shape } from '@/lib/domains/datasets/schema'

/** The open data: the policies that the team published, each with its source. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openData({
  query: policiesQuery,
  params: noParams,
  run: async ({ query }) => {
    const { rows, next } = await publishedPolicies(query.cursor?.[0], query.limit)
    const nextCursor = next === null ? null : encodeCursor([next])
    return answerWith('policies', 'Policy', query, { data: rows.flatMap(policy), nextCursor })
  },
})

const policy = ({ publishedAt, source, ...row }: PublishedPolicy): z.input<typeof shape>[] =>
  publishedAt
    ? [
        {
          slug: row.slug,
          title: { zh: row.titleZh, en: row.titleEn },
          body: { zh: row.bodyZh, en: row.bodyEn },
          publishedAt: publishedAt.toISOString(),
          source: sourceOf(source),
        },
      ]
    : []
