import type { Actor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { viewsOf } from '@/lib/domains/views/policy'
import { MOST_VIEWS, viewNoted } from '@/lib/domains/views/schema'

const listed = { id: true, list: true, name: true, query: true } as const

/**
 * One's own views of a list, in the order of their names.
 * @param search the address, which says what was just done @returns also the view that can be brought back, or null
 */
export async function savedViews(actor: Actor, list: string, search: unknown) {
  const { noted } = viewNoted.parse(search)
  const taken = noted && noted !== 'kept' ? noted : null
  const [views, removed] = await Promise.all([
    database().savedView.findMany({
      where: { AND: [viewsOf(actor), { list, removedAt: null }] },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: MOST_VIEWS,
      select: listed,
    }),
    taken
      ? database().savedView.findFirst({
          where: { AND: [viewsOf(actor), { id: taken, list, removedAt: { not: null } }] },
          select: listed,
        })
      : null,
  ])
  return { views, removed, isKept: noted === 'kept' }
}
export type SavedViews = Awaited<ReturnType<typeof savedViews>>
