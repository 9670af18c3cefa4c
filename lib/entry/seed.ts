import { systemActor } from '@/lib/core/auth/actor'
import { type Tx, transaction } from '@/lib/core/db/client'
import { env } from '@/lib/core/env'
import { keyNames } from '@/lib/domains/search/commands'
import { readFacts, seedFacts } from '@/prisma/seed/facts'
import { seedPages } from '@/prisma/seed/pages'

// Two servers that start together seed once: the second waits for the first, then finds the enclave there.
const lock = (tx: Tx) => tx.$executeRaw`SELECT pg_advisory_xact_lock(7270112)`

/**
 * Fills an empty database once: the real park's facts, or the demonstration set in demo mode.
 * @returns lines to print
 */
export async function seed(): Promise<string[]> {
  if (env().APP_MODE === 'demo') return demonstrationLines()
  const actor = systemActor('seed')
  const facts = await readFacts()
  await transaction(async (tx) => {
    await lock(tx)
    if ((await tx.enclave.count()) === 0) await seedFacts(tx, actor, facts)
  })
  await seedPages(actor)
  await keyNames()
  return []
}

async function demonstrationLines(): Promise<string[]> {
  const { seedDemonstration } = await import('@/prisma/seed/demonstration')
  const { accounts, password } = await seedDemonstration()
  await seedPages(systemActor('seed'))
  return [
    `Demonstration accounts (password ${password}):`,
    ...accounts.map(({ email, role }) => `  ${role.padEnd(14)} ${email}`),
  ]
}
