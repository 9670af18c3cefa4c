import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { addressOf, inspect } from '@/lib/entry/front'

function sent(method: string, url: string, headers: Record<string, string>): IncomingMessage {
  return Object.assign(new IncomingMessage(new Socket()), { method, url, headers })
}

const MB = 1024 * 1024

test.each<[method: string, url: string, headers: Record<string, string>, status: number | undefined]>([
  ['POST', '/api/files', { 'content-length': String(21 * MB) }, undefined],
  ['POST', '/api/files?x=1', { 'content-length': String(21 * MB) }, undefined],
  ['POST', '/api/files', { 'content-length': String(21 * MB + 1) }, 413],
  ['POST', '/api/files', { 'transfer-encoding': 'chunked' }, 411],
  ['POST', '/api/files', { 'content-length': '9', 'sec-fetch-site': 'cross-site' }, 403],
  ['PUT', '/api/files', { 'content-length': '1000001' }, 413],
  ['POST', '/api/files/', { 'content-length': '1000001' }, 413],
  ['POST', '/api/files/1', { 'content-length': '1000001' }, 413],
  ['POST', '/API/FILES', { 'content-length': '1000001' }, 413],
  ['POST', '/en/api/files', { 'content-length': '1000001' }, 413],
  ['POST', '/portal', { 'content-length': '1000000' }, undefined],
])('%s %s with %o answers %s', (method, url, headers, status) => {
  expect(inspect(sent(method, url, headers))?.status).toBe(status)
})

test.each([
  ['/en/admin/residency/1?_rsc=1abc', '/en/admin/residency/1'],
  ['/admin/residency?bucket=running&_rsc', '/admin/residency?bucket=running'],
  ['/tenants?_rsc=1abc&q=x', '/tenants?q=x'],
  ['/tenants?q=_rsc', '/tenants?q=_rsc'],
  ['/tenants', '/tenants'],
])('a page that is asked for at %s builds its links from %s', (url, path) => {
  expect(addressOf(url)).toBe(path)
})
