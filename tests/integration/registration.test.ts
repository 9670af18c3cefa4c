import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { unseal } from '@/lib/core/seal'
import { acceptInvitation, requestRegistration } from '@/lib/domains/invitations/commands'
import { linkOf } from '@/lib/domains/invitations/queries'
import { startOf } from '@/lib/domains/sessions/policy'
import { anAccount } from '@/tests/support/builders/accounts'
import { refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

let serial = 0
const anEmail = () => `applicant-${++serial}@example.org`
const anAddress = () => `10.8.0.${++serial}`
const ask = (email: string) => requestRegistration(visitor, { email, locale: 'zh-CN' }, anAddress())

async function mailsTo(email: string) {
  const found = await database().notification.findMany({ where: { email }, orderBy: { createdAt: 'asc' } })
  return found.map(({ id, kind, payload }) => ({
    kind,
    said: JSON.parse(unseal(payload ?? '', `Notification.payload ${id}`)),
  }))
}

const tokenIn = (path: string) => path.match(/token=([\w-]{43})/)?.[1] ?? ''

describe('registering to apply', () => {
  test('mails a link that makes an applicant’s account, which begins at the portal', async () => {
    const email = anEmail()
    await ask(email)
    const [mail] = await mailsTo(email)
    expect(mail).toMatchObject({ kind: 'registration', said: { known: false } })
    const token = tokenIn(mail?.said.path)
    expect(await linkOf(visitor, 'JOIN', token)).toMatchObject({ email, role: 'APPLICANT', hasAccount: false })
    const password = 'orchard-window-silver-3'
    const login = await acceptInvitation(visitor, { token, name: '申请人', password, again: password, locale: 'zh-CN' })
    expect(login.actor.grants).toMatchObject([{ role: 'APPLICANT', enclaveId: null, organisationId: null }])
    expect(startOf(login.actor)).toBe('/portal')
    expect(await database().invitation.findFirstOrThrow({ where: { email } })).toMatchObject({ invitedById: null })
  })

  test('answers the same, and no quicker, for an address with an account: the mail says that there is one', async () => {
    const [known, shutOut] = [await anAccount([{ role: 'APPLICANT' }]), await anAccount([], { status: 'DISABLED' })]
    for (const email of [known.email, shutOut.email, anEmail()]) {
      const started = performance.now()
      expect(await ask(email)).toBeUndefined()
      expect(performance.now() - started).toBeGreaterThan(390)
    }
    expect(await mailsTo(known.email)).toEqual([
      { kind: 'registration', said: { path: '/sign-in?next=/portal', known: true } },
    ])
    expect(await mailsTo(shutOut.email)).toEqual([])
    expect(await database().invitation.count({ where: { email: { in: [known.email, shutOut.email] } } })).toBe(0)
  })

  test('a newer link takes the place of the older', async () => {
    const email = anEmail()
    await ask(email)
    await ask(email)
    const [older, newer] = (await mailsTo(email)).map(({ said }) => tokenIn(said.path))
    expect(await linkOf(visitor, 'JOIN', older ?? '')).toBeNull()
    expect(await linkOf(visitor, 'JOIN', newer ?? '')).toMatchObject({ email })
  })

  test('is asked for three times an hour, known or not', async () => {
    const { email: known } = await anAccount([{ role: 'APPLICANT' }])
    for (const email of [known, anEmail()]) {
      for (let attempt = 0; attempt < 3; attempt += 1) await ask(email)
      expect(await refusedWith(ask(email))).toBe('rate_limited')
    }
  })
})
