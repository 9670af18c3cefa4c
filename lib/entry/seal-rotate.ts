import { systemActor } from '@/lib/core/auth/actor'
import { disconnect } from '@/lib/core/db/client'
import { resealAll } from '@/lib/domains/seals/commands'

/** @returns whether the old keys are needed no more */
async function rotate(): Promise<boolean> {
  const { resealed, unreadable } = await resealAll(systemActor('seal-rotate'))
  process.stdout.write(`${resealed} texts are sealed with the present key now.\n`)
  for (const place of unreadable) process.stderr.write(`No key opens ${place}.\n`)
  return unreadable.length === 0
}

const isDone = await rotate().catch((error: unknown) => {
  // The database's role hangs on the key as well: it is renewed where the portal starts with a new one.
  process.stderr.write(`Start the portal with these keys first. ${error instanceof Error ? error.message : ''}\n`)
  return false
})
process.stdout.write(`SEAL_KEYS_OLD is ${isDone ? 'needed no more' : 'still needed'}.\n`)
await disconnect()
process.exit(isDone ? 0 : 1)
