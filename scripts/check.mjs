import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkSteps } from './check-steps.mjs'
import { install } from './install.mjs'
import { complain } from './project.mjs'
import { conclude, sum } from './results.mjs'
import { endAll, onInterrupt } from './steps.mjs'
import { testEnvironment } from './test-environment.mjs'

/** `npm run check`: the fast part of `npm test`, which needs neither database nor browser. */
async function main() {
  await install()
  const scratch = mkdtempSync(join(tmpdir(), 'enclave-check-'))
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }))
  return conclude(sum(await checkSteps({ scratch, env: testEnvironment() })))
}

onInterrupt(() => {
  endAll()
  process.exit(130)
})

main().then(
  (code) => process.exit(code),
  (error) => {
    complain(error)
    process.exit(conclude({ passed: 0, failed: 1, skipped: [] }))
  },
)
