import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const shared = { alias: { '@': root.replace(/\/$/, '') } }
// Days are Shanghai days wherever the server stands: the tests stand on the other side of the world.
const env: Record<string, string> = {
  TZ: 'America/St_Johns',
  NODE_ENV: 'test',
  LOG_LEVEL: 'silent',
  AUTH_SECRET: 'auth-secret-for-tests-only-000000000000',
  AUDIT_KEY: 'audit-key-for-tests-only-00000000000000',
  SEAL_KEY: 'seal-key-for-tests-only-000000000000000',
}

export default defineConfig({
  root,
  test: {
    projects: [
      {
        resolve: shared,
        test: {
          name: 'unit',
          root,
          env,
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/architecture.test.ts'],
          setupFiles: ['tests/support/setup.ts'],
        },
      },
      {
        resolve: shared,
        test: {
          name: 'integration',
          root,
          env,
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/template.ts'],
          setupFiles: ['tests/support/setup.ts', 'tests/support/database.ts'],
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
