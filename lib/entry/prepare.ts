import { setTimeout as wait } from 'node:timers/promises'
import { systemActor } from '@/lib/core/auth/actor'
import { ensureAppRole, ensureDatabase, grantTo, migrate } from '@/lib/core/db/migrate'
import { env } from '@/lib/core/env'
import { databaseRefusal } from '@/lib/core/errors'
import { prepareJobs } from '@/lib/core/jobs'
import { firstAdministratorLink } from '@/lib/domains/invitations/commands'
import { seed } from '@/lib/entry/seed'

const RETRY_MS = 2000

/** Brings the database to this version: made if missing, migrated, granted, seeded once. */
async function prepare(): Promise<string[]> {
  const { ownerUrl, databaseUrl, rolesGiven, SEAL_KEY } = env()
  await ensureDatabase(ownerUrl)
  await migrate(ownerUrl)
  await prepareJobs(ownerUrl)
  if (rolesGiven) await grantTo(ownerUrl, decodeURIComponent(new URL(databaseUrl).username))
  else await ensureAppRole(ownerUrl, SEAL_KEY)
  const lines = await seed()
  const token = await firstAdministratorLink(systemActor('start'))
  if (!token) return lines
  const link = new URL(`/invitation?token=${token}`, env().APP_URL)
  return [...lines, `First administrator (one use, 30 minutes): ${link.href}`]
}

/** Prepares, and while the database cannot be reached says so and tries again. @returns lines to print */
export async function prepareUntilReady(): Promise<string[]> {
  for (let told = false; ; told = true) {
    try {
      return await prepare()
    } catch (error) {
      if (databaseRefusal(error)?.code !== 'unavailable') throw error
      const { hostname, port } = new URL(env().ownerUrl)
      if (!told)
        process.stderr.write(
          `The database at ${hostname}:${port || 5432} cannot be reached. Trying again until it answers.\n`,
        )
      await wait(RETRY_MS)
    }
  }
}
