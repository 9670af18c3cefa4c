import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { database } from '@/lib/core/db/client'
import { get } from '@/lib/core/storage'
import { startDraft } from '@/lib/domains/residency/commands'
import { anEnclave } from '@/tests/support/builders/accounts'
import { photograph } from '@/tests/support/builders/files'
import { HONEST } from '@/tests/support/builders/honest-files'
import { HOSTILE } from '@/tests/support/builders/hostile-files'
import { anApplicant } from '@/tests/support/builders/residency'
import { attach, onDisk } from '@/tests/support/builders/uploads'
import '@/tests/support/database'

async function send(name: string, bytes: Buffer) {
  const { actor } = await anApplicant()
  const { id } = await startDraft(actor, { enclaveId: await anEnclave() })
  return attach(actor, { noun: 'application', id, version: 0, kind: 'OTHER' }, name, bytes)
}

describe('what a file is refused for', () => {
  test.each(HOSTILE)('%s', async (_title, name, why, make) => {
    const bytes = Buffer.from(await make())
    await expect(send(name, bytes)).rejects.toMatchObject({ code: 'file_refused', params: { why } })
    expect(await onDisk()).toEqual([])
    expect(await database().file.count()).toBe(0)
  })
})

describe('what is taken', () => {
  test.each(HONEST)('%s', async (_title, name, keptName, make) => {
    const bytes = await make()
    const { id, size } = await send(name, bytes)
    const row = await database().file.findUniqueOrThrow({ where: { id } })
    const kept = await buffer((await get(row.storageKey)) ?? Readable.from([]))
    expect(row.name).toBe(keptName)
    expect([row.size, size]).toEqual([kept.length, kept.length])
    if (/\.(pdf|docx|xlsx|pptx)$/.test(keptName)) expect(kept.equals(bytes)).toBe(true)
    else expect(kept.includes('SECRET')).toBe(false)
  })

  test('the fingerprint is that of the file kept', async () => {
    const { id } = await send('a.pdf', Buffer.from('%PDF-1.4\n%%EOF\n'))
    // printf '%%PDF-1.4\n%%%%EOF\n' | sha256sum
    const sha256 = '14bcd090baf31edba64e9cbd8cdfc15f943344aa72cb3675ad8e91bfcbce03ad'
    expect(await database().file.findUnique({ where: { id } })).toMatchObject({ sha256, size: 15 })
  })

  test('a photograph is turned upright, and tells no more where it was taken', async () => {
    const given = await photograph()
    expect(given.includes('SECRET-ARTIST')).toBe(true)
    const { id } = await send('photo.jpg', given)
    const { storageKey } = await database().file.findUniqueOrThrow({ where: { id } })
    const kept = await sharp(await buffer((await get(storageKey)) ?? Readable.from([]))).metadata()
    expect(kept).toMatchObject({ format: 'jpeg', width: 20, height: 40 })
    expect([kept.exif, kept.xmp, kept.orientation]).toEqual([undefined, undefined, undefined])
  })

  test('what was received apart is gone, and the store holds nothing else', async () => {
    const keys = (await database().file.findMany({ select: { storageKey: true } })).map(({ storageKey }) => storageKey)
    expect((await onDisk()).sort()).toEqual(keys.sort())
    expect(await readdir(join(process.env.DATA_DIR ?? '', 'incoming'))).toEqual([])
  })
})
