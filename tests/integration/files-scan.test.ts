import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { database } from '@/lib/core/db/client'
import { startDraft } from '@/lib/domains/residency/commands'
import { anEnclave } from '@/tests/support/builders/accounts'
import { pdf } from '@/tests/support/builders/files'
import { anApplicant } from '@/tests/support/builders/residency'
import { attach, onDisk } from '@/tests/support/builders/uploads'
import '@/tests/support/database'

// A scanner that speaks INSTREAM as clamd does: chunks after their length, the last of length 0, then one answer.
let scanner: Server
let reply: (received: Buffer, socket: Socket) => void
let received: Buffer

function converse(socket: Socket): void {
  let all = Buffer.alloc(0)
  socket.on('error', () => {})
  socket.on('data', (chunk) => {
    all = Buffer.concat([all, chunk])
    if (all.subarray(-4).readUInt32BE() !== 0) return
    expect(all.subarray(0, 10).toString('latin1')).toBe('zINSTREAM\0')
    const parts: Buffer[] = []
    for (let at = 10; at < all.length - 4; ) {
      const length = all.readUInt32BE(at)
      parts.push(all.subarray(at + 4, at + 4 + length))
      at += 4 + length
    }
    received = Buffer.concat(parts)
    reply(received, socket)
  })
}

beforeAll(async () => {
  scanner = createServer(converse).listen(0, '127.0.0.1')
  await once(scanner, 'listening')
  const address = scanner.address()
  process.env.CLAMAV_URL = `tcp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
})
beforeEach(() => {
  received = Buffer.alloc(0)
})
afterAll(() => {
  scanner.close()
})

async function send(bytes = pdf()) {
  const { actor } = await anApplicant()
  const { id } = await startDraft(actor, { enclaveId: await anEnclave() })
  return attach(actor, { noun: 'application', id, version: 0, kind: 'OTHER' }, 'plan.pdf', bytes)
}

test('a file that the scanner finds clean is taken, and the scanner saw every byte of it', async () => {
  reply = (_, socket) => socket.end('stream: OK\0')
  const bytes = pdf({ objects: ['/A '.repeat(100_000)] })
  await send(bytes)
  expect(received.equals(bytes)).toBe(true)
})

test.each<[string, string, (socket: Socket) => void]>([
  ['a file in which it finds something', 'infected', (socket) => socket.end('stream: Eicar-Test-Signature FOUND\0')],
  ['an error of the scanner', 'not_scanned', (socket) => socket.end('INSTREAM size limit exceeded. ERROR\0')],
  ['an answer that is none', 'not_scanned', (socket) => socket.end()],
  ['a broken line', 'not_scanned', (socket) => socket.destroy()],
])('%s: %s, and nothing is kept', async (_title, why, answer) => {
  reply = (_bytes, socket) => answer(socket)
  const [files, rows] = [await onDisk(), await database().file.count()]
  await expect(send()).rejects.toMatchObject({ code: 'file_refused', params: { why } })
  expect(await onDisk()).toEqual(files)
  expect(await database().file.count()).toBe(rows)
})

test('without the scanner that is configured no file is taken', async () => {
  scanner.close()
  await expect(send()).rejects.toMatchObject({ params: { why: 'not_scanned' } })
})
