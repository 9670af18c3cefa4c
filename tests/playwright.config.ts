import { defineConfig, devices } from '@playwright/test'

const address = `http://localhost:${process.env.PORT ?? '3200'}`
const launchOptions = {
  ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
  ],
}

export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results',
  globalSetup: './support/portal.ts',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { baseURL: address, ...devices['Desktop Chrome'], launchOptions, locale: 'zh-CN', trace: 'retain-on-failure' },
  projects: [
    { name: 'first', testMatch: /first-administrator\.spec\.ts/ },
    { name: 'journeys', testIgnore: /first-administrator\.spec\.ts/, dependencies: ['first'], fullyParallel: false },
  ],
})
