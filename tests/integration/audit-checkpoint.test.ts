import { once } from 'node:events'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { systemActor } from '@/lib/core/auth/actor'
import { checkpointAudit } from '@/lib/domains/audit/commands'
import { verifyAudit } from '@/lib/domains/audit/queries'
import { appendMany, asIntruder, clearAudit } from '@/tests/support/builders/audit'
import { asOwner } from '@/tests/support/database'
import { runEntry } from '@/tests/support/processes'

const note = () => join(process.env.DATA_DIR ?? '', 'audit-head.json')
const codes = async () => (await verifyAudit(systemActor('test'))).findings.map(({ code }) => code)
const CUT = 'DELETE FROM "AuditEntry" WHERE seq > 4'

/** The head row as it was after the first four entries: what an old dump of the database holds. */
let oldHead = { seq: '', mac: '' }
const setHeadBack = () => asOwner('UPDATE "AuditHead" SET seq = $1, mac = $2', [oldHead.seq, oldHead.mac])

beforeEach(async () => {
  await rm(note(), { force: true })
  await clearAudit()
  await appendMany(4)
  const [head] = await asOwner<typeof oldHead>('SELECT seq::text, mac FROM "AuditHead"')
  oldHead = head ?? oldHead
  await appendMany(2)
})

describe('the checkpoint outside the database', () => {
  test('goes along with the chain and gives no finding', async () => {
    await checkpointAudit()
    await appendMany(2)
    expect(await codes()).toEqual([])
    await checkpointAudit()
    expect(await codes()).toEqual([])
    expect(JSON.parse(await readFile(note(), 'utf8'))).toMatchObject({ seq: '8' })
  })

  test('of a portal without entries is none', async () => {
    await clearAudit()
    await checkpointAudit()
    await expect(readFile(note())).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('finds a tail that was cut off together with the head of that time', async () => {
    await checkpointAudit()
    await asIntruder(CUT)
    await setHeadBack()
    expect(await codes()).toEqual(['checkpointAhead'])
    await expect(checkpointAudit()).rejects.toThrow(/audit:verify/)
    expect(await codes()).toEqual(['checkpointAhead'])
  })

  test('finds it also after others have gone on from there, and is not overwritten by what they wrote', async () => {
    await checkpointAudit()
    await asIntruder(CUT)
    await setHeadBack()
    await appendMany(3)
    expect(await codes()).toEqual(['checkpointDiffers'])
    await expect(checkpointAudit()).rejects.toThrow(/audit:verify/)
    expect(await codes()).toEqual(['checkpointDiffers'])
  })

  test('finds a chain that was removed with its head', async () => {
    await checkpointAudit()
    await clearAudit()
    expect(await codes()).toEqual(['checkpointAhead', 'headMissing'])
    await expect(checkpointAudit()).rejects.toThrow(/audit:verify/)
  })

  test('is damaged when its file was changed, and stays so', async () => {
    await checkpointAudit()
    const text = await readFile(note(), 'utf8')
    for (const changed of [text.replace('"6"', '"4"'), text.slice(0, 20), 'null']) {
      await writeFile(note(), changed)
      expect(await codes()).toEqual(['checkpointDamaged'])
      await expect(checkpointAudit()).rejects.toThrow(/audit:verify/)
    }
    expect(await readFile(note(), 'utf8')).toBe('null')
  })

  test('is missed once the chain is an hour old', async () => {
    expect(await codes()).toEqual([])
    await asIntruder(`UPDATE "AuditEntry" SET at = at - interval '61 minutes' WHERE seq = 1`)
    expect(await codes()).toEqual(['changed', 'checkpointMissing'])
  })
})

describe('npm run audit:verify', () => {
  async function verifier() {
    const child = runEntry('audit-verify', process.env)
    let said = ''
    child.stdout?.on('data', (text: Buffer) => {
      said += text.toString()
    })
    const [code] = await once(child, 'close')
    return { code, said }
  }

  test('says that a whole chain is whole', async () => {
    expect(await verifier()).toEqual({ code: 0, said: 'The audit is whole: 6 entries, the last 6.\n' })
  })

  test('fails and names what was changed, removed and cut off', async () => {
    await asIntruder(
      `UPDATE "AuditEntry" SET verb = 'view' WHERE seq = 2; DELETE FROM "AuditEntry" WHERE seq IN (4, 6)`,
    )
    const { code, said } = await verifier()
    expect(code).toBe(1)
    expect(said.split('\n')).toEqual(['changed: 2', 'missing: 4', 'tailCut: 6', 'The audit was tampered with.', ''])
  })
})
