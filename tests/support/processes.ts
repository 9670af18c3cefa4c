import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import net from 'node:net'

/** Starts a program of lib/entry as `npm start` does. */
export function runEntry(entry: string, env: NodeJS.ProcessEnv): ChildProcess {
  const args = ['--import', 'tsx', `lib/entry/${entry}.ts`]
  return spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
}

/** Ends a program that a test started, and waits for it. */
export async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

/** A wire between a program and its database that a test can cut, freeze and mend. */
export async function wire(target: { host: string; port: number }) {
  const sockets = new Set<net.Socket>()
  const state = { cut: false, frozen: false }
  const server = net.createServer((near) => {
    if (state.cut) return void near.destroy()
    const far = net.connect(target.port, target.host)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        near.destroy()
        far.destroy()
        sockets.delete(socket)
      })
    }
    near.on('data', (chunk) => state.frozen || far.write(chunk))
    far.on('data', (chunk) => state.frozen || near.write(chunk))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const drop = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    cut: () => {
      state.cut = true
      drop()
    },
    freeze: () => {
      state.frozen = true
    },
    mend: () => {
      Object.assign(state, { cut: false, frozen: false })
      drop()
    },
    close: () => {
      drop()
      server.close()
    },
  }
}
