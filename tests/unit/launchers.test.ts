import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'

const scratch = mkdtempSync(join(tmpdir(), 'enclave-launchers-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))
let folders = 0
const fresh = () => join(scratch, String(++folders))
const write = (value: unknown) => {
  const file = fresh()
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value))
  return file
}

const { AUTH_SECRET, AUDIT_KEY, SEAL_KEY, ...bare } = process.env
const given = { AUTH_SECRET, AUDIT_KEY, SEAL_KEY }

/** Runs a script's function in a process of its own, as the launchers do; @returns its JSON and what it said. */
function call(script: string, expression: string, env: NodeJS.ProcessEnv = bare) {
  const code = `import * as script from './scripts/${script}.mjs'
    Object.assign(globalThis, script)
    const answer = ${expression}
    process.stdout.write('\\n' + JSON.stringify(answer))`
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    env,
    encoding: 'utf8',
  })
  return { status, said: stdout + stderr, answer: stdout.slice(stdout.lastIndexOf('\n') + 1) }
}

describe('the secrets', () => {
  const known = z.object({ AUTH_SECRET: z.string(), AUDIT_KEY: z.string(), SEAL_KEY: z.string() })
  const secretsIn = (dataDir: string, env = bare) =>
    known.parse(
      JSON.parse(call('secrets', `secrets({ mode: 'local', dataDir: ${JSON.stringify(dataDir)} })`, env).answer),
    )

  test('are generated once, each of its own, and kept for every later start where only their owner reads them', () => {
    const dataDir = fresh()
    const first = secretsIn(dataDir)
    expect(new Set(Object.values(first)).size).toBe(3)
    for (const secret of Object.values(first)) expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
    expect(secretsIn(dataDir)).toEqual(first)
    expect(secretsIn(fresh())).not.toEqual(first)
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600)
  })

  test('of the environment win, and the kept ones stay as they are', () => {
    const dataDir = fresh()
    const first = secretsIn(dataDir)
    const kept = readFileSync(join(dataDir, 'secrets.json'), 'utf8')
    expect(secretsIn(dataDir, { ...bare, AUDIT_KEY: given.AUDIT_KEY })).toEqual({
      ...first,
      AUDIT_KEY: given.AUDIT_KEY,
    })
    expect(secretsIn(dataDir, { ...bare, ...given })).toEqual(given)
    expect(readFileSync(join(dataDir, 'secrets.json'), 'utf8')).toBe(kept)
  })

  test('are never made in production: those that are missing are named, and nothing is written', () => {
    const dataDir = fresh()
    const call_ = `secrets({ mode: 'production', dataDir: ${JSON.stringify(dataDir)} })`
    const { status, said } = call('secrets', call_, { ...bare, AUTH_SECRET: given.AUTH_SECRET })
    expect(status).not.toBe(0)
    expect(said).toContain('AUDIT_KEY, SEAL_KEY')
    expect(() => statSync(dataDir)).toThrow('ENOENT')
  })

  test('in a damaged file are not replaced, since the audit and the sealed data hang on them', () => {
    const dataDir = fresh()
    secretsIn(dataDir)
    const file = join(dataDir, 'secrets.json')
    writeFileSync(file, '{"AUTH_SECRET": "cut o')
    const { status, said } = call('secrets', `secrets({ mode: 'local', dataDir: ${JSON.stringify(dataDir)} })`)
    expect(status).not.toBe(0)
    expect(said).toContain('Restore that file from a backup')
    expect(readFileSync(file, 'utf8')).toBe('{"AUTH_SECRET": "cut o')
  })
})

describe('the results of a run', () => {
  const result = (expression: string): unknown => JSON.parse(call('results', expression).answer)
  const suite = (...states: string[]) => ({
    status: states.includes('failed') ? 'failed' : 'passed',
    assertionResults: states.map((status, index) => ({ status, fullName: `${status} ${index}` })),
  })
  const vitest = (file: string, code: number) => `vitestResult(${JSON.stringify(file)}, ${code})`
  const playwright = (file: string, code: number) => `playwrightResult(${JSON.stringify(file)}, ${code})`

  test('are summed into the last line, which decides the exit code', () => {
    const steps = `[single(true), { passed: 40, failed: 0, skipped: [] }, single(true)]`
    const good = call('results', `conclude(sum(${steps}))`)
    expect(good.said).toMatch(/^42 passed, 0 failed$/m)
    expect(good.answer).toBe('0')
    const bad = call('results', `conclude(sum([...${steps}, single(false), { passed: 1, failed: 2, skipped: ['x'] }]))`)
    expect(bad.said).toMatch(/^skipped: x\n43 passed, 3 failed$/m)
    expect(bad.answer).toBe('1')
  })

  test('of Vitest count every test, and a file that could not be loaded as one failure', () => {
    const report = {
      testResults: [suite('passed', 'passed', 'failed', 'todo'), { status: 'failed', assertionResults: [] }],
    }
    expect(result(vitest(write(report), 1))).toEqual({ passed: 2, failed: 2, skipped: ['todo 3'] })
  })

  test('of Playwright count one that passed only when repeated as failed', () => {
    const spec = { file: 'a.spec.ts', title: 'b', tests: [{ status: 'skipped' }] }
    const report = { stats: { expected: 7, unexpected: 1, flaky: 2 }, suites: [{ suites: [{ specs: [spec] }] }] }
    expect(result(playwright(write(report), 1))).toEqual({ passed: 7, failed: 3, skipped: ['a.spec.ts: b'] })
  })

  test('of a runner that crashed, failed without naming a test, or ran none are a failure', () => {
    const green = write({ testResults: [suite('passed')] })
    const runs = [
      vitest(green, 0),
      vitest(green, 1),
      vitest(fresh(), 1),
      vitest(write({ testResults: [] }), 0),
      playwright(fresh(), 0),
    ]
    expect(result(`[${runs}]`)).toMatchObject([
      { passed: 1, failed: 0 },
      { passed: 1, failed: 1 },
      { passed: 0, failed: 1 },
      { passed: 0, failed: 1 },
      { passed: 0, failed: 1 },
    ])
  })
})

describe('the lock of the database', () => {
  const place = (dataDir: string) => JSON.stringify({ dataDir, name: 'enclave-lock-test' })

  test('that names nobody who works in the folder is dropped, even where its number is somebody else by now', () => {
    for (const pid of [process.pid, 2 ** 30]) {
      const dataDir = fresh()
      mkdirSync(dataDir)
      writeFileSync(join(dataDir, 'postmaster.pid'), `${pid}\n${dataDir}\n0\n5432\n`)
      const answer = `[await runningServer(${place(dataDir)}), await waitUntilDeserted(${place(dataDir)})]`
      expect(call('postgres-lock', answer).answer).toBe('[null,null]')
      expect(existsSync(join(dataDir, 'postmaster.pid'))).toBe(false)
    }
  })

  test('is waited for until the last process has left the folder', () => {
    const dataDir = fresh()
    const order = `await (async () => {
      const { spawn } = await import('node:child_process')
      const { once } = await import('node:events')
      const heard = []
      const idle = "process.stdout.write('up'); process.stdin.resume()"
      const workers = [1, 2].map(() => spawn(process.execPath, ['-e', idle, '--', '-D', ${JSON.stringify(dataDir)}, 'x']))
      for (const worker of workers) await once(worker.stdout, 'data')
      const free = waitUntilDeserted(${place(dataDir)}).then(() => heard.push('deserted'))
      workers[0].kill()
      await once(workers[0], 'exit')
      heard.push('one has ended')
      workers[1].kill()
      await free
      return heard
    })()`
    expect(call('postgres-lock', order).answer).toBe('["one has ended","deserted"]')
  })
})
