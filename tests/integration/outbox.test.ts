import { expect, it } from 'vitest'
import { database, pool, transaction } from '@/lib/core/db/client'
import { notify } from '@/lib/domains/notifications/commands'
import '@/tests/support/database'

it('queues', async () => {
  for (let i = 0; i < 2; i++)
    await transaction((tx) =>
      notify(tx, {
        kind: 'invitation',
        email: 'A@b.cn',
        locale: 'en',
        dedupeKey: 'k',
        payload: { path: '/invitation?token=abc' },
      }),
    )
  await expect(
    transaction(async (tx) => {
      await notify(tx, { kind: 'passwordReset', email: 'A@b.cn', locale: 'en', payload: { path: '/x' } })
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  console.log(
    (
      await pool().query(
        'select name,id,data,state,retry_limit,retry_delay,retry_backoff,expire_in,start_after,keep_until from pgboss.job',
      )
    ).rows,
    await database().notification.findMany(),
  )
  console.log((await pool().query('select name,policy,retry_limit from pgboss.queue')).rows)
})
