import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { systemActor, visitor } from '@/lib/core/auth/actor'
import { database, transaction } from '@/lib/core/db/client'
import { afterHeld, register, seatsChanged, tellRegistrants } from '@/lib/domains/registrations/commands'
import { registrationCounts } from '@/lib/domains/registrations/queries'
import type { RegistrationInput } from '@/lib/domains/registrations/schema'
import { anEnclave } from '@/tests/support/builders/enclaves'
import {
  aSession,
  lettersOf,
  registered,
  registrationFields,
  seatsOf,
  standOf,
} from '@/tests/support/builders/registrations'
import { asOwner } from '@/tests/support/database'
import { refusedWith } from '@/tests/support/outcome'

const SEATS = 100
const CROWD = 500
let enclaveId: string
beforeAll(async () => {
  enclaveId = (await anEnclave()).id
})

/** Who is told to come back later comes back, as a person would: the pool has room for ten at a time. */
async function persist(input: RegistrationInput): Promise<string> {
  for (;;) {
    const outcome = await register(visitor, input, randomUUID()).then(
      ({ reference }) => ({ reference }),
      (error) => ({ error }),
    )
    if ('reference' in outcome) return outcome.reference
    if (outcome.error?.code !== 'unavailable') throw outcome.error
  }
}
const crowd = (sessionId: string, people = CROWD) =>
  Promise.all(Array.from({ length: people }, () => persist(registrationFields(sessionId))))
const rowsOf = (sessionId: string) =>
  database().registration.findMany({ where: { sessionId }, orderBy: { number: 'asc' } })

describe('500 register at once for 100 seats', () => {
  test('exactly 100 have a seat, and 400 wait in the order of their numbers, which have no gap', async () => {
    const { sessionId } = await aSession(enclaveId, SEATS)
    const references = await crowd(sessionId)
    expect(new Set(references).size).toBe(CROWD)
    const rows = await rowsOf(sessionId)
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: CROWD }, (_, at) => at + 1))
    expect(rows.slice(0, SEATS).every(({ status }) => status === 'CONFIRMED')).toBe(true)
    expect(rows.slice(SEATS).every(({ status }) => status === 'WAITLISTED')).toBe(true)
    expect(rows.map(({ createdAt }) => createdAt.getTime())).toEqual(
      rows.map(({ createdAt }) => createdAt.getTime()).sort((a, b) => a - b),
    )
    expect(await seatsOf(sessionId)).toMatchObject({ taken: SEATS, lastNumber: CROWD })
    const counts = (await registrationCounts([sessionId])).get(sessionId)
    expect([counts?.get('CONFIRMED'), counts?.get('WAITLISTED'), counts?.get('OFFERED')]).toEqual([100, 400, 0])
    const ids = rows.map(({ id }) => id)
    expect(await database().statusLog.count({ where: { recordId: { in: ids } } })).toBe(CROWD)
    expect(
      await database().notification.count({
        where: { kind: 'registrant', personId: { in: rows.map(({ personId }) => personId) } },
      }),
    ).toBe(CROWD)
  }, 120_000)

  test('without what guards the seats there are more people than seats: the control', async () => {
    const { sessionId } = await aSession(enclaveId, 20)
    await asOwner('ALTER TABLE "EventSession" DROP CONSTRAINT "EventSession_seats"')
    // What is taken is forgotten, so that the condition of the statement never holds anybody back.
    await asOwner(`CREATE FUNCTION forget_taken() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN NEW.taken := 0; RETURN NEW; END $$`)
    await asOwner('CREATE TRIGGER forget BEFORE UPDATE ON "EventSession" FOR EACH ROW EXECUTE FUNCTION forget_taken()')
    await crowd(sessionId, 60)
    const seated = (await rowsOf(sessionId)).filter(({ status }) => status === 'CONFIRMED')
    await asOwner('DROP TRIGGER forget ON "EventSession"')
    await asOwner(
      'ALTER TABLE "EventSession" ADD CONSTRAINT "EventSession_seats" CHECK (taken >= 0 AND (capacity IS NULL OR taken <= capacity))',
    )
    expect(seated.length).toBeGreaterThan(20)
  }, 120_000)
})

describe('one person', () => {
  test('who sends the form 50 times at once has one seat, one letter, and the same answer each time', async () => {
    const { sessionId } = await aSession(enclaveId, SEATS)
    const input = registrationFields(sessionId)
    const references = await Promise.all(Array.from({ length: 50 }, () => persist(input)))
    expect(new Set(references).size).toBe(1)
    const rows = await rowsOf(sessionId)
    expect(rows).toHaveLength(1)
    expect(await seatsOf(sessionId)).toMatchObject({ taken: 1, lastNumber: 1 })
    expect(await lettersOf(rows[0]?.id ?? '')).toBe(1)
    const people = await database().person.count({
      where: { kind: 'REGISTRANT', registrations: { some: { sessionId } } },
    })
    expect(people).toBe(1)
  })

  test('may register for another session, and anew once it is over', async () => {
    const [one, two] = [await aSession(enclaveId, 1), await aSession(enclaveId, 1)]
    const email = `twice-${randomUUID()}@example.org`
    const first = await registered(one.sessionId, { email })
    const second = await registered(two.sessionId, { email })
    expect([await standOf(first.id), await standOf(second.id)]).toEqual(['CONFIRMED', 'CONFIRMED'])
  })

  test('registers ten times a day and no more', async () => {
    const email = `often-${randomUUID()}@example.org`
    for (let n = 0; n < 10; n += 1) await registered((await aSession(enclaveId, 1)).sessionId, { email })
    const { sessionId } = await aSession(enclaveId, 1)
    expect(await refusedWith(registered(sessionId, { email }))).toBe('rate_limited')
    expect(await rowsOf(sessionId)).toEqual([])
  })

  test('is not registered for what is no event, not public, or begun', async () => {
    const draft = await aSession(enclaveId, 1, { status: 'DRAFT', publishedAt: null })
    const gone = await aSession(enclaveId, 1, { status: 'CANCELLED' })
    const begun = await aSession(enclaveId, 1, {}, { startsAt: new Date(Date.now() - 60_000) })
    const codes = []
    for (const sessionId of [randomUUID(), draft.sessionId, gone.sessionId, begun.sessionId])
      codes.push(await refusedWith(registered(sessionId)))
    expect(codes).toEqual(['not_found', 'not_found', 'not_found', 'registration_closed'])
  })
})

describe('what the team does with an event', () => {
  const by = systemActor('test')
  test('more seats are offered to those who wait, in their order, and nobody overtakes them', async () => {
    const { sessionId } = await aSession(enclaveId, 1)
    const people = []
    for (let n = 0; n < 4; n += 1) people.push(await registered(sessionId))
    await transaction(async (tx) => {
      await tx.eventSession.update({ where: { id: sessionId }, data: { capacity: 3 } })
      await seatsChanged(tx, by, sessionId)
    })
    expect(await Promise.all(people.map(({ id }) => standOf(id)))).toEqual([
      'CONFIRMED',
      'OFFERED',
      'OFFERED',
      'WAITLISTED',
    ])
    // A free seat that nobody was offered yet is not for who comes now.
    await database().eventSession.update({ where: { id: sessionId }, data: { capacity: 4 } })
    const late = await registered(sessionId)
    expect(await standOf(late.id)).toBe('WAITLISTED')
  })

  test('everybody who may still come is told what becomes of it, and stays as they are', async () => {
    const { eventId, sessionId } = await aSession(enclaveId, 1)
    const [seated, waiting] = [await registered(sessionId), await registered(sessionId)]
    for (const happening of ['postponed', 'rescheduled', 'cancelled'] as const)
      await transaction((tx) => tellRegistrants(tx, by, eventId, happening))
    expect([await lettersOf(seated.id), await lettersOf(waiting.id)]).toEqual([4, 4])
    expect([await standOf(seated.id), await standOf(waiting.id)]).toEqual(['CONFIRMED', 'WAITLISTED'])
  })

  test('after it was held, who did not come is missed, and who came gets the certificate once', async () => {
    const { eventId, sessionId } = await aSession(enclaveId, 2, { certificate: true })
    const [came, missed, waiting] = [
      await registered(sessionId),
      await registered(sessionId),
      await registered(sessionId),
    ]
    await asOwner(`UPDATE "Registration" SET status = 'ATTENDED', "checkedInAt" = now() WHERE id = $1`, [came.id])
    await database().eventSession.update({
      where: { id: sessionId },
      data: { heldOn: new Date('2026-11-29'), attendance: 1 },
    })
    for (let n = 0; n < 2; n += 1) await transaction((tx) => afterHeld(tx, eventId))
    expect(await Promise.all([came, missed, waiting].map(({ id }) => standOf(id)))).toEqual([
      'ATTENDED',
      'NO_SHOW',
      'WAITLISTED',
    ])
    expect([await lettersOf(came.id), await lettersOf(missed.id)]).toEqual([2, 1])
    expect((await seatsOf(sessionId)).taken).toBe(2)
  })
})
