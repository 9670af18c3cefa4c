import type { Actor } from '@/lib/core/auth/actor'
import { now } from '@/lib/core/clock'
import { transaction } from '@/lib/core/db/client'
import { Refusal } from '@/lib/core/errors'
import { eventsIn } from '@/lib/core/workflow'
import { openContact, throughLink } from '@/lib/domains/people/commands'
import { openReason } from '@/lib/domains/registrations/commands'
import { registrationWorkflow } from '@/lib/domains/registrations/workflow'
import { certificateCode, ownTicket } from '@/lib/domains/tickets/commands'

const { noun } = registrationWorkflow

/**
 * What a registrant sees by their own link: their seat or their place on the waitlist, what they may do now, their ticket
 * and certificate, and what is kept of them.
 * @returns null for a link that is forged, revoked or out of time, and for too many of those: they look alike
 */
export async function ticketSheet(_actor: Actor, token: string, address: string) {
  try {
    return await throughLink(address, () => transaction((tx) => sheet(tx, token)))
  } catch (error) {
    if (error instanceof Refusal && (error.code === 'link_expired' || error.code === 'rate_limited')) return null
    throw error
  }
}
export type TicketSheet = NonNullable<Awaited<ReturnType<typeof ticketSheet>>>

async function sheet(tx: Parameters<typeof ownTicket>[0], token: string) {
  const { record } = await ownTicket(tx, token)
  const { person, session, reason, personKey: _, ...registration } = record
  const { event } = session
  const before = { sessionId: session.id, status: 'WAITLISTED', number: { lt: record.number } } as const
  const [ahead, moves, enclave] = await Promise.all([
    record.status === 'WAITLISTED' ? tx.registration.count({ where: before }) : 0,
    tx.statusLog.findMany({
      where: { noun, recordId: record.id },
      orderBy: { id: 'asc' },
      select: { id: true, event: true, to: true, at: true },
    }),
    tx.enclave.findUniqueOrThrow({ where: { id: event.enclaveId }, select: { nameZh: true, nameEn: true } }),
  ])
  const open = eventsIn(registrationWorkflow, record.status, ['REGISTRANT'])
  const isAhead = session.startsAt > now()
  const isKept = record.offeredUntil !== null && record.offeredUntil > now()
  const isCertified = record.status === 'ATTENDED' && event.certificate && session.heldOn !== null
  return {
    ...registration,
    reason: openReason({ id: record.id, reason }),
    contact: openContact(person),
    session,
    enclave,
    place: record.status === 'WAITLISTED' ? ahead + 1 : null,
    moves,
    certificate: isCertified ? await certificateCode(tx, record) : null,
    can: {
      take: open.includes('take') && isKept,
      cancel: open.includes('cancel') && (isAhead || event.status !== 'PUBLISHED'),
    },
  }
}
