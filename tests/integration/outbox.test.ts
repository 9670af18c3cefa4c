import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { database, transaction } from '@/lib/core/db/client'
import { startJobs } from '@/lib/core/jobs'
import { compose } from '@/lib/documents/notifications'
import { notify, sendNotification, tell } from '@/lib/domains/notifications/commands'
import { anAccount } from '@/tests/support/builders/accounts'
import { aNotice, hurry } from '@/tests/support/builders/notifications'
import { type Mailbox, mailServer } from '@/tests/support/mail-server'
import '@/tests/support/database'

let mailbox: Mailbox
let worker: Awaited<ReturnType<typeof startJobs>>
const none = { minute: {}, hour: {}, night: {} }

beforeAll(async () => {
  mailbox = await mailServer()
  process.env.SMTP_URL = mailbox.url
  process.env.APP_URL = 'https://portal.example.org'
})
afterAll(() => mailbox.close())
beforeEach(async () => {
  worker = await startJobs({
    queues: { mail: (id) => sendNotification(id, compose), imports: async () => {} },
    ticks: none,
  })
})
afterEach(() => worker.stop())

const rowOf = (email: string) => database().notification.findFirstOrThrow({ where: { email } })
/** Waits until the worker has marked the mail to an address as sent. */
const sent = (email: string) =>
  vi.waitFor(async () => expect(await rowOf(email)).toMatchObject({ status: 'SENT' }), {
    timeout: 15_000,
    interval: 50,
  })

describe('a mail', () => {
  test('that is committed is sent once, in its language, with a link to this portal, and its content is forgotten', async () => {
    const notice = aNotice({ locale: 'zh-CN', payload: { path: '/invitation?token=abc', role: 'OPS' } })
    await transaction((tx) => notify(tx, notice))
    await sent(notice.email)
    const [mail, ...more] = mailbox.to(notice.email)
    expect(more).toEqual([])
    expect(mail?.text).toContain('https://portal.example.org/invitation?token=abc')
    expect(mail?.text).toMatch(/邀请/)
    const row = await rowOf(notice.email)
    expect(row).toMatchObject({ payload: null, attempts: 1, lastError: null })
    expect(mail?.head).toContain(`Message-ID: <${row.id}@portal.example.org>`)
  })

  test('to be sent again by a second job or a second worker is left alone', async () => {
    const notice = aNotice()
    await transaction((tx) => notify(tx, notice))
    await sent(notice.email)
    const { id } = await rowOf(notice.email)
    await Promise.all([sendNotification(id, compose), sendNotification(id, compose)])
    expect(mailbox.to(notice.email)).toHaveLength(1)
    expect((await rowOf(notice.email)).attempts).toBe(1)
  })

  test('of a transaction that fails is none, nor is there a job for it', async () => {
    const lost = aNotice()
    const failing = transaction(async (tx) => {
      await notify(tx, lost)
      throw new Error('rolled back')
    })
    await expect(failing).rejects.toThrow('rolled back')
    const kept = aNotice()
    await transaction((tx) => notify(tx, kept))
    await sent(kept.email)
    expect(await database().notification.count({ where: { email: lost.email } })).toBe(0)
    expect(mailbox.to(lost.email)).toEqual([])
  })

  test('with a link that somebody waits for goes before all the news that also stands in an inbox', async () => {
    await worker.stop()
    const reader = await anAccount([])
    const news = { path: '/admin/projects/x', event: 'release', reference: '', name: '样机' }
    for (let left = 40; left > 0; left -= 1) await transaction((tx) => tell(tx, [reader], 'project', news))
    const link = aNotice()
    await transaction((tx) => notify(tx, link))
    worker = await startJobs({
      queues: { mail: (id) => sendNotification(id, compose), imports: async () => {} },
      ticks: none,
    })
    await sent(link.email)
    const waiting = await database().notification.count({ where: { email: reader.email, status: 'PENDING' } })
    expect(waiting).toBeGreaterThan(9)
  })

  test('said twice under one key is one', async () => {
    const notice = aNotice({ dedupeKey: randomUUID() })
    await transaction((tx) => notify(tx, notice))
    await Promise.all([1, 2, 3].map(() => transaction((tx) => notify(tx, notice))))
    await sent(notice.email)
    await transaction((tx) => notify(tx, notice))
    expect(await database().notification.count({ where: { email: notice.email } })).toBe(1)
    expect(mailbox.to(notice.email)).toHaveLength(1)
  })

  test.each(['RCPT', 'DATA', 'CONNECT'] as const)(
    'that the server refuses (%s) is tried again and sent',
    async (at) => {
      const notice = aNotice()
      mailbox.refuse(at)
      await transaction((tx) => notify(tx, notice))
      const tried = async () => expect(await rowOf(notice.email)).toMatchObject({ status: 'PENDING', attempts: 1 })
      await vi.waitFor(tried, { timeout: 10_000 })
      await vi.waitFor(async () => expect((await rowOf(notice.email)).lastError).toBeTruthy(), { timeout: 10_000 })
      const { lastError } = await rowOf(notice.email)
      expect(lastError).not.toContain(notice.email)
      mailbox.accept()
      await hurry()
      await sent(notice.email)
      expect(mailbox.to(notice.email)).toHaveLength(1)
      expect(await rowOf(notice.email)).toMatchObject({ attempts: 2, payload: null, lastError: null })
    },
  )
})
