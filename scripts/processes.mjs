import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** Every process as [pid, command line]. Linux reads /proc, since small images have no `ps`. */
function processes() {
  if (process.platform === 'win32') return []
  if (process.platform !== 'linux') {
    const { stdout } = spawnSync('ps', ['-axww', '-o', 'pid=,command='], {
      encoding: 'utf8',
    })
    return (stdout ?? '').split('\n').map((line) => [Number.parseInt(line, 10), line.trim().replace(/^\d+\s+/, '')])
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), commandOf(name)])
}

function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return '' // it ended meanwhile
  }
}

/** The processes whose command line contains one of the texts. */
export function processesNaming(...texts) {
  return processes()
    .filter(([pid, command]) => pid !== process.pid && texts.some((text) => command.includes(text)))
    .map(([pid]) => pid)
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM' // another user's process is alive, too
  }
}

/** True when nothing listens there: on all addresses, as the server will bind. */
export function portIsFree(port, host) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)))
  })
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
