import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { objectStream, pdf, pdfStream, picture } from '@/tests/support/builders/files'
import { office } from '@/tests/support/builders/zip'
import '@/tests/support/database'

const MB = 1024 * 1024
const told = z.object({ outcomes: z.record(z.string(), z.string()), server: z.number(), together: z.number() })
const noise = (megabytes: number) => ({ name: 'word/media/noise.bin', data: randomBytes(megabytes * MB), stored: true })
const photograph = (width: number, height: number) =>
  sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } }).jpeg({ quality: 95 })
const script = '<< /S /JavaScript /JS (1) >>'
const bulk = (megabytes: number) => pdfStream('/Subtype /Image', randomBytes(megabytes * MB))

/** The hostile ones that cost most: by their size, or by what is packed in them. */
const HEAVY: Record<string, [verdict: string, make: () => Buffer | Promise<Buffer>]> = {
  'too-large.pdf': ['too_large', () => Buffer.alloc(20 * MB + 1, '%PDF-1.7\n')],
  'script.pdf': ['active_content', () => pdf({ objects: [bulk(19), script] })],
  'packed.pdf': ['active_content', () => pdf({ objects: [bulk(10), objectStream(['x'.repeat(14 * MB), script])] })],
  'bomb.pdf': ['archive_limits', () => pdf({ objects: [bulk(19), objectStream(['x'.repeat(80 * MB)])] })],
  'hex.pdf': ['active_content', () => pdf({ objects: ['#41'.repeat(6 * MB), script] })],
  'openings.pdf': ['active_content', () => pdf({ objects: ['/OpenAction 9 0 R '.repeat(MB)] })],
  'streams.pdf': ['damaged', () => pdf({ objects: ['stream\n'.repeat(2.7 * MB)], end: '' })],
  'macros.docx': ['active_content', () => office('docx', { parts: [noise(19), { name: 'word/vbaProject.bin' }] })],
  'bomb.docx': [
    'damaged',
    () =>
      office('docx', {
        parts: [noise(2), { name: 'word/a.xml', data: Buffer.alloc(190 * MB), said: { size: 90 * MB } }],
      }),
  ],
  'half.jpg': ['image_unreadable', async () => (await photograph(4800, 3000).toBuffer()).subarray(0, 10 * MB)],
}

test('30 hostile uploads of up to 20 MB, six at a time, take less than 150 MB of the server above rest', async ({
  onTestFinished,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'enclave-heavy-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const expected: Record<string, string> = {}
  const write = async (name: string, verdict: string, bytes: Buffer) => {
    expected[name] = verdict
    await writeFile(join(folder, name), bytes)
  }
  await write('rest-a.pdf', 'taken', pdf())
  await write('rest-b.docx', 'taken', office('docx'))
  await write('rest-c.jpg', 'taken', await picture(2000, 1000).jpeg().toBuffer())
  for (const [name, [verdict, make]] of Object.entries(HEAVY)) {
    const bytes = await make()
    expect(bytes.length).toBeLessThanOrEqual(20 * MB + 1)
    for (const round of [1, 2, 3]) await write(`${round}-${name}`, verdict, bytes)
  }
  const args = ['--expose-gc', '--import', 'tsx', 'tests/support/upload-load.ts', folder]
  const child = spawn(process.execPath, args, { env: process.env, stdio: ['ignore', 'pipe', 'inherit'] })
  const [printed] = await Promise.all([text(child.stdout), once(child, 'exit')])
  const { outcomes, server, together } = told.parse(JSON.parse(printed))
  process.stdout.write(`memory above rest: server ${server} MB, with the process that draws a picture ${together} MB\n`)
  expect(outcomes).toEqual(expected)
  expect(server).toBeLessThan(150)
}, 120_000)
