import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive, processesNaming, sleep } from './processes.mjs'
import { log, makeDir } from './project.mjs'

const GRACE_SECONDS = 10

/**
 * Each launcher notes itself and its children beside the data. The next one ends what a killed launcher left behind,
 * and refuses to share a built-in database with a living one, since the first to stop would take it away.
 */
export async function claim({ dataDir, port, ownDatabase }) {
  const dir = join(dataDir, 'run')
  makeDir(dir)
  for (const name of readdirSync(dir).filter((entry) => entry.endsWith('.json'))) {
    const note = read(join(dir, name))
    if (runs(note.launcher, 'start.mjs')) {
      if (ownDatabase || note.port === port)
        throw new Error(`The portal is already running: ${note.url} (process ${note.launcher}).`)
      continue
    }
    const left = note.children.filter((pid) => runs(pid, 'lib/entry/'))
    if (left.length > 0) log('the last run was killed; what it left is ended')
    await endProcesses(left)
    rmSync(join(dir, name), { force: true })
  }
  const file = join(dir, `${port}.json`)
  return {
    note: (url, children) => writeFileSync(file, JSON.stringify({ launcher: process.pid, port, url, children })),
    release: () => rmSync(file, { force: true }),
  }
}

function read(file) {
  try {
    const note = JSON.parse(readFileSync(file, 'utf8'))
    return {
      launcher: 0,
      port: 0,
      url: '',
      ...note,
      children: note.children ?? [],
    }
  } catch {
    return { launcher: 0, port: 0, url: '', children: [] } // cut off while it was written
  }
}

/** A process number may have passed to another program, so its command line must fit, too. */
const runs = (pid, text) =>
  pid > 0 && isAlive(pid) && (process.platform === 'win32' || processesNaming(text).includes(pid))

/** Asks politely, waits, then insists. */
export async function endProcesses(pids) {
  signal(pids, 'SIGTERM')
  for (const end = Date.now() + GRACE_SECONDS * 1000; Date.now() < end && pids.some(isAlive); ) await sleep(50)
  signal(pids.filter(isAlive), 'SIGKILL')
}

function signal(pids, name) {
  for (const pid of pids) {
    try {
      process.kill(pid, name)
    } catch {
      // it has ended
    }
  }
}
