import { database } from '@/lib/core/db/client'

const source = { select: { key: true, titleZh: true, titleEn: true, author: true, publishedOn: true } } as const

/** Published stories, the latest first; of one organisation where it is named. */
export const publishedStories = (of: { organisationId?: string } = {}) =>
  database().article.findMany({
    where: { kind: 'STORY', status: 'PUBLISHED', ...(of.organisationId && { organisationId: of.organisationId }) },
    orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
    select: {
      slug: true,
      titleZh: true,
      titleEn: true,
      bodyZh: true,
      bodyEn: true,
      publishedAt: true,
      source,
      organisation: { select: { slug: true, nameZh: true, nameEn: true } },
    },
  })

/** A published page of the site, such as the accessibility statement. @returns null where there is none */
export const publishedPage = (slug: string) =>
  database().article.findFirst({
    where: { slug, kind: 'PAGE', status: 'PUBLISHED' },
    select: { slug: true, titleZh: true, titleEn: true, bodyZh: true, bodyEn: true, publishedAt: true },
  })

/** A page of the published policies, in the order in which they were drafted. @param after the id of the last one before */
export async function publishedPolicies(after: string | undefined, limit: number) {
  const found = await database().article.findMany({
    where: { kind: 'POLICY', status: 'PUBLISHED', ...(after !== undefined && { id: { gt: after } }) },
    orderBy: { id: 'asc' },
    take: limit + 1,
    select: {
      id: true,
      slug: true,
      titleZh: true,
      titleEn: true,
      bodyZh: true,
      bodyEn: true,
      publishedAt: true,
      source: true,
    },
  })
  const rows = found.slice(0, limit)
  return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null }
}
export type PublishedPolicy = Awaited<ReturnType<typeof publishedPolicies>>['rows'][number]
