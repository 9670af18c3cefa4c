import type { ServerResponse } from 'node:http'
import { z } from 'zod'
import { messagesOf } from '@/lib/core/i18n/messages'
import { LOCALES } from '@/lib/core/i18n/path'

const words = z.object({
  errors: z.object({
    page: z.object({
      unavailable: z.string(),
      broken: z.string(),
      refused: z.string(),
      next: z.string(),
      reference: z.string(),
    }),
  }),
})
type Kind = 'unavailable' | 'broken' | 'refused'

/** The page that stands in where no other can: both languages, no script, nothing from the database. */
async function fallbackPage(kind: Kind, requestId: string): Promise<string> {
  const sections = await Promise.all(
    LOCALES.map(async (locale) => {
      const { page } = words.parse(await messagesOf(locale)).errors
      return `<section lang="${locale}"><h1>${page[kind]}</h1><p>${page.next}</p><p><small>${page.reference} ${requestId}</small></p></section>`
    }),
  )
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><title>${requestId.slice(0, 8)}</title>
<link rel="icon" href="/icon.svg"></head><body>${sections.join('<hr>')}</body></html>`
}

function send(response: ServerResponse, status: number, body: string): void {
  for (const header of ['content-encoding', 'content-length', 'transfer-encoding', 'etag'])
    response.removeHeader(header)
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.setHeader('cache-control', 'no-store')
  if (status === 503) response.setHeader('retry-after', '5')
  response.writeHead(status)
  response.end(body)
}

/** Answers with that page. */
export async function sendFallback(
  response: ServerResponse,
  status: number,
  kind: Kind,
  requestId: string,
): Promise<void> {
  send(response, status, await fallbackPage(kind, requestId))
}

// A failure of the database this recently explains a page that could not be made.
const RECENT_MS = 10_000
const databaseFailed = () => performance.now() - (globalThis.enclaveDatabaseFailedAt ?? -RECENT_MS) < RECENT_MS

/**
 * Puts the fallback page in place of a page that failed, which would be empty without scripts. Must be called before
 * the page is asked for.
 */
export function guardPage(response: ServerResponse, requestId: string): void {
  const { writeHead, write, end, flushHeaders } = response
  const own = { writeHead, write, end, flushHeaders }
  const guarded = (status: number, ...rest: unknown[]) => {
    // Compression has put its own write and end in place by now: a page that is well keeps them.
    if (status < 500) return Reflect.apply(writeHead, response, [status, ...rest])
    // What the failed page still writes is dropped until the other body is there.
    const drop = () => response
    Object.assign(response, { writeHead: drop, write: () => true, end: drop, flushHeaders: () => {} })
    const down = databaseFailed()
    void fallbackPage(down ? 'unavailable' : 'broken', requestId).then((body) => {
      Object.assign(response, own)
      send(response, down ? 503 : 500, body)
    })
    return response
  }
  Object.assign(response, { writeHead: guarded })
}
