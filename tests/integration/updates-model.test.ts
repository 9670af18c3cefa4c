import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Actor, visitor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { moveUpdate } from '@/lib/domains/updates/commands'
import { actorWith } from '@/tests/support/actors'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDesk } from '@/tests/support/builders/projects'
import { aCompany } from '@/tests/support/builders/talent'
import { aSavedUpdate, updateAt } from '@/tests/support/builders/updates'
import { marches, updateRules, verdict } from '@/tests/support/machines'
import { expectOneTrail, refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

const PEOPLE = ['admin', 'ops', 'member', 'rival', 'foreign', 'visitor'] as const
type Who = (typeof PEOPLE)[number]
const EVENTS = ['submit', 'verify', 'return'] as const
const attempt = fc.record({
  who: fc.oneof(fc.constantFrom('admin' as const, 'ops' as const), fc.constantFrom(...PEOPLE)),
  event: fc.constantFrom(...EVENTS),
  reason: fc.boolean(),
})

/** What the rules say: strangers find nothing, and of a draft the team finds nothing either. */
function expected(state: string, who: Who, event: string, reason: boolean): string {
  if (['rival', 'foreign', 'visitor'].includes(who) || (who === 'ops' && state === 'DRAFT')) return 'not_found'
  const as = { admin: 'TENANT', ops: 'OPS' }[who === 'ops' ? 'ops' : 'admin']
  return verdict(updateRules, state, event, who === 'member' ? 'NOBODY' : as, reason)
}

test('no sequence of commands by anybody takes the figures of a year where the rules do not', async () => {
  const { id: enclaveId } = await anEnclave()
  const { id: elsewhere } = await anEnclave()
  const desk = await aDesk(enclaveId)
  const rival = await aCompany(enclaveId)
  const foreign = (await aDesk(elsewhere)).lead.actor
  const reached = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { minLength: 6, maxLength: 16 }), async (attempts) => {
      const company = await aCompany(enclaveId)
      const { organisationId } = company
      const member = actorWith([{ role: 'TENANT_MEMBER', organisationId }], company.id)
      const people: Record<Who, Actor> = {
        ...{ admin: company.actor, ops: desk.ops.actor, member, rival: rival.actor, foreign, visitor },
      }
      await aSavedUpdate(company)
      const { id } = await updateAt(organisationId)
      const states = ['DRAFT']
      for (const { who, event, reason } of attempts) {
        const state = states.at(-1) ?? ''
        const due = expected(state, who, event, reason)
        const at = await updateAt(organisationId)
        const code = await refusedWith(moveUpdate(people[who], { ...at, event, reason: reason ? '因为' : undefined }))
        const moves = due === due.toUpperCase()
        expect(code ?? 'moved', `${state} ${event} by ${who}`).toBe(moves ? 'moved' : due)
        if (moves) states.push(due)
      }
      const found = await database().yearlyUpdate.findUniqueOrThrow({ where: { id } })
      expect(found.status).toBe(states.at(-1))
      expect(found.submittedAt !== null).toBe(states.includes('SUBMITTED'))
      await expectOneTrail('YearlyUpdate', id, states)
      for (const state of states) reached.add(state)
    }),
    { numRuns: 50, examples: marches(attempt, {}).map((march) => [march]) },
  )
  expect([...reached].sort()).toEqual(['DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED'])
}, 120_000)
