import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive, processesNaming, sleep } from './processes.mjs'

const ADOPT_SECONDS = 60
const PATIENCE_SECONDS = 5
const DESERTED_SECONDS = 30

/** The server that already works in this data folder, once it answers; undefined when there is none. */
export async function runningServer(place) {
  for (const end = Date.now() + ADOPT_SECONDS * 1000; Date.now() < end; await sleep(100)) {
    const server = readLock(place)
    if (!server || !isAlive(server.pid) || !isOurs(place, server.pid)) return undefined
    if (server.port && (await answers(place, server.port))) return server
  }
  throw new Error(`A PostgreSQL works in ${place.dataDir} but does not answer. End it, then start again.`)
}

/**
 * After a kill -9 the backends outlive their postmaster for a moment. Starting beside them would destroy data,
 * so wait for the last one, and only then drop a lock file whose process number may be somebody else's by now.
 */
export async function waitUntilDeserted(place) {
  const begun = Date.now()
  let asked = false
  for (let workers = workersOf(place); workers.length > 0; workers = workersOf(place)) {
    const seconds = (Date.now() - begun) / 1000
    if (seconds > DESERTED_SECONDS) {
      throw new Error(`Processes still work in ${place.dataDir}: ${workers.join(', ')}. End them, then start again.`)
    }
    if (seconds > PATIENCE_SECONDS && !asked) {
      asked = true
      for (const pid of workers) end(pid)
    }
    await sleep(100)
  }
  const server = readLock(place)
  if (server && (process.platform !== 'win32' || !isAlive(server.pid)))
    rmSync(join(place.dataDir, 'postmaster.pid'), { force: true })
}

/** postmaster.pid: process, data folder, start, port, … one a line; the port is written a moment after the process. */
function readLock(place) {
  try {
    const lines = readFileSync(join(place.dataDir, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number.parseInt(lines[0], 10)
    return pid > 0 ? { pid, port: Number.parseInt(lines[3], 10) || undefined } : undefined
  } catch {
    return undefined
  }
}

/** The postmaster carries the folder in its command line, its workers the cluster's name in their titles. */
const workersOf = (place) => processesNaming(`-D ${place.dataDir} `, `postgres: ${place.name}:`)
const isOurs = (place, pid) => process.platform === 'win32' || workersOf(place).includes(pid)

async function answers(place, port) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: place.password,
    database: 'postgres',
    connectionTimeoutMillis: 2000,
  })
  try {
    await client.connect()
    return true
  } catch (error) {
    if (error.code === '28P01') throw new Error(`The password kept beside ${place.dataDir} is not the server's.`)
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

function end(pid) {
  try {
    process.kill(pid, 'SIGTERM')
  } catch {
    // gone, or not ours to end
  }
}
