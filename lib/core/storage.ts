import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { access, type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { env } from '@/lib/core/env'

// Keys are our own random ids: a name that someone gave never becomes part of a path.
const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const missing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

function pathOf(key: string): string {
  if (!KEY.test(key)) throw new TypeError('a storage key is a lower-case UUID')
  return join(resolve(env().DATA_DIR), 'files', key.slice(0, 2), key)
}

/** A new key for put. */
export const newKey = (): string => randomUUID()

/** Keeps a file, whole or not at all; another file of that key is replaced. */
export const put = (key: string, body: Readable | Uint8Array): Promise<void> => writeWhole(pathOf(key), body)

/** The file as a stream. @returns null where there is none */
export async function get(key: string): Promise<Readable | null> {
  const path = pathOf(key)
  try {
    const handle = await open(path, 'r')
    return createReadStream(path, { fd: handle })
  } catch (error) {
    if (missing(error)) return null
    throw error
  }
}

export async function exists(key: string): Promise<boolean> {
  try {
    await access(pathOf(key))
    return true
  } catch (error) {
    if (missing(error)) return false
    throw error
  }
}

/** Removes a file; one that is not there is removed already. */
export async function remove(key: string): Promise<void> {
  await rm(pathOf(key), { force: true })
}

/** Writes a file so that a reader, or a crash at any moment, meets the old one or the new one, never half of it. */
export async function writeWhole(path: string, body: Readable | Uint8Array | string): Promise<void> {
  // A stream may break while the folder is made; without a listener that would end the process. The pipeline tells it.
  if (body instanceof Readable) body.on('error', () => {})
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.${randomUUID()}.part`
  try {
    const handle = await open(draft, 'wx', 0o600)
    if (typeof body === 'string' || body instanceof Uint8Array) {
      await write(handle, body)
    } else await pipeline(body, createWriteStream(draft, { fd: handle, flush: true }))
    await rename(draft, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

async function write(handle: FileHandle, body: Uint8Array | string): Promise<void> {
  try {
    await handle.writeFile(body)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The name of a file is kept by its folder, which has to reach the disk as well. Windows knows no such thing. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(path, 'r')
  await handle.sync().finally(() => handle.close())
}
