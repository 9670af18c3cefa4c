import { database } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'

const byPosition = [{ position: 'asc' }, { createdAt: 'asc' }] satisfies Prisma.EnclaveOrderByWithRelationInput[]

const facts = {
  source: true,
  phases: { orderBy: { key: 'asc' }, include: { source: true } },
} satisfies Prisma.EnclaveInclude

/** Every enclave, in the order the administrators gave them; the first is the site's own. */
export const listPublishedEnclaves = () => database().enclave.findMany({ orderBy: byPosition })

/**
 * One enclave with its phases and sources.
 * @param slug left out: the first enclave
 * @returns null where there is none
 */
export const publishedEnclave = (slug?: string) =>
  database().enclave.findFirst({ where: slug === undefined ? {} : { slug }, orderBy: byPosition, include: facts })

export type PublishedEnclave = NonNullable<Awaited<ReturnType<typeof publishedEnclave>>>
export type PublishedPhase = PublishedEnclave['phases'][number]
