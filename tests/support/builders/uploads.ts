import { readdir } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { Actor } from '@/lib/core/auth/actor'
import { attachDocument } from '@/lib/domains/documents/commands'
import type { Attachment } from '@/lib/domains/documents/schema'
import { pdf } from '@/tests/support/builders/files'

/** Bytes as they arrive from the network. */
export function* chunksOf(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
}

/** Attaches a file, a small PDF where none is given. */
export const attach = (actor: Actor, to: Attachment, name = 'plan.pdf', bytes = pdf()) =>
  attachDocument(actor, to, { name, body: Readable.from(chunksOf(bytes)) })

/** Every file in the data folder, those being received among them. */
export async function onDisk(): Promise<string[]> {
  const found = await readdir(process.env.DATA_DIR ?? '', { recursive: true, withFileTypes: true })
  return found.filter((entry) => entry.isFile()).map(({ name }) => name)
}
