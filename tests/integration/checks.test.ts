import { beforeEach, describe, expect, test } from 'vitest'
import { systemActor, visitor } from '@/lib/core/auth/actor'
import { shiftDay, startOfDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { atMoment } from '@/lib/core/moment'
import { answerCheck, askDueChecks } from '@/lib/domains/checks/commands'
import { checksOf, linkedCheck } from '@/lib/domains/checks/queries'
import { editFounder } from '@/lib/domains/projects/commands'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aCheckLink } from '@/tests/support/builders/landings'
import { aDistrict } from '@/tests/support/builders/organisations'
import { aConfirmedLanding, aDesk, aGroup, projectAt } from '@/tests/support/builders/projects'
import { refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

const timer = systemActor('timer')
let adcode = 990401

/** A landing that was registered and confirmed on a day in the past. */
async function landedOn(day: string) {
  adcode += 1
  const desk = await aDesk((await anEnclave()).id)
  const group = await aGroup(await aDistrict(String(adcode)))
  const landing = await atMoment(startOfDay(day), () => aConfirmedLanding(desk, group))
  return { desk, group, ...landing }
}
type Landed = Awaited<ReturnType<typeof landedOn>>

/** Rings the timer on a day. */
const ringOn = (day: string) => atMoment(startOfDay(day), () => askDueChecks(timer))
const askedOf = async ({ id }: Landed) => {
  const found = await database().landingCheck.findMany({ where: { landingId: id }, orderBy: { dueOn: 'asc' } })
  return found.map(({ dueOn }) => dueOn.toISOString().slice(0, 10))
}
const linksOf = ({ id }: Landed) =>
  database()
    .landingCheck.findMany({ where: { landingId: id } })
    .then((checks) => database().personLink.count({ where: { recordId: { in: checks.map((check) => check.id) } } }))
/** A check that is asked, with the link as it was mailed. */
async function asked(landing: Landed) {
  await askDueChecks(timer)
  const { id } = await database().landingCheck.findFirstOrThrow({ where: { landingId: landing.id } })
  return { id, token: await aCheckLink(id) }
}
const YES = { operating: 'YES', kept: 'PARTLY', missing: '冷链运输' } as const

describe('asking', () => {
  test('begins half a year after the registration, once each half year, and makes up for none that was missed', async () => {
    const landing = await landedOn('2025-08-31')
    await ringOn('2026-02-27')
    expect(await askedOf(landing)).toEqual([])
    await ringOn('2026-02-28')
    await ringOn('2026-02-28')
    await ringOn('2026-08-30')
    expect(await askedOf(landing)).toEqual(['2026-02-28'])
    await ringOn('2027-09-10')
    expect(await askedOf(landing)).toEqual(['2026-02-28', '2027-08-31'])
    expect(await linksOf(landing)).toBe(2)
  })

  test('two workers at once ask once, with one mail', async () => {
    const landing = await landedOn(shiftDay(today(), -200))
    await Promise.all([askDueChecks(timer), askDueChecks(timer)])
    expect(await askedOf(landing)).toHaveLength(1)
    expect(await linksOf(landing)).toBe(1)
  })
})

describe('answering', () => {
  let landing: Landed
  beforeEach(async () => {
    landing = await landedOn(shiftDay(today(), -200))
  })

  test('once: what was said stays, the link shows it, and the team is told', async () => {
    const { id, token } = await asked(landing)
    expect(await linkedCheck(visitor, token)).toMatchObject({ id, answeredAt: null })
    await answerCheck({ token, ...YES })
    expect(await refusedWith(answerCheck({ token, ...YES, operating: 'NO' }))).toBe('conflict')
    expect(await linkedCheck(visitor, token)).toMatchObject({ ...YES, answeredAt: expect.any(Date) })
    const inbox = { path: ['event'], equals: 'checked' }
    const told = { kind: 'landing', accountId: landing.desk.lead.id, inbox }
    expect(await database().notification.count({ where: told })).toBe(1)
    expect(await database().auditEntry.count({ where: { noun: 'LandingCheck', recordId: id, verb: 'answer' } })).toBe(1)
  })

  test('the park reads all of it, the district the two coded answers, another district nothing', async () => {
    const { id, token } = await asked(landing)
    await answerCheck({ token, ...YES })
    const rival = await aGroup(await aDistrict(String(adcode + 500)))
    expect(await checksOf(landing.desk.ops.actor, landing.id, 'PARK')).toMatchObject([{ id, ...YES }])
    const seen = await checksOf(landing.group.actor, landing.id, 'DISTRICT')
    expect(seen).toMatchObject([{ id, operating: 'YES', kept: 'PARTLY', missing: null }])
    expect(await checksOf(landing.group.actor, landing.id, 'PARK')).toEqual([])
    expect(await checksOf(rival.actor, landing.id, 'DISTRICT')).toEqual([])
  })

  test('a forged link, one out of time, and one whose founder was replaced are the same: dead', async () => {
    const { token } = await asked(landing)
    const dead = async (link: string) => {
      expect(await linkedCheck(visitor, link)).toBeNull()
      expect(await refusedWith(answerCheck({ token: link, ...YES }))).toBe('link_expired')
    }
    await dead('x'.repeat(43))
    await atMoment(startOfDay(shiftDay(today(), 181)), () => dead(token))
    const { founderId } = await database().project.findUniqueOrThrow({ where: { id: landing.projectId } })
    const next = { kind: 'FOUNDER', name: 'x', email: 'x', locale: 'en', createdAt: new Date() } as const
    const { id } = await database().person.create({ data: next })
    await database().project.update({ where: { id: landing.projectId }, data: { founderId: id } })
    await dead(token)
    await database().project.update({ where: { id: landing.projectId }, data: { founderId } })
    expect(await linkedCheck(visitor, token)).not.toBeNull()
    expect((await checksOf(landing.desk.ops.actor, landing.id, 'PARK'))[0]?.answeredAt).toBeNull()
  })

  test('a founder who has another address gets no answer from the old one', async () => {
    const { token } = await asked(landing)
    const founder = { founderName: '章知远', founderEmail: 'moved@example.org', founderPhone: undefined } as const
    const input = { ...(await projectAt(landing.projectId)), ...founder, founderLanguage: 'zh-CN' } as const
    await editFounder(landing.desk.ops.actor, input)
    expect(await linkedCheck(visitor, token)).toBeNull()
    expect(await refusedWith(answerCheck({ token, ...YES }))).toBe('link_expired')
  })
})
