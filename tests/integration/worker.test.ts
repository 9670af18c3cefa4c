import type { ChildProcess } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import PgBoss from 'pg-boss'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { database, pool, transaction } from '@/lib/core/db/client'
import type { Tick } from '@/lib/core/jobs'
import { atMoment } from '@/lib/core/moment'
import { notify } from '@/lib/domains/notifications/commands'
import { append } from '@/tests/support/builders/audit'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aNotice } from '@/tests/support/builders/notifications'
import { aDesk } from '@/tests/support/builders/projects'
import { aRoutedRequest, moveBy } from '@/tests/support/builders/services'
import { aCompany, aPartner } from '@/tests/support/builders/talent'
import { asOwner } from '@/tests/support/database'
import { end, runEntry } from '@/tests/support/processes'

const inData = (name: string) => join(process.env.DATA_DIR ?? '', name)
const until = (met: () => Promise<void>) => vi.waitFor(met, { timeout: 15_000, interval: 100 })
let worker: ChildProcess | undefined
const start = () => {
  worker = runEntry('worker', process.env)
  return worker
}
afterEach(async () => {
  if (worker) await end(worker)
})

/** Rings a timer before its time. */
async function ring(tick: Tick): Promise<void> {
  const executeSql = async (text: string, values: unknown[]) => ({ rows: (await pool().query(text, values)).rows })
  const boss = new PgBoss({ db: { executeSql }, supervise: false, schedule: false })
  await boss.send(tick, {})
}

const status = async (email: string) => (await database().notification.findFirst({ where: { email } }))?.status

describe('the worker', () => {
  test('without a mail server leaves each mail as a file, and ends when it is told to', async () => {
    const notice = aNotice()
    await transaction((tx) => notify(tx, notice))
    const running = start()
    await until(async () => expect(await status(notice.email)).toBe('SENT'))
    const [file, ...more] = await readdir(inData('mail'))
    expect([file?.endsWith('.eml'), more]).toEqual([true, []])
    const mail = await readFile(inData(`mail/${file}`), 'utf8')
    expect(mail).toContain(`To: ${notice.email}\r\n`)
    expect(mail).toContain('Auto-Submitted: auto-generated\r\n')
    await end(running)
    expect(running.exitCode).toBe(0)
  })

  test('every minute notes the end of the audit outside the database and sends what was forgotten', async () => {
    await append()
    const notice = aNotice()
    await transaction((tx) => notify(tx, notice))
    await asOwner('DELETE FROM pgboss.job')
    await asOwner(`UPDATE "Notification" SET "createdAt" = now() - interval '11 minutes' WHERE status = 'PENDING'`)
    start()
    await ring('minute')
    await until(async () => expect(JSON.parse(await readFile(inData('audit-head.json'), 'utf8')).seq).toBe('1'))
    await until(async () => expect(await status(notice.email)).toBe('SENT'))
  })

  test('every hour asks those whose request a partner closed thirty days ago how it went', async () => {
    const { id: enclaveId } = await anEnclave()
    const [desk, company, partner] = [await aDesk(enclaveId), await aCompany(enclaveId), await aPartner()]
    const closed = async (days: number) =>
      atMoment(new Date(Date.now() - days * 86_400_000), async () => {
        const [id = ''] = (await aRoutedRequest(desk, company, [partner])).matches
        for (const event of ['take', 'help'] as const) await moveBy(partner.actor, id, event)
        return id
      })
    const [due, early] = [await closed(31), await closed(29)]
    const askedAt = async (id: string) => (await database().serviceMatch.findUniqueOrThrow({ where: { id } })).askedAt
    await asOwner('DELETE FROM pgboss.job')
    start()
    await ring('hour')
    await until(async () => expect(await askedAt(due)).not.toBeNull())
    expect(await askedAt(early)).toBeNull()
  })
})
