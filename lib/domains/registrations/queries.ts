import { database } from '@/lib/core/db/client'
import { publiclyOpen } from '@/lib/domains/registrations/policy'
import { REGISTRATION_STATES } from '@/lib/domains/registrations/schema'

/** How many registrations of each state sessions have. @returns by the session's id; all states, also those with none */
export async function registrationCounts(sessionIds: readonly string[]) {
  const found = await database().registration.groupBy({
    by: ['sessionId', 'status'],
    where: { sessionId: { in: [...sessionIds] } },
    _count: true,
  })
  const counts = (sessionId: string) => {
    const own = found.filter((row) => row.sessionId === sessionId)
    const of = (status: string) => own.find((row) => row.status === status)?._count ?? 0
    return new Map(REGISTRATION_STATES.map((status) => [status, of(status)]))
  }
  return new Map(sessionIds.map((id) => [id, counts(id)]))
}

/** An event for which one may register, with its sessions. @returns null for one that is not open to the public */
export const publishedRegistering = (slug: string) =>
  database().event.findFirst({
    where: { slug, ...publiclyOpen },
    select: {
      id: true,
      slug: true,
      titleZh: true,
      titleEn: true,
      placeZh: true,
      placeEn: true,
      approval: true,
      enclave: { select: { nameZh: true, nameEn: true, shortNameZh: true, shortNameEn: true } },
      sessions: {
        orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
        select: {
          id: true,
          titleZh: true,
          titleEn: true,
          startsAt: true,
          endsAt: true,
          capacity: true,
          taken: true,
          heldOn: true,
        },
      },
    },
  })
export type Registering = NonNullable<Awaited<ReturnType<typeof publishedRegistering>>>
