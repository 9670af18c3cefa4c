import { resolve } from 'node:path'
import { ensureDatabase, startPostgres } from './postgres.mjs'
import { inProject, log, makeDir } from './project.mjs'
import { secrets } from './secrets.mjs'

const MODES = ['local', 'demo', 'production']

/** What the command line and the environment ask for. */
export function settings(args) {
  const mode = args.includes('--demo') ? 'demo' : process.env.APP_MODE || 'local'
  if (!MODES.includes(mode)) throw new Error(`APP_MODE is one of ${MODES.join(', ')}; not "${mode}".`)
  const port = Number(process.env.PORT || 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`PORT is no port: "${process.env.PORT}".`)
  const dataDir = process.env.DATA_DIR ? resolve(process.env.DATA_DIR) : inProject('.data', mode)
  const ownDatabase = !process.env.DATABASE_URL && !process.env.DATABASE_OWNER_URL
  return { mode, port, dataDir, ownDatabase, dev: args.includes('--dev') }
}

/** The environment of server, worker and tools, and the database they need (undefined when one was given). */
export async function prepare({ mode, port, dataDir, ownDatabase, dev }) {
  makeDir(dataDir)
  const env = {
    ...process.env,
    ...secrets({ mode, dataDir }),
    APP_MODE: mode,
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(port),
    APP_URL: process.env.APP_URL || `http://localhost:${port}`,
    DATA_DIR: dataDir,
  }
  if (!ownDatabase) return { env: { ...env, ...givenDatabase() }, postgres: undefined }
  const postgres = await startPostgres({
    dataDir: resolve(dataDir, 'postgres'),
    log,
  })
  const name = mode === 'demo' ? 'enclave_demo' : 'enclave'
  await ensureDatabase(postgres.ownerUrl('postgres'), name)
  return {
    env: { ...env, DATABASE_OWNER_URL: postgres.ownerUrl(name) },
    postgres,
  }
}

/** A single address is the owner's, and the server derives the application's role; with both, both are kept. */
function givenDatabase() {
  const { DATABASE_URL, DATABASE_OWNER_URL } = process.env
  if (DATABASE_URL && DATABASE_OWNER_URL) return {}
  return {
    DATABASE_OWNER_URL: DATABASE_OWNER_URL || DATABASE_URL,
    DATABASE_URL: '',
  }
}
