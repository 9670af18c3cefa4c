import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { headMac } from '@/lib/core/chain'
import { now } from '@/lib/core/clock'
import { env } from '@/lib/core/env'
import { writeWhole } from '@/lib/core/storage'

/** The last link of the chain that was seen outside the database, with that link's mac. */
export type Checkpoint = { seq: bigint; mac: string }

const file = () => join(resolve(env().DATA_DIR), 'audit-head.json')
const schema = z.object({ seq: z.string().regex(/^\d{1,18}$/), mac: z.string(), seal: z.string(), at: z.string() })

/** @returns null where there is no checkpoint yet, 'damaged' where its file was changed */
export async function readCheckpoint(): Promise<Checkpoint | 'damaged' | null> {
  try {
    const { seq, mac, seal } = schema.parse(JSON.parse(await readFile(file(), 'utf8')))
    return seal === headMac(env().AUDIT_KEY, BigInt(seq), mac) ? { seq: BigInt(seq), mac } : 'damaged'
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    return 'damaged'
  }
}

export function writeCheckpoint({ seq, mac }: Checkpoint): Promise<void> {
  const seal = headMac(env().AUDIT_KEY, seq, mac)
  return writeWhole(file(), `${JSON.stringify({ seq: seq.toString(), mac, seal, at: now().toISOString() })}\n`)
}
