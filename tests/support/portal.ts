import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { runEntry } from '@/tests/support/processes'
import { databaseUrl } from '@/tests/support/template'

const READY_MS = 60_000
const secret = () => randomBytes(32).toString('base64url')

/**
 * The portal that the journeys walk through: the production build on a database of its own, with its worker. Its
 * address, data folder and the first administrator's link reach the tests by the environment.
 */
export default async function startPortal(): Promise<() => Promise<void>> {
  const server = process.env.TEST_DATABASE_OWNER_URL
  if (!server) throw new Error('TEST_DATABASE_OWNER_URL is missing: npm test starts a PostgreSQL and sets it.')
  const port = process.env.PORT ?? '3200'
  const name = `enclave_journeys_${randomBytes(4).toString('hex')}`
  const data = mkdtempSync(join(tmpdir(), 'enclave-journeys-'))
  const secrets = { AUTH_SECRET: secret(), AUDIT_KEY: secret(), SEAL_KEY: secret() }
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    APP_MODE: 'local',
    PORT: port,
    APP_URL: `http://localhost:${port}`,
    DATABASE_OWNER_URL: databaseUrl(server, name),
    DATA_DIR: data,
    ...secrets,
    LOG_LEVEL: 'warn',
  }
  const children = [runEntry('server', env), runEntry('worker', env)]
  let printed = ''
  for (const child of children)
    child.stdout?.on('data', (text: Buffer) => {
      printed += text.toString()
    })
  const link = await firstLink(() => printed).catch((error: unknown) => {
    for (const child of children) child.kill('SIGTERM')
    throw error
  })
  // From here on it speaks only of what went wrong.
  for (const child of children) child.stdout?.pipe(process.stderr, { end: false })
  process.env.PORTAL_DATA = data
  process.env.PORTAL_FIRST_LINK = link
  process.env.PORTAL_DATABASE = databaseUrl(server, name)
  // For what a journey finds there before it begins: see ground.ts.
  process.env.PORTAL_SECRETS = JSON.stringify(secrets)
  return async () => {
    for (const child of children) child.kill('SIGTERM')
    await Promise.all(
      children.map(
        (child) => new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(0))),
      ),
    )
    const client = new pg.Client({ connectionString: server })
    await client.connect()
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await client.query(`DROP ROLE IF EXISTS ${name}_app`)
    await client.end()
    rmSync(data, { recursive: true, force: true })
  }
}

async function firstLink(printed: () => string): Promise<string> {
  for (const started = performance.now(); performance.now() - started < READY_MS; await wait(200)) {
    const link = printed().match(/https?:\/\/\S+\/invitation\?token=\S+/)?.[0]
    if (link) return link
  }
  throw new Error(`The portal did not come up:\n${printed()}`)
}
