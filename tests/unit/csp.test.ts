import { describe, expect, test } from 'vitest'
import { contentSecurityPolicy, newNonce } from '@/lib/core/csp'

function rules(given: { https: boolean; development: boolean }): Map<string, string[]> {
  const parts = contentSecurityPolicy('bm9uY2U=', given).split('; ')
  return new Map(parts.map((part) => part.split(' ')).map(([name = '', ...sources]) => [name, sources]))
}

describe('the policy of a page in service', () => {
  const policy = rules({ https: true, development: false })

  test('runs and shows nothing that is written inline, evaluated, or another site’s', () => {
    const all = [...policy.values()].flat()
    for (const loose of ["'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", '*', 'http:', 'https:', 'ws:', 'blob:'])
      expect(all).not.toContain(loose)
    expect(policy.get('script-src')).toContain("'nonce-bm9uY2U='")
    expect(policy.get('style-src')).toContain("'nonce-bm9uY2U='")
    expect(policy.get('script-src')).not.toContain('data:')
  })

  test.each(['object-src', 'base-uri', 'frame-ancestors'])('%s is none', (name) => {
    expect(policy.get(name)).toEqual(["'none'"])
  })

  test('posts forms to this portal alone, and falls back to it', () => {
    expect([policy.get('form-action'), policy.get('default-src')]).toEqual([["'self'"], ["'self'"]])
  })

  test('is upgraded to https only where there is https', () => {
    expect(policy.has('upgrade-insecure-requests')).toBe(true)
    expect(rules({ https: false, development: false }).has('upgrade-insecure-requests')).toBe(false)
  })
})

test('only development is looser', () => {
  const policy = rules({ https: false, development: true })
  expect(policy.get('script-src')).toContain("'unsafe-eval'")
})

test('a nonce is 16 random bytes that fit into a header, never twice the same', () => {
  const nonces = Array.from({ length: 1000 }, newNonce)
  expect(new Set(nonces).size).toBe(1000)
  for (const nonce of nonces)
    expect([Buffer.from(nonce, 'base64').length, /^[\w+/=]+$/.test(nonce)]).toEqual([16, true])
})
