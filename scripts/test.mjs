import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { checkSteps, vitestArgs } from './check-steps.mjs'
import { chromium } from './chromium.mjs'
import { install } from './install.mjs'
import { freePort } from './processes.mjs'
import { complain, inProject, log, tool } from './project.mjs'
import { conclude, playwrightResult, single, sum, vitestResult } from './results.mjs'
import { endAll, onInterrupt, runNode } from './steps.mjs'
import { makeScratch, sweep, testDatabase, testEnvironment } from './test-environment.mjs'

/** `npm test`: everything. A step that fails is counted, and the next ones run all the same. */
async function main() {
  await install()
  await sweep()
  const scratch = makeScratch()
  const context = { scratch, env: testEnvironment() }
  tidy = () => rmSync(scratch, { recursive: true, force: true })
  const results = await checkSteps(context)
  await withDatabase(context, async (ownerUrl) => {
    const env = { ...context.env, TEST_DATABASE_OWNER_URL: ownerUrl }
    results.push(await counted('integration tests', () => integration({ scratch, env })))
    const built = await counted('build', buildStep)
    results.push(built)
    if (built.failed > 0) log('without a build there are no browser journeys')
    results.push(built.failed > 0 ? single(false) : await counted('browser journeys', () => journeys({ scratch, env })))
  }).catch((error) => {
    complain(error)
    results.push(single(false))
  })
  return conclude(sum(results))
}

/** What must be undone however the run ends. */
let tidy = () => {}
let removeDatabase = async () => {}

async function withDatabase({ scratch }, use) {
  const starting = testDatabase(scratch)
  removeDatabase = async () => (await starting).remove()
  const database = await starting
  try {
    await use(database.ownerUrl)
  } finally {
    await database.remove()
  }
}

/** A step that throws has failed, and says why. */
async function counted(name, step) {
  log(name)
  const begun = Date.now()
  try {
    return await step()
  } catch (error) {
    complain(error)
    return single(false)
  } finally {
    log(`${name}: ${((Date.now() - begun) / 1000).toFixed(0)} s`)
  }
}

async function integration({ scratch, env }) {
  const file = join(scratch, 'integration.json')
  const { code } = await runNode(vitestArgs('integration', file), { env, show: true, minutes: 25 })
  return vitestResult(file, code)
}

async function buildStep() {
  await build()
  return single(true)
}

async function journeys({ scratch, env }) {
  const file = join(scratch, 'journeys.json')
  const args = [tool('@playwright/test/cli.js'), 'test', '-c', inProject('tests', 'playwright.config.ts')]
  const settings = {
    CHROMIUM_PATH: await chromium(),
    PORT: String(await freePort()),
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  }
  const options = { env: { ...env, ...settings }, show: true, minutes: 62 }
  const { code } = await runNode([...args, '--reporter=list,json'], options)
  return playwrightResult(file, code)
}

onInterrupt(async () => {
  endAll()
  await removeDatabase()
  tidy()
  process.exit(130)
})

main()
  .catch((error) => {
    complain(error)
    return conclude({ passed: 0, failed: 1, skipped: [] })
  })
  .then((code) => {
    tidy()
    process.exit(code)
  })
