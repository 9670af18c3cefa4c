import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

type Stage = 'CONNECT' | 'RCPT' | 'DATA'
type Received = { to: string[]; head: string; text: string }
export type Mailbox = Awaited<ReturnType<typeof mailServer>>

class Refused extends Error {
  readonly responseCode = 451
}

/** A mail server on this machine that keeps what it is given, or refuses it. */
export async function mailServer() {
  const received: Received[] = []
  let refusing: Stage | null = null
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onConnect: (_session, done) => done(refusing === 'CONNECT' ? new Refused('too busy') : null),
    onRcptTo: ({ address }, _session, done) => {
      done(refusing === 'RCPT' ? new Refused(`mailbox ${address} is busy`) : null)
    },
    onData: async (stream, { envelope }, done) => {
      const raw = await text(stream)
      if (refusing === 'DATA') return done(new Refused('try later'))
      received.push({ to: envelope.rcptTo.map(({ address }) => address), ...parsed(raw) })
      done()
    },
  })
  const listener = server.listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const address = listener.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    to: (email: string) => received.filter(({ to }) => to.includes(email)),
    refuse: (stage: Stage) => {
      refusing = stage
    },
    accept: () => {
      refusing = null
    },
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  }
}

/** The head with its lines unfolded, and the readable parts decoded. */
function parsed(raw: string): { head: string; text: string } {
  const [head = ''] = raw.split('\r\n\r\n', 1)
  const boundary = head.match(/boundary="([^"]+)"/)?.[1] ?? ''
  const parts = raw.split(`--${boundary}`).slice(1, -1)
  return { head: head.replace(/\r\n[ \t]+/g, ' '), text: parts.map(decoded).join('\n') }
}

function decoded(part: string): string {
  const [head = '', ...rest] = part.trimStart().split('\r\n\r\n')
  const body = rest.join('\r\n\r\n')
  if (/Encoding: base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8')
  const soft = body.replace(/=\r\n/g, '')
  return soft.replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'))
}
