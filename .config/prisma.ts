import { fileURLToPath } from 'node:url'
import { defineConfig } from 'prisma/config'

// Prisma's CLI downloads a schema engine at every command, which `generate` never runs. A file that exists and fails
// when it is run keeps the CLI offline without ever pretending that a migration was applied.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(new URL('./no-schema-engine', import.meta.url))

export default defineConfig({
  schema: '../prisma',
  migrations: { path: '../prisma/migrations' },
  datasource: {
    url: process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL ?? 'postgresql://127.0.0.1:1/none',
  },
})
