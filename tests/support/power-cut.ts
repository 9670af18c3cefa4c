import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import pg from 'pg'
import { z } from 'zod'
import { end } from '@/tests/support/processes'

/** The portal as `npm start` runs it: launcher, server, worker and a PostgreSQL of its own. */
export async function launch(data: string, port: number) {
  // Its own secrets, too: builders of another spec may have put those of the portal under test into this process.
  const { DATABASE_URL, DATABASE_OWNER_URL, AUTH_SECRET, AUDIT_KEY, SEAL_KEY, ...rest } = process.env
  const own = { ...rest, PORT: String(port), APP_MODE: 'local', APP_URL: `http://localhost:${port}`, DATA_DIR: data }
  const run = (...args: string[]) =>
    spawn(process.execPath, args, { env: { ...own, LOG_LEVEL: 'error' }, stdio: ['ignore', 'pipe', 'inherit'] })
  const launcher = run('scripts/start.mjs')
  return { launcher, run, said: heard(launcher) }
}

export function heard(child: ChildProcess): () => string {
  let text = ''
  child.stdout?.on('data', (part: Buffer) => {
    text += part.toString()
  })
  return () => text
}

export const postmasterOf = (data: string) => {
  const [pid, , , port] = readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')
  return { pid: Number(pid), port: Number(port) }
}

/** Everything dies at once, as in a power cut: the launcher first, since it would start the database again. */
export function cut(data: string, port: number, launcher: ChildProcess): void {
  const note: unknown = JSON.parse(readFileSync(join(data, 'run', `${port}.json`), 'utf8'))
  const { children } = z.object({ children: z.array(z.number()).length(2) }).parse(note)
  launcher.kill('SIGKILL')
  for (const pid of [postmasterOf(data).pid, ...children]) process.kill(pid, 'SIGKILL')
}

/** What a browser without scripts sends along with a form. @param form a selector, such as #item */
export async function hiddenFields(page: Page, url: string, form: string): Promise<Record<string, string>> {
  await page.goto(url)
  const served = await (await page.request.get(url)).text()
  return page.evaluate(
    ([html = '', selector = '']) => {
      const inputs = new DOMParser()
        .parseFromString(html, 'text/html')
        .querySelectorAll(`${selector} input[type=hidden]`)
      return Object.fromEntries(
        [...inputs].map((input) => [input.getAttribute('name'), input.getAttribute('value') ?? '']),
      )
    },
    [served, form],
  )
}

export async function rows(data: string, sql: string): Promise<Record<string, unknown>[]> {
  const password = readFileSync(join(data, 'postgres.password'), 'utf8')
  const { port } = postmasterOf(data)
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'enclave' })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** A data folder for a portal of one's own, which is removed with whatever was launched on it. */
export async function withData(use: (data: string, launched: ChildProcess[]) => Promise<void>): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'enclave-crash-'))
  chmodSync(data, 0o711) // the database's own user passes through
  const launched: ChildProcess[] = []
  try {
    await use(data, launched)
  } finally {
    for (const launcher of launched) await end(launcher)
    rmSync(data, { recursive: true, force: true })
  }
}

/** The audit verifier's word on a portal's trail: what it printed and its exit code. */
export async function auditOf(portal: Awaited<ReturnType<typeof launch>>): Promise<{ said: string; code: unknown }> {
  const verifier = portal.run('scripts/run.mjs', 'audit-verify')
  const said = heard(verifier)
  const [code] = await once(verifier, 'exit')
  return { said: said(), code }
}
