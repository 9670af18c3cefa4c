import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import next from 'next'
import { env } from '@/lib/core/env'
import { log } from '@/lib/core/log'
import { guardPage, sendFallback } from '@/lib/entry/fallback'
import { drained, dress, inspect, isPage } from '@/lib/entry/front'
import { prepareUntilReady } from '@/lib/entry/prepare'

const DRAIN_MS = 10_000

const { PORT, HOST, NODE_ENV, APP_URL } = env()
const app = next({
  dev: NODE_ENV === 'development',
  dir: process.cwd(),
  port: PORT,
  hostname: '127.0.0.1',
  customServer: true,
})
const state = { ready: false }

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { requestId } = dress(request, response)
  const started = performance.now()
  response.on('finish', () =>
    log().info(
      {
        requestId,
        method: request.method,
        path: request.url?.split('?')[0],
        status: response.statusCode,
        ms: Math.round(performance.now() - started),
      },
      'request',
    ),
  )
  const verdict = inspect(request)
  if (verdict) {
    await drained(request)
    return sendFallback(response, verdict.status, 'refused', requestId)
  }
  const page = isPage(request.url ?? '/')
  if (page && !state.ready) return sendFallback(response, 503, 'unavailable', requestId)
  if (page) guardPage(response, requestId)
  await handle(request, response)
}

await app.prepare()
const handle = app.getRequestHandler()
const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    log().error({ err: error }, 'request failed')
    if (!response.headersSent) response.writeHead(500)
    response.end()
  })
})
if (NODE_ENV === 'development') server.on('upgrade', app.getUpgradeHandler())

function stop(): void {
  const deadline = setTimeout(() => process.exit(0), DRAIN_MS)
  deadline.unref()
  server.close(() => process.exit(0))
  server.closeIdleConnections()
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)

server.on('error', (error) => {
  process.stderr.write(`The server cannot listen on port ${PORT}: ${error.message}\n`)
  process.exit(1)
})
server.listen(PORT, HOST, () => {
  prepareUntilReady()
    .then((lines) => {
      state.ready = true
      process.stdout.write(`\n  ${APP_URL.origin}\n${lines.map((line) => `  ${line}\n`).join('')}\n`)
    })
    .catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
      process.exit(1)
    })
})
