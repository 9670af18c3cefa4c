import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Actor } from '@/lib/core/auth/actor'
import { now } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db/client'
import { env } from '@/lib/core/env'
import { refuse } from '@/lib/core/errors'
import { inspectFile } from '@/lib/core/inspection/file'
import type { Verdict } from '@/lib/core/inspection/verdict'
import { scan } from '@/lib/core/inspection/virus'
import { spend } from '@/lib/core/rate-limit'
import { newKey, put, remove } from '@/lib/core/storage'
import { ACCOUNT_QUOTA, cleanName, FILE_LIMIT, MEDIA_TYPES } from '@/lib/domains/files/schema'

const UPLOADS = { name: 'upload', points: 20, seconds: 600, lock: 600 } as const
const refused = (why: Verdict): never => refuse('file_refused', { why })

export type Upload = { name: string; body: Readable }
type Received = { storageKey: string; name: string; mediaType: string; size: number; sha256: string }
export type Kept = { id: string; name: string; size: number }

type Purpose = {
  /** Whether it counts towards what an account may have given. */
  counted: boolean
  /** Writes what refers to the file, in the transaction of its row. */
  record: (tx: Tx, file: Kept & { sha256: string }) => Promise<unknown>
}

/**
 * Takes a file in: streams it to a place apart, gives the verdict, and only then keeps it. Where recording fails, nothing
 * is left on disk.
 * @throws Refusal file_refused with `why`; rate_limited; unauthenticated; what record throws
 */
export async function receiveFile(actor: Actor, { name, body }: Upload, purpose: Purpose): Promise<Kept> {
  const ownerId = actor.accountId ?? refuse('unauthenticated')
  await spend(UPLOADS, ownerId)
  const file = await received(name, body)
  try {
    return await transaction(async (tx) => {
      if (purpose.counted) await requireRoom(tx, ownerId, file.size)
      const { id } = await tx.file.create({ data: { ...file, ownerId, createdAt: now() } })
      await purpose.record(tx, { ...file, id })
      return { id, name: file.name, size: file.size }
    })
  } catch (error) {
    await remove(file.storageKey)
    throw error
  }
}

async function requireRoom(tx: Tx, ownerId: string, size: number): Promise<void> {
  // Locked, so that of two files at once the second counts the first.
  await tx.$queryRaw`SELECT id FROM "Account" WHERE id = ${ownerId}::uuid FOR UPDATE`
  const { _sum } = await tx.file.aggregate({ where: { ownerId, application: { isNot: null } }, _sum: { size: true } })
  if ((_sum.size ?? 0) + size > ACCOUNT_QUOTA) refused('quota')
}

async function received(given: string, body: Readable): Promise<Received> {
  const { name, extension } = cleanName(given) ?? refused(given === '' ? 'no_file' : 'extension')
  const folder = join(resolve(env().DATA_DIR), 'incoming')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, randomUUID())
  const drawn = `${path}.new`
  try {
    const meter = measure()
    await pipeline(body, meter.through, createWriteStream(path, { mode: 0o600 }))
    const { size } = meter.result()
    if (size === 0) refused('empty')
    const verdict = (await scan(path)) ?? (await inspectFile({ path, drawn, size, extension }))
    if (verdict) refused(verdict)
    const mediaType = MEDIA_TYPES[extension]
    return { name, mediaType, ...(await stored(mediaType.startsWith('image/') ? drawn : path)) }
  } finally {
    await Promise.all([path, drawn].map((left) => rm(left, { force: true })))
  }
}

/** From the place apart into the store: what is kept is measured, not what came. */
async function stored(path: string): Promise<Pick<Received, 'storageKey' | 'size' | 'sha256'>> {
  const storageKey = newKey()
  const meter = measure()
  try {
    await put(storageKey, Readable.from(meter.through(createReadStream(path))))
  } catch (error) {
    await remove(storageKey)
    throw error
  }
  return { storageKey, ...meter.result() }
}

/** Counts and hashes what flows through, and ends it at the limit. */
function measure() {
  const hash = createHash('sha256')
  let size = 0
  async function* through(source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      size += chunk.length
      if (size > FILE_LIMIT) refused('too_large')
      hash.update(chunk)
      yield chunk
    }
  }
  return { through, result: () => ({ size, sha256: hash.digest('hex') }) }
}
