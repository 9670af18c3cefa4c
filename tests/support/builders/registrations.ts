import { randomUUID } from 'node:crypto'
import { visitor } from '@/lib/core/auth/actor'
import { hashToken, newToken } from '@/lib/core/auth/one-time-token'
import { database } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { register } from '@/lib/domains/registrations/commands'
import type { RegistrationInput } from '@/lib/domains/registrations/schema'

const HOUR_MS = 3_600_000
export const hoursFromNow = (hours: number) => new Date(Date.now() + hours * HOUR_MS)

type Fields = Partial<Prisma.EventUncheckedCreateInput>
type Times = Partial<Omit<Prisma.EventSessionUncheckedCreateInput, 'eventId' | 'event'>>

/** A published event of one session, in two days, with as many seats. */
export async function aSession(enclaveId: string, capacity: number | null, fields: Fields = {}, times: Times = {}) {
  const mark = randomUUID()
  const words = { summaryZh: '路演与对接。', summaryEn: 'Pitches.', placeZh: '一号楼报告厅', placeEn: 'Hall 1' }
  const titles = { titleZh: `路演日${mark.slice(0, 4)}`, titleEn: `Roadshow ${mark.slice(0, 4)}` }
  const shown = { status: 'PUBLISHED', publishedAt: new Date(), createdAt: new Date() } as const
  const event = await database().event.create({
    data: { enclaveId, slug: `e-${mark}`, kind: 'ROADSHOW', ...titles, ...words, ...shown, ...fields },
  })
  const hours = { startsAt: hoursFromNow(48), endsAt: hoursFromNow(50) }
  const session = await database().eventSession.create({ data: { eventId: event.id, capacity, ...hours, ...times } })
  return { eventId: event.id, slug: event.slug, sessionId: session.id, titleZh: event.titleZh, titleEn: event.titleEn }
}

/** What somebody types, with an address of their own. */
export const registrationFields = (sessionId: string, fields: Partial<RegistrationInput> = {}): RegistrationInput => ({
  sessionId,
  name: '梁秋实',
  email: `guest-${randomUUID()}@example.org`,
  phone: undefined,
  organisation: '白鹿阀门有限公司',
  language: 'zh-CN',
  agreed: 'on',
  website: undefined,
  ...fields,
})

/** Registers from an address of its own, so that no limit is met. @returns the row, and a link of their own */
export async function registered(sessionId: string, fields: Partial<RegistrationInput> = {}) {
  const { reference } = await register(visitor, registrationFields(sessionId, fields), randomUUID())
  const { id } = await database().registration.findUniqueOrThrow({ where: { reference } })
  return { id, reference, token: await aTicketLink(id) }
}

/** A link of the registrant's own, as a letter would bring it. @returns its token */
export async function aTicketLink(registrationId: string): Promise<string> {
  const { personId } = await database().registration.findUniqueOrThrow({ where: { id: registrationId } })
  const token = newToken()
  const times = { createdAt: new Date(), expiresAt: hoursFromNow(24 * 180) }
  const own = { personId, purpose: 'REGISTRATION', recordId: registrationId } as const
  await database().personLink.create({ data: { ...own, ...times, tokenHash: hashToken(token) } })
  return token
}

export const registrationAt = async (id: string) => ({
  id,
  version: (await database().registration.findUniqueOrThrow({ where: { id } })).version,
})
export const standOf = async (id: string) => (await database().registration.findUniqueOrThrow({ where: { id } })).status
export const seatsOf = (sessionId: string) => database().eventSession.findUniqueOrThrow({ where: { id: sessionId } })
/** What waits to be sent to who registered, in its order; what it says is sealed. */
export const lettersOf = (registrationId: string) =>
  database().notification.count({ where: { person: { registrations: { some: { id: registrationId } } } } })
