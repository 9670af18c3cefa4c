import { randomUUID } from 'node:crypto'
import { expect, vi } from 'vitest'
import type { Notice } from '@/lib/domains/notifications/schema'
import { asOwner } from '@/tests/support/database'

type Invitation = Extract<Notice, { kind: 'invitation' }>

/** An invitation to somebody new. */
export const aNotice = (fields: Partial<Invitation> = {}): Invitation => ({
  kind: 'invitation',
  locale: 'en',
  email: `reader-${randomUUID()}@example.org`,
  payload: { path: '/invitation?token=abc' },
  ...fields,
})

/** Brings the next attempt forward, once the one before has failed. */
export const hurry = () =>
  vi.waitFor(async () => {
    const due = await asOwner(
      `UPDATE pgboss.job SET start_after = now() WHERE name = 'mail' AND state = 'retry' RETURNING id`,
    )
    expect(due).not.toEqual([])
  }, 10_000)
