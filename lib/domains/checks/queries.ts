import type { Actor } from '@/lib/core/auth/actor'
import { hashToken } from '@/lib/core/auth/one-time-token'
import { dayOfColumn, now } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import type { Side } from '@/lib/core/db/generated/enums'
import { landingsOfSide } from '@/lib/domains/landings/policy'

const coded = { id: true, dueOn: true, askedAt: true, answeredAt: true, operating: true, kept: true } as const

/** The checks of a landing, the newest first. What the founder wrote in free words is read by the park alone. */
export async function checksOf(actor: Actor, landingId: string, side: Side) {
  const found = await database().landingCheck.findMany({
    where: { landing: { AND: [{ id: landingId }, landingsOfSide(actor, side)] } },
    orderBy: { dueOn: 'desc' },
    take: 20,
    select: { ...coded, ...(side === 'PARK' ? { missing: true } : {}) },
  })
  return found.map(({ missing = null, ...check }) => ({ ...check, missing, dueOn: dayOfColumn(check.dueOn) }))
}
export type LandingChecks = Awaited<ReturnType<typeof checksOf>>

const names = { nameZh: true, nameEn: true } as const

/**
 * The check whose link the founder holds, answered or not.
 * @returns null for a link that is forged, revoked or out of time, or whose project has another founder by now
 */
export async function linkedCheck(_actor: Actor, token: string) {
  const where = { tokenHash: hashToken(token), purpose: 'CHECK', revokedAt: null, expiresAt: { gt: now() } } as const
  const link = await database().personLink.findFirst({ where, select: { personId: true, recordId: true } })
  if (!link) return null
  const found = await database().landingCheck.findFirst({
    where: { id: link.recordId, landing: { project: { founderId: link.personId } } },
    select: {
      ...coded,
      missing: true,
      landing: {
        select: {
          entityName: true,
          registeredOn: true,
          district: { select: names },
          site: { select: names },
          project: { select: { ...names, enclave: { select: names } } },
        },
      },
    },
  })
  return found && { ...found, dueOn: dayOfColumn(found.dueOn) }
}
export type LinkedCheck = NonNullable<Awaited<ReturnType<typeof linkedCheck>>>
