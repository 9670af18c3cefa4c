import { AsyncLocalStorage } from 'node:async_hooks'
import { readTimeFrom } from '@/lib/core/clock'

// Apart from the clock, which schemas bring into the browser, where Node's storage does not exist.
const moments = new AsyncLocalStorage<{ at: Date; told: boolean }>()
readTimeFrom(() => moments.getStore())

/**
 * Runs work as if it were another moment: for it, and for all that it awaits, the clock stands still there. For seeds and
 * tests alone, whose records have a past; the architecture test refuses every other use.
 */
export const atMoment = <T>(moment: Date, work: () => T): T => moments.run({ at: moment, told: true }, work)

/** The same for what is long past: nobody is told of it. */
export const longAgo = <T>(moment: Date, work: () => T): T => moments.run({ at: moment, told: false }, work)
