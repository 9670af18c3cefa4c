import { database, disconnect } from '@/lib/core/db/client'
import { onPortalGround } from '@/tests/support/ground'

/** Some hours go by: what was to begin has ended. */
export async function hoursGoBy(slug: string): Promise<void> {
  onPortalGround()
  const { id } = await database().event.findUniqueOrThrow({ where: { slug } })
  await database().$executeRaw`UPDATE "EventSession" SET "startsAt" = "startsAt" - interval '6 hours',
    "endsAt" = "endsAt" - interval '6 hours' WHERE "eventId" = ${id}::uuid`
  await disconnect()
}
