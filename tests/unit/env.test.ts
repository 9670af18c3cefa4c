import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readEnv } from '@/lib/core/env'

const secret = () => randomBytes(32).toString('base64url')
const given = (fields: Record<string, string | undefined> = {}): NodeJS.ProcessEnv => ({
  NODE_ENV: 'production',
  DATABASE_URL: 'postgresql://owner:pw@db.example.org/portal',
  AUTH_SECRET: secret(),
  AUDIT_KEY: secret(),
  SEAL_KEY: secret(),
  ...fields,
})
const production = (fields: Record<string, string | undefined> = {}) =>
  given({ APP_MODE: 'production', APP_URL: 'https://portal.example.org', ...fields })
const demo = (fields: Record<string, string | undefined> = {}) => given({ APP_MODE: 'demo', ...fields })

describe('in production', () => {
  test('an https address and three secrets are enough', () => {
    expect(readEnv(production()).APP_URL.href).toBe('https://portal.example.org/')
  })

  test.each(['AUTH_SECRET', 'AUDIT_KEY', 'SEAL_KEY'])('%s is wanted, long, mixed, and of its own', (name) => {
    const weak = [undefined, '', 'short', 'x'.repeat(31), 'x'.repeat(64), '0123'.repeat(16)]
    for (const value of weak) expect(() => readEnv(production({ [name]: value }))).toThrow(name)
    const one = secret()
    const shared = {
      AUTH_SECRET: one,
      AUDIT_KEY: secret(),
      SEAL_KEY: secret(),
      [name === 'SEAL_KEY' ? 'AUDIT_KEY' : 'SEAL_KEY']: one,
    }
    expect(() => readEnv(production({ ...shared, [name]: one }))).toThrow(/differ/)
  })

  test.each([
    'http://portal.example.org',
    'http://10.0.0.1',
    'http://localhost.example.org',
    'ftp://portal.example.org',
  ])('%s is refused', (APP_URL) => {
    expect(() => readEnv(production({ APP_URL }))).toThrow(/https/)
  })

  test.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
    '%s is for trying out',
    (APP_URL) => {
      expect(readEnv(production({ APP_URL })).APP_URL.protocol).toBe('http:')
    },
  )
})

describe('the keys of before', () => {
  test('are none unless given, and as long as any', () => {
    const [one, other] = [secret(), secret()]
    expect(readEnv(production()).SEAL_KEYS_OLD).toEqual([])
    expect(readEnv(production({ SEAL_KEYS_OLD: `${one}\n ${other} ` })).SEAL_KEYS_OLD).toEqual([one, other])
    expect(() => readEnv(production({ SEAL_KEYS_OLD: `${one} short` }))).toThrow('SEAL_KEYS_OLD')
  })
})

describe('the demonstration', () => {
  test('is served to this machine', () => {
    expect(readEnv(demo()).APP_MODE).toBe('demo')
    expect(readEnv(demo({ APP_URL: 'http://127.0.0.1:4000', HOST: '::1' })).HOST).toBe('::1')
  })
  test.each([
    { APP_URL: 'https://demo.example.org' },
    { APP_URL: 'http://192.168.1.2:3000' },
    { HOST: '0.0.0.0' },
    { HOST: '::' },
    { HOST: '192.168.1.2' },
  ])('and to no other: %o', (fields) => {
    expect(() => readEnv(demo(fields))).toThrow(/loopback/)
  })
})

describe('what is wrong', () => {
  test('is named, every setting at once, and its value is not repeated', () => {
    const read = () =>
      readEnv(given({ PORT: '99999', AUDIT_KEY: 'hunter2', TRUST_PROXY: 'perhaps', SEAL_KEY: undefined }))
    for (const name of ['PORT', 'AUDIT_KEY', 'TRUST_PROXY', 'SEAL_KEY']) expect(read).toThrow(name)
    expect(read).not.toThrow(/hunter2|perhaps|99999/)
  })
  test.each([
    { APP_MODE: 'prod' },
    { PORT: 'http' },
    { PORT: '-1' },
    { DATABASE_POOL: '0' },
    { LOG_LEVEL: 'loud' },
    { APP_URL: 'portal' },
    { DATABASE_URL: undefined },
  ])('%o', (fields) => {
    expect(() => readEnv(given(fields))).toThrow()
  })
})

describe('the two roles of the database', () => {
  test('one address is the owner’s, and the program connects as the role derived from it', () => {
    const { ownerUrl, databaseUrl, rolesGiven } = readEnv(given())
    expect([new URL(ownerUrl).username, new URL(databaseUrl).username, rolesGiven]).toEqual([
      'owner',
      'portal_app',
      false,
    ])
    expect(new URL(databaseUrl).password).not.toBe('pw')
  })
  test('two are kept as they are', () => {
    const both = { DATABASE_OWNER_URL: 'postgresql://o:1@h/d', DATABASE_URL: 'postgresql://a:2@h/d' }
    expect(readEnv(given(both))).toMatchObject({
      ownerUrl: both.DATABASE_OWNER_URL,
      databaseUrl: both.DATABASE_URL,
      rolesGiven: true,
    })
  })
})

test('an empty setting is one that was not given', () => {
  expect(readEnv(given({ SMTP_URL: '', PORT: '', TRUST_PROXY: '' }))).toMatchObject({ PORT: 3000, TRUST_PROXY: false })
  expect(readEnv(given({ SMTP_URL: '' })).SMTP_URL).toBeUndefined()
})
