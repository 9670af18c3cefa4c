import { defineConfig, devices } from '@playwright/test'

const address = `http://localhost:${process.env.PORT ?? '3200'}`
const launchOptions = {
  ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--in-process-gpu',
    '--disable-background-networking',
    '--disable-component-update',
  ],
}

const FIRST = /first-administrator\.spec\.ts/
const FACTS = /(bad-input|directory|everyone|figures|home|open-data|second-enclave|transfers)\.spec\.ts/

export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results',
  globalSetup: './support/portal.ts',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { baseURL: address, ...devices['Desktop Chrome'], launchOptions, locale: 'zh-CN', trace: 'off' },
  projects: [
    { name: 'first', testMatch: FIRST },
    // What only the published facts may show is looked at before anybody moves in.
    { name: 'facts', testMatch: FACTS, dependencies: ['first'], fullyParallel: false },
    { name: 'journeys', testIgnore: [FIRST, FACTS], dependencies: ['facts'], fullyParallel: false },
  ],
})
