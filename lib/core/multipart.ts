import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { Busboy, type BusboyInstance } from '@fastify/busboy'
import { Refusal } from '@/lib/core/errors'

type SentFile = { name: string; body: Readable }
type Fields = Record<string, string>

const LIMITS = {
  fields: 20,
  fieldSize: 4000,
  files: 1,
  parts: 21,
  headerPairs: 20,
  headerSize: 8192,
  fieldNameSize: 100,
}

type Take<T> = (fields: Fields, file: SentFile) => Promise<T>
type Reader = ReadableStreamDefaultReader<Uint8Array>

/**
 * Reads a form with one file as it arrives: the fields that stand before the file, then the file as a stream, which
 * `take` reads. What is left of a refused form is read and dropped, so that its sender sees the answer.
 * @param seen is given each field at once, for an answer that needs it
 * @throws Refusal invalid_input for anything else than such a form; what take throws
 */
export async function readForm<T>(request: Request, seen: (fields: Fields) => void, take: Take<T>): Promise<T> {
  const reader = request.body?.getReader()
  if (!reader) throw new Refusal('invalid_input')
  try {
    return await parsed(reader, parserOf(request.headers.get('content-type') ?? ''), seen, take)
  } finally {
    await drain(reader)
  }
}

function parserOf(type: string): BusboyInstance {
  try {
    return new Busboy({ headers: { 'content-type': type }, limits: LIMITS })
  } catch (error) {
    throw new Refusal('invalid_input', {}, error)
  }
}

async function parsed<T>(reader: Reader, parser: BusboyInstance, seen: (fields: Fields) => void, take: Take<T>) {
  const fields: Fields = {}
  let file: Readable | undefined
  const outcome = new Promise<T>((settle, fail) => {
    const break_ = (cause?: unknown) => {
      file?.destroy(new Refusal('invalid_input', {}, cause))
      fail(new Refusal('invalid_input', {}, cause))
    }
    parser.on('error', break_)
    parser.on('field', (name, value, _nameCut, valueCut) => {
      if (valueCut || Object.hasOwn(fields, name)) return break_()
      fields[name] = value
      seen(fields)
    })
    parser.on('file', (field, body, name) => {
      // Whoever reads it meets the error; it must not end the process where nobody reads yet.
      body.on('error', () => {})
      file = body
      if (field !== 'file') return break_()
      take({ ...fields }, { name: name ?? '', body }).then(settle, fail)
    })
    feed(reader, parser, () => outcome).then(() => file ?? break_(), break_)
  })
  return outcome
}

/** Writes what arrives into the parser, no faster than it is read, until all is there or the outcome is known. */
async function feed(reader: Reader, parser: BusboyInstance, outcome: () => Promise<unknown>): Promise<void> {
  let over = false
  await null
  const known = outcome()
    .catch(() => {})
    .then(() => {
      over = true
    })
  while (!over) {
    const { done, value } = await reader.read()
    if (done) break
    if (!over && !parser.write(value)) await Promise.race([once(parser, 'drain'), known])
  }
  if (over) return
  const finished = once(parser, 'finish')
  parser.end()
  await Promise.race([finished, known])
}

async function drain(reader: Reader): Promise<void> {
  try {
    while (!(await reader.read()).done);
  } catch {
    // The sender has gone.
  }
}
