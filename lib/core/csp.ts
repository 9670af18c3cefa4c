import { randomBytes } from 'node:crypto'

/** A fresh nonce for one response. */
export const newNonce = (): string => randomBytes(16).toString('base64')

/** The Content-Security-Policy of a page: own scripts by nonce, nothing inline, nobody frames it. */
export function contentSecurityPolicy(
  nonce: string,
  { https, development }: { https: boolean; development: boolean },
): string {
  // React's development tools evaluate strings and inject styles; production does neither.
  const loose = development ? " 'unsafe-eval'" : ''
  const rules = [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${loose}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    `img-src 'self' data:`,
    `connect-src 'self'${development ? ' ws:' : ''}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ]
  return [...rules, ...(https ? ['upgrade-insecure-requests'] : [])].join('; ')
}
