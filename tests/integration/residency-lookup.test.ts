import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/lib/core/db/client'
import { moveByStaff } from '@/lib/domains/residency/commands'
import { publishedStatus, ticketFor } from '@/lib/domains/residency/queries'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aSubmission, someone, versionOf } from '@/tests/support/builders/residency'
import { refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

// The builder's contact has the number 13800001234.
const RIGHT = '1234'
const WRONG = '9999'
let serial = 0
const anAddress = () => `10.7.0.${++serial}`
let enclaveId = ''
beforeAll(async () => {
  enclaveId = (await anEnclave()).id
})

describe('whoever has a reference and the last digits of the telephone', () => {
  test('sees state, promised day and times; neither a name nor a reason', async () => {
    const { id, reference, applicant } = await aSubmission(enclaveId)
    const lead = await someone('OPS_LEAD', enclaveId)
    await moveByStaff(lead.actor, { id, version: await versionOf(id), event: 'startScreening' })
    const reason = '与园区方向不符的理由'
    await moveByStaff(lead.actor, { id, version: await versionOf(id), event: 'reject', reason })
    const typed = ` ${reference.toLowerCase().replaceAll('-', ' ')} `
    const seen = await publishedStatus(await ticketFor({ reference: typed, digits: RIGHT }, anAddress()))
    expect(seen).toMatchObject({ reference, status: 'REJECTED' })
    expect(seen?.moves.map(({ to }) => to)).toEqual(['DRAFT', 'SUBMITTED', 'SCREENING', 'REJECTED'])
    const { email, name } = await database().account.findUniqueOrThrow({ where: { id: applicant.id } })
    const said = JSON.stringify(seen)
    for (const secret of [reason, email, name, '测试新材料有限公司', '王小明', '13800001234', id])
      expect(said).not.toContain(secret)
  })

  test('gets one answer, and no quicker, for a wrong reference, a mistyped one and wrong digits', async () => {
    const { reference } = await aSubmission(enclaveId)
    const attempts = [
      { reference, digits: WRONG },
      { reference: '000-000-000-0', digits: RIGHT },
      { reference: `${reference.slice(0, -1)}${reference.endsWith('A') ? 'B' : 'A'}`, digits: RIGHT },
      { reference: "x' OR 1=1 --", digits: RIGHT },
    ]
    for (const attempt of attempts) {
      const started = performance.now()
      expect(await refusedWith(ticketFor(attempt, anAddress()))).toBe('not_found')
      expect(performance.now() - started).toBeGreaterThan(290)
    }
  })

  test('is locked out of a reference after five wrong attempts, wherever they come from, even with the right digits', async () => {
    const { reference } = await aSubmission(enclaveId)
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect(await refusedWith(ticketFor({ reference, digits: WRONG }, anAddress()))).toBe('not_found')
    expect(await refusedWith(ticketFor({ reference, digits: RIGHT }, anAddress()))).toBe('rate_limited')
  }, 15_000)

  test('may look as often as they like while they are right', async () => {
    const { reference } = await aSubmission(enclaveId)
    const address = anAddress()
    for (let attempt = 0; attempt < 7; attempt += 1)
      expect(await publishedStatus(await ticketFor({ reference, digits: RIGHT }, address))).toMatchObject({ reference })
  }, 15_000)

  test('tries many references from one address thirty times, no more', async () => {
    const address = anAddress()
    const guess = (number: number) => ticketFor({ reference: `guess-${number}`, digits: WRONG }, address)
    const codes = await Promise.all(Array.from({ length: 33 }, (_, number) => refusedWith(guess(number))))
    expect(codes.filter((code) => code === 'not_found')).toHaveLength(30)
    expect(codes.filter((code) => code === 'rate_limited')).toHaveLength(3)
  })

  test('a ticket that is forged, or cut, opens nothing', async () => {
    const { reference } = await aSubmission(enclaveId)
    const ticket = await ticketFor({ reference, digits: RIGHT }, anAddress())
    for (const forged of ['', 'a.b.c.d', ticket.slice(0, -2), `${ticket}x`, ticket.replace('.', '..')])
      expect(await publishedStatus(forged)).toBeNull()
  })
})
