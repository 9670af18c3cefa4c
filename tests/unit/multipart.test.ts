import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { Refusal } from '@/lib/core/errors'
import { readForm } from '@/lib/core/multipart'

const B = 'xyz'
const field = (name: string, value: string) =>
  `--${B}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const file = (name: string, body: string, as = 'file') =>
  `--${B}\r\nContent-Disposition: form-data; name="${as}"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n${body}\r\n`
const END = `--${B}--\r\n`

/** The request as it arrives, a few bytes at a time; `drained` tells whether all of it was read. */
function requestOf(text: string, type = `multipart/form-data; boundary=${B}`) {
  const bytes = Buffer.from(text)
  const state = { drained: false }
  let at = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= bytes.length) {
        state.drained = true
        return controller.close()
      }
      controller.enqueue(new Uint8Array(bytes.subarray(at, at + 7)))
      at += 7
    },
  })
  const init: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    body,
    headers: { 'content-type': type },
    duplex: 'half',
  }
  return { request: new Request('http://localhost/', init), state }
}

const read = (request: Request) =>
  readForm(
    request,
    () => {},
    async (fields, { name, body }) => ({ fields, name, text: (await buffer(body)).toString() }),
  )

describe('a form with a file', () => {
  test('gives the fields before the file, its name as it was sent, and its bytes', async () => {
    const { request } = requestOf(
      field('noun', 'application') + field('说明', '计划') + file('计划.pdf', 'a\r\nb') + END,
    )
    expect(await read(request)).toEqual({
      fields: { noun: 'application', 说明: '计划' },
      name: '计划.pdf',
      text: 'a\r\nb',
    })
  })

  test('knows nothing of what stands behind the file, and takes no second one', async () => {
    const { request } = requestOf(file('a.pdf', 'a') + field('version', '9') + file('b.pdf', 'b') + END)
    expect(await read(request)).toEqual({ fields: {}, name: 'a.pdf', text: 'a' })
  })

  test('of which no file was chosen gives an empty name', async () => {
    expect(await read(requestOf(file('', '') + END).request)).toMatchObject({ name: '', text: '' })
  })

  test.each([
    ['no form', 'x=1', 'text/plain'],
    ['a form without its boundary', file('a.pdf', 'a'), 'multipart/form-data'],
    ['no file', field('a', 'b') + END, undefined],
    ['a field twice', field('a', 'b') + field('a', 'c') + file('a.pdf', 'a') + END, undefined],
    ['a field of 5,000 characters', field('a', 'b'.repeat(5000)) + file('a.pdf', 'a') + END, undefined],
    ['a file by another name', file('a.pdf', 'a', 'other') + END, undefined],
    ['a form that breaks off in a file', file('a.pdf', 'a'.repeat(100)).slice(0, -30), undefined],
    ['a form that breaks off in a head', `--${B}\r\nContent-Disp`, undefined],
    ['nothing', '', undefined],
  ])('%s is refused, and read to its end', async (_title, text, type) => {
    const { request, state } = requestOf(text, type)
    await expect(read(request)).rejects.toMatchObject({ code: 'invalid_input' })
    expect(state.drained).toBe(true)
  })

  test('that is refused on the way is read to its end, so that the sender sees the answer', async () => {
    const { request, state } = requestOf(file('a.pdf', 'a'.repeat(200_000)) + END)
    const refused = readForm(
      request,
      () => {},
      async (_, { body }) => {
        for await (const chunk of body) if (chunk.length > 0) throw new Refusal('too_large')
      },
    )
    await expect(refused).rejects.toMatchObject({ code: 'too_large' })
    expect(state.drained).toBe(true)
  })
})
