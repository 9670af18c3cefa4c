import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { finished } from 'node:stream/promises'
import { contentSecurityPolicy, newNonce } from '@/lib/core/csp'
import { env } from '@/lib/core/env'

const BODY_LIMIT = 1_000_000
/** The one door for files: one of 20 MiB, and the form around it. */
const FILES = { path: '/api/files', limit: 21 * 1024 * 1024 }
/** The one for tables: one of 5 MiB. */
const TABLES = { path: '/api/imports', limit: 6 * 1024 * 1024 }
/** Should a browser ever show such a file, nothing in it runs or loads. */
const FILE_POLICY = "sandbox; default-src 'none'"
const DRAIN_MS = 10_000
const READS = ['GET', 'HEAD', 'OPTIONS']

export type Verdict = { status: 400 | 403 | 411 | 413; code: 'invalid_input' | 'forbidden' | 'too_large' }

/** What must be refused before any page or route is asked. @returns undefined for an acceptable request */
export function inspect(request: IncomingMessage): Verdict | undefined {
  const path = request.url ?? '/'
  if (!isReadable(path)) return { status: 400, code: 'invalid_input' }
  if (READS.includes(request.method ?? 'GET')) return undefined
  if (!isSameOrigin(request)) return { status: 403, code: 'forbidden' }
  const length = request.headers['content-length']
  if (length === undefined && request.headers['transfer-encoding']) return { status: 411, code: 'too_large' }
  const door = [FILES, TABLES].find(({ path: known }) => path.split('?')[0] === known)
  const limit = (request.method === 'POST' && door?.limit) || BODY_LIMIT
  if (Number(length ?? 0) > limit) return { status: 413, code: 'too_large' }
  return undefined
}

/**
 * Lets the body of a refused request run out, for so long at most: who is still sending when the connection closes never
 * reads the answer.
 */
export async function drained(request: IncomingMessage): Promise<void> {
  request.resume()
  await finished(request, { signal: AbortSignal.timeout(DRAIN_MS) }).catch(() => {})
}

function isReadable(path: string): boolean {
  try {
    const decoded = decodeURIComponent(path.split('?')[0] ?? '')
    return decoded.isWellFormed() && !decoded.includes('\0')
  } catch {
    return false
  }
}

/** Browsers name the origin of every request that writes; one that comes from another site is refused. */
function isSameOrigin(request: IncomingMessage): boolean {
  const origin = request.headers.origin
  if (origin === undefined) return request.headers['sec-fetch-site'] !== 'cross-site'
  try {
    const host = new URL(origin).host
    return host === request.headers.host || host === env().APP_URL.host
  } catch {
    return false
  }
}

/** The address as people see it, without the mark that Next's own client puts behind it: links are built from it. */
export const addressOf = (url: string): string => url.replace(/([?&])_rsc(?:=[^&]*)?(?:&|$)/, '$1').replace(/[?&]$/, '')

/**
 * Marks the request for what runs behind (id, client, nonce) and the response for the browser (security headers).
 * A caller's own headers of these names are overwritten.
 */
export function dress(request: IncomingMessage, response: ServerResponse): { requestId: string; nonce: string } {
  const requestId = randomUUID()
  const nonce = newNonce()
  const https = env().APP_URL.protocol === 'https:'
  const policy = contentSecurityPolicy(nonce, { https, development: env().NODE_ENV === 'development' })
  request.headers['x-request-id'] = requestId
  request.headers['x-client-ip'] = clientOf(request)
  request.headers['x-path'] = addressOf(request.url ?? '/')
  // Next reads the nonce for its own scripts from the request's policy.
  request.headers['content-security-policy'] = policy
  response.setHeader('content-security-policy', isFile(request.url ?? '/') ? FILE_POLICY : policy)
  response.setHeader('x-request-id', requestId)
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('referrer-policy', 'strict-origin-when-cross-origin')
  response.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=()')
  response.setHeader('cross-origin-opener-policy', 'same-origin')
  if (https) response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains')
  return { requestId, nonce }
}

/** Whether the address is that of a file which someone gave: Next keeps the policy that is set here, not the route's. */
const isFile = (path: string): boolean =>
  isReadable(path) && decodeURIComponent(path.split('?')[0] ?? '').startsWith(`${FILES.path}/`)

function clientOf(request: IncomingMessage): string {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',')
  const nearest = forwarded.at(-1)?.trim()
  return (env().TRUST_PROXY && nearest) || (request.socket.remoteAddress ?? 'unknown')
}

/** Whether the address is a page, as opposed to a machine's route or a file. */
export function isPage(path: string): boolean {
  const name = path.split('?')[0] ?? ''
  return !name.startsWith('/api/') && !name.startsWith('/_next/') && !/\/[^/]*\.[^/]+$/.test(name)
}
