import fc from 'fast-check'
import { expect, test, vi } from 'vitest'

const KEYS = ['first-key-for-tests-only-000000000000000', 'other-key-for-tests-only-000000000000000']
/** The module as a process with this key has it. */
async function withKey(key = '', old = '') {
  vi.resetModules()
  vi.stubEnv('SEAL_KEY', key)
  vi.stubEnv('SEAL_KEYS_OLD', old)
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

test('a key of before opens what it sealed as long as it is given, and seals nothing more', async () => {
  const [first = '', other = ''] = KEYS
  const sealed = (await withKey(first)).seal('secret', 'here')
  const { seal, unseal, sealKeyId, oldKeyIds } = await withKey(
    other,
    `a-third-key-for-tests-only-0000000000000  ${first}`,
  )
  expect(unseal(sealed, 'here')).toBe('secret')
  expect(() => unseal(sealed, 'elsewhere')).toThrow()
  expect(seal('secret', 'here').split('.')[0]).toBe(sealKeyId())
  expect(oldKeyIds()).toContain(sealed.split('.')[0])
  expect(oldKeyIds()).not.toContain(sealKeyId())
})

test('a key that is the present one too is none of before', async () => {
  expect((await withKey(KEYS[0], KEYS[0])).oldKeyIds()).toEqual([])
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
