import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { runningServer, waitUntilDeserted } from './postgres-lock.mjs'
import { initialise, locate, readPassword } from './postgres-place.mjs'
import { freePort, isAlive, sleep } from './processes.mjs'

const START_ATTEMPTS = 3
const START_SECONDS = 120 // recovery after a crash may replay much

/**
 * Starts the built-in PostgreSQL on 127.0.0.1, or adopts the one that an ended launcher left running.
 * Answers the owner's address of a database, `stop()`, `keepAlive()` (starts it again when it is killed), and whether it was adopted.
 */
export async function startPostgres({ dataDir, log }) {
  const place = locate(dataDir, log)
  place.password = existsSync(place.dataDir) ? readPassword(place) : initialise(place, log)
  let server = await runningServer(place)
  const adopted = server !== undefined
  server ??= await launch(place)
  log(`PostgreSQL ${adopted ? 'was still running' : 'started'} on 127.0.0.1:${server.port}`)
  let watch
  return {
    adopted,
    dataDir: place.dataDir,
    ownerUrl: (database) => ownerUrl(place, server.port, database),
    keepAlive() {
      let busy = false
      watch = setInterval(async () => {
        if (busy || isAlive(server.pid)) return
        busy = true
        log('PostgreSQL ended unexpectedly and is started again')
        server = await launch(place, server.port).catch((error) => {
          log(error.message)
          return server
        })
        busy = false
      }, 1000)
      watch.unref()
    },
    async stop() {
      clearInterval(watch)
      await stopServer(place, server)
    },
  }
}

/** Creates the database unless it is there. */
export async function ensureDatabase(url, name) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
  })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}

/** Starts the server; another port when somebody took the free one in between. */
async function launch(place, wantedPort) {
  await waitUntilDeserted(place)
  for (let attempt = 1; ; attempt++) {
    const port = attempt === 1 && wantedPort ? wantedPort : await freePort()
    const child = spawnServer(place, port)
    if (await becomesReady(place, port, child)) return { pid: child.pid, port }
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT')
    if (attempt === START_ATTEMPTS) throw new Error(`PostgreSQL did not start. Its log: ${tail(place)}`)
  }
}

function spawnServer(place, port) {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    cluster_name: place.name,
    max_connections: 100,
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
  }
  const flags = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])
  const logFile = openLog(place)
  const child = spawn(join(place.native, 'bin', 'postgres'), ['-D', place.dataDir, ...flags], {
    ...place.as,
    detached: true, // Ctrl-C in the terminal must reach the portal first
    stdio: ['ignore', logFile, logFile],
  })
  closeSync(logFile)
  child.on('error', () => {}) // seen as a server that does not get ready
  child.unref()
  return child
}

function openLog(place) {
  const path = logPath(place)
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) renameSync(path, `${path}.old`)
  return openSync(path, 'a', 0o600)
}

const logPath = (place) => join(place.dataDir, 'postgres.log')
const tail = (place) => readFileSync(logPath(place), 'utf8').trim().split('\n').slice(-8).join('\n')

async function becomesReady(place, port, child) {
  const { default: pg } = await import('pg')
  for (const end = Date.now() + START_SECONDS * 1000; Date.now() < end; await sleep(60)) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return false
    const client = new pg.Client({
      connectionString: ownerUrl(place, port, 'postgres'),
      connectionTimeoutMillis: 2000,
    })
    try {
      await client.connect()
      return true
    } catch {
      // not listening yet, or still recovering
    } finally {
      await client.end().catch(() => {})
    }
  }
  return false
}

const ownerUrl = (place, port, database) =>
  `postgresql://postgres:${place.password}@127.0.0.1:${port}/${encodeURIComponent(database)}`

/** A fast shutdown: sessions are ended, everything is written. */
async function stopServer(place, server) {
  if (!isAlive(server.pid)) return
  const stopped = spawn(join(place.native, 'bin', 'pg_ctl'), ['stop', '-D', place.dataDir, '-m', 'fast', '-t', '30'], {
    ...place.as,
    stdio: 'ignore',
    detached: true,
  })
  await new Promise((resolve) => stopped.once('exit', resolve).once('error', resolve))
}
