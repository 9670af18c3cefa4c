import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { exists, get, newKey, put, remove, writeWhole } from '@/lib/core/storage'
import '@/tests/support/database'

const folder = () => join(process.env.DATA_DIR ?? '', 'files')
const read = async (key: string) => {
  const stream = await get(key)
  return stream ? text(stream) : null
}
/** Every file below the store, drafts as well. */
const kept = async () => {
  const entries = await readdir(folder(), { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}

async function* breaking() {
  yield Buffer.alloc(100_000, 'x')
  throw new Error('the line went dead')
}

describe('a file in the store', () => {
  test('comes back as it was given, as bytes and as a stream, and belongs to its user alone', async () => {
    const [bytes, streamed] = [newKey(), newKey()]
    const content = Buffer.from(Array.from({ length: 70_000 }, (_, index) => index % 256))
    await put(bytes, content)
    await put(streamed, Readable.from([content.subarray(0, 40_000), content.subarray(40_000)]))
    for (const key of [bytes, streamed]) {
      const stream = await get(key)
      expect(stream && content.equals(await buffer(stream))).toBe(true)
      expect((await stat(join(folder(), key.slice(0, 2), key))).mode & 0o077).toBe(0)
    }
  })

  test('is replaced by another of its key', async () => {
    const key = newKey()
    await put(key, Buffer.from('long ago'))
    await put(key, Buffer.from('now'))
    expect(await read(key)).toBe('now')
  })

  test('is gone once removed, and removing it again is no fault', async () => {
    const key = newKey()
    await put(key, Buffer.from('x'))
    expect(await exists(key)).toBe(true)
    await remove(key)
    await remove(key)
    expect([await exists(key), await get(key)]).toEqual([false, null])
  })

  test('that breaks off while it comes in leaves nothing', async () => {
    const before = await kept()
    const key = newKey()
    await expect(put(key, Readable.from(breaking()))).rejects.toThrow('the line went dead')
    expect(await get(key)).toBeNull()
    expect(await kept()).toEqual(before)
  })

  test('that breaks off leaves the one it was to replace', async () => {
    const key = newKey()
    await put(key, Buffer.from('the first'))
    const before = await kept()
    await expect(put(key, Readable.from(breaking()))).rejects.toThrow('the line went dead')
    expect(await read(key)).toBe('the first')
    expect(await kept()).toEqual(before)
  })

  test('that was broken off before it began leaves nothing', async () => {
    const before = await kept()
    const dead = Readable.from(['x'])
    dead.destroy(new Error('never began'))
    await expect(put(newKey(), dead)).rejects.toThrow()
    expect(await kept()).toEqual(before)
  })

  test('is one of two that are written at once, never a mixture', async () => {
    const key = newKey()
    const [a, b] = ['a', 'b'].map((letter) => letter.repeat(200_000))
    await Promise.all([a, b].map((all = '') => put(key, Readable.from([all.slice(0, 9), all.slice(9)]))))
    expect([a, b]).toContain(await read(key))
  })

  test.each([
    '',
    '../secret',
    '/etc/passwd',
    `${newKey()}/..`,
    newKey().toUpperCase(),
    `${newKey()}\0`,
    `${newKey()}\n`,
  ])('has a key of our own making: %j is none', async (key) => {
    expect(() => put(key, Buffer.from('x'))).toThrow(TypeError)
    await expect(get(key)).rejects.toThrow(TypeError)
    await expect(exists(key)).rejects.toThrow(TypeError)
    await expect(remove(key)).rejects.toThrow(TypeError)
  })
})

test('a file that cannot take its place leaves no draft beside it', async () => {
  const place = join(process.env.DATA_DIR ?? '', 'place')
  await writeWhole(join(place, 'taken', 'inside'), 'x')
  await expect(writeWhole(join(place, 'taken'), 'y')).rejects.toThrow()
  expect(await readdir(place)).toEqual(['taken'])
})
