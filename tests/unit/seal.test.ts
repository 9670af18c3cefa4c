import fc from 'fast-check'
import { expect, test, vi } from 'vitest'

const KEYS = ['first-key-for-tests-only-000000000000000', 'other-key-for-tests-only-000000000000000']
/** The module as a process with this key has it. */
async function withKey(key = '') {
  vi.resetModules()
  vi.stubEnv('SEAL_KEY', key)
  vi.stubEnv('DATABASE_URL', 'postgresql://owner@127.0.0.1:1/none')
  return import('@/lib/core/seal')
}

test('what is sealed opens at its place, whatever the text', async () => {
  const { seal, unseal } = await withKey(KEYS[0])
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (plain, place) => {
      expect(unseal(seal(plain, place), place)).toBe(plain)
    }),
  )
})

test('the same text is sealed differently each time, and nothing of it is seen', async () => {
  const { seal } = await withKey(KEYS[0])
  const sealed = Array.from({ length: 50 }, () => seal('13800000000', 'Person.phone 1'))
  expect(new Set(sealed).size).toBe(50)
  for (const text of sealed) expect(text).not.toContain('13800000000')
})

test('it opens at no other place', async () => {
  const { seal, unseal } = await withKey(KEYS[0])
  const sealed = seal('secret', 'Person.phone 1')
  for (const place of ['Person.phone 2', 'Person.name 1', '']) expect(() => unseal(sealed, place)).toThrow()
})

test('it opens with no other key, and says which key that is not', async () => {
  const sealed = (await withKey(KEYS[0])).seal('secret', 'here')
  const { unseal } = await withKey(KEYS[1])
  expect(() => unseal(sealed, 'here')).toThrow('sealed with another key')
})

test('one changed character, a part less or a shorter tag, and it does not open', async () => {
  const { seal, unseal } = await withKey(KEYS[0])
  const sealed = seal('secret', 'here')
  const [id = '', iv = '', body = '', tag = ''] = sealed.split('.')
  const swap = (text: string) => `${text[0] === 'A' ? 'B' : 'A'}${text.slice(1)}`
  const broken = [
    [swap(id), iv, body, tag],
    [id, swap(iv), body, tag],
    [id, iv, swap(body), tag],
    [id, iv, body, swap(tag)],
    [id, iv, body, tag.slice(0, 6)],
    [id, iv, '', tag],
    [id, iv, body],
    [''],
  ]
  for (const parts of broken) expect(() => unseal(parts.join('.'), 'here')).toThrow()
})
