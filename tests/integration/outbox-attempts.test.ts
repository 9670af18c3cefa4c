import { describe, expect, test } from 'vitest'
import { database, transaction } from '@/lib/core/db/client'
import { notify, requeueForgotten, sendNotification } from '@/lib/domains/notifications/commands'
import { outboxPublishedAge } from '@/lib/domains/notifications/queries'
import { aNotice } from '@/tests/support/builders/notifications'
import { asOwner } from '@/tests/support/database'

const rowOf = (email: string) => database().notification.findFirstOrThrow({ where: { email } })
const jobsOf = (id: string) => asOwner(`SELECT id FROM pgboss.job WHERE name = 'mail' AND id = $1`, [id])
const broken = async () => Promise.reject(new Error('no words'))

async function aNotification() {
  const notice = aNotice()
  await transaction((tx) => notify(tx, notice))
  return rowOf(notice.email)
}

describe('a notification', () => {
  test('is kept sealed while it waits', async () => {
    const { payload, email } = await aNotification()
    expect(payload).not.toMatch(/invitation|token|abc/)
    expect(payload).not.toContain(email)
  })

  test('is refused with a link that leads elsewhere', async () => {
    for (const path of ['//evil.example', 'https://evil.example', '/a b', '/\r\nBcc: x@example.org', ''])
      await expect(transaction((tx) => notify(tx, aNotice({ payload: { path } })))).rejects.toThrow(/path/)
  })

  test('said twice under one key is one row and one job', async () => {
    const jobs = async () => (await asOwner(`SELECT id FROM pgboss.job WHERE name = 'mail'`)).length
    const before = await jobs()
    const notice = aNotice({ dedupeKey: 'welcome' })
    for (let time = 0; time < 3; time++) await transaction((tx) => notify(tx, notice))
    expect(await database().notification.count({ where: { email: notice.email } })).toBe(1)
    expect(await jobs()).toBe(before + 1)
  })

  test('has failed after eight attempts, is not tried a ninth time, and is counted', async () => {
    const { id, email } = await aNotification()
    for (let attempt = 1; attempt < 8; attempt++) {
      await expect(sendNotification(id, broken)).rejects.toThrow('no words')
      expect(await rowOf(email)).toMatchObject({ status: 'PENDING', attempts: attempt, lastError: 'Error' })
    }
    await sendNotification(id, broken)
    expect(await rowOf(email)).toMatchObject({ status: 'FAILED', attempts: 8, sentAt: null })
    await sendNotification(id, broken)
    expect((await rowOf(email)).attempts).toBe(8)
    expect((await outboxPublishedAge()).failed).toBe(1)
  })

  test('whose sealed content was moved to another row is not sent', async () => {
    const [mine, other] = [await aNotification(), await aNotification()]
    await database().notification.update({ where: { id: mine.id }, data: { payload: other.payload } })
    const composed: unknown[] = []
    const sending = sendNotification(mine.id, async (message) => {
      composed.push(message)
      return { subject: '', text: '', html: '' }
    })
    await expect(sending).rejects.toThrow()
    expect(composed).toEqual([])
  })

  test('that waits without a job is queued again after ten minutes, not before', async () => {
    const { id } = await aNotification()
    await asOwner(`DELETE FROM pgboss.job WHERE id = $1`, [id])
    await requeueForgotten()
    expect(await jobsOf(id)).toEqual([])
    await asOwner(`UPDATE "Notification" SET "createdAt" = now() - interval '11 minutes' WHERE id = $1`, [id])
    expect((await outboxPublishedAge()).oldestSeconds).toBeGreaterThanOrEqual(660)
    await requeueForgotten()
    expect(await jobsOf(id)).toHaveLength(1)
    await requeueForgotten()
    expect(await jobsOf(id)).toHaveLength(1)
  })
})
