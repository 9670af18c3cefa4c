import { expect, it } from 'vitest'
import { visitor } from '@/lib/core/auth/actor'
import { signIn } from '@/lib/domains/sessions/commands'
import '@/tests/support/database'

it('x', async () => {
  await expect(signIn(visitor, { email: 'a@b.cn', password: 'x' }, '1.1.1.1')).rejects.toMatchObject({
    code: 'bad_credentials',
  })
})
