import { setTimeout as wait } from 'node:timers/promises'
import { type Actor, systemActor } from '@/lib/core/auth/actor'
import { disconnect } from '@/lib/core/db/client'
import { startJobs } from '@/lib/core/jobs'
import { compose } from '@/lib/documents/notifications'
import { checkpointAudit } from '@/lib/domains/audit/commands'
import { askDueChecks } from '@/lib/domains/checks/commands'
import { remindPromises } from '@/lib/domains/commitments/commands'
import { forgetRows } from '@/lib/domains/imports/commands'
import { askSatisfaction } from '@/lib/domains/matches/commands'
import { requeueForgotten, sendNotification } from '@/lib/domains/notifications/commands'
import { expireOffers } from '@/lib/domains/offers/commands'
import { discardForgotten, remindDue } from '@/lib/domains/residency/commands'
import { askRetention } from '@/lib/domains/retention/commands'
import { resumeImports, runImport } from '@/lib/domains/runs/commands'
import { flagSilent } from '@/lib/domains/silences/commands'
import { activateDue } from '@/lib/domains/tenancies/commands'
import { erasePast, lapseOffers, remindTomorrow } from '@/lib/domains/tickets/commands'
import { remindUpdates } from '@/lib/domains/updates/commands'
import { eraseOldVisitors } from '@/lib/domains/visitors/commands'

const RETRY_MS = 2000

const timer = systemActor('timer')
const timed = async (work: (actor: Actor) => Promise<number>) => {
  await work(timer)
}

const handlers = {
  queues: { mail: (id: string) => sendNotification(id, compose), imports: runImport },
  ticks: {
    minute: {
      outbox: requeueForgotten,
      checkpoint: checkpointAudit,
      seats: () => timed(lapseOffers),
      imports: async () => void (await resumeImports()),
    },
    hour: {
      offers: () => timed(expireOffers),
      tenancies: () => timed(activateDue),
      reminders: () => timed(remindDue),
      silences: () => timed(flagSilent),
      promises: () => timed(remindPromises),
      checks: () => timed(askDueChecks),
      satisfaction: () => timed(askSatisfaction),
      retention: () => timed(askRetention),
      updates: () => timed(remindUpdates),
      tomorrow: () => timed(remindTomorrow),
    },
    night: {
      drafts: () => timed(discardForgotten),
      visitors: () => timed(eraseOldVisitors),
      registrants: () => timed(erasePast),
      imports: async () => void (await forgetRows()),
    },
  },
}

/** Waits, with words, while the database is away or not yet of this version. */
async function startWhenReady() {
  for (let told = false; ; told = true) {
    try {
      return await startJobs(handlers)
    } catch (error) {
      if (!told)
        process.stderr.write(`The worker waits for the database: ${error instanceof Error ? error.message : ''}\n`)
      await wait(RETRY_MS)
    }
  }
}

const jobs = await startWhenReady()

async function stop(): Promise<void> {
  await jobs.stop()
  await disconnect()
  process.exit(0)
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
