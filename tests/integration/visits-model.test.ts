import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Actor, visitor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { amendVisit, moveVisit, recordVisit } from '@/lib/domains/visits/commands'
import { AMEND_DAYS } from '@/lib/domains/visits/schema'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDesk } from '@/tests/support/builders/projects'
import { aCompany } from '@/tests/support/builders/talent'
import { aPlannedVisit, aReport, visitAt } from '@/tests/support/builders/visits'
import { marches, verdict, visitRules } from '@/tests/support/machines'
import { expectOneTrail, refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

const PEOPLE = ['ops', 'lead', 'company', 'foreign', 'visitor'] as const
type Who = (typeof PEOPLE)[number]
const EVENTS = ['do', 'cancel', 'miss', 'amend'] as const
const attempt = fc.record({
  who: fc.oneof(fc.constantFrom('ops' as const, 'lead' as const), fc.constantFrom(...PEOPLE)),
  event: fc.constantFrom(...EVENTS),
  reason: fc.boolean(),
  late: fc.boolean(),
})

/** As what somebody of the team acts: who wrote the report, within its days; the lead, after them. */
function capacity(who: Who, event: string, author: Who | null, late: boolean): string {
  if (event !== 'amend') return 'OPS'
  if (!late && author === who) return 'AUTHOR'
  return late && who === 'lead' ? 'LEAD' : 'OPS'
}

test('no sequence of commands by anybody takes a visit where the rules do not', async () => {
  const { id: enclaveId } = await anEnclave()
  const desk = await aDesk(enclaveId)
  const people: Record<Who, Actor> = {
    ...{ ops: desk.ops.actor, lead: desk.lead.actor, visitor },
    company: (await aCompany(enclaveId)).actor,
    foreign: (await aDesk((await anEnclave()).id)).lead.actor,
  }
  const reached = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { minLength: 2, maxLength: 8 }), async (attempts) => {
      const id = await aPlannedVisit({ enclaveId, desk })
      const states = ['PLANNED']
      let author: Who | null = null
      for (const { who, event, reason, late } of attempts) {
        const state = states.at(-1) ?? ''
        if (state === 'DONE') {
          const closedAt = new Date(Date.now() - (late ? AMEND_DAYS + 1 : 0) * 24 * 60 * 60 * 1000)
          await database().prospectVisit.update({ where: { id }, data: { closedAt } })
        }
        // Two moves have one name: which one it is depends on who acts.
        const as = capacity(who, event, author, late)
        const rules = visitRules.filter((rule) => event !== 'amend' || as === 'OPS' || rule.by.includes(as))
        const known = who === 'ops' || who === 'lead'
        const due = known ? verdict(rules, state, event, as, reason) : 'not_found'
        const why = reason ? '更正' : undefined
        const { version } = await visitAt(id)
        const report = aReport({ enclaveId, desk }, { id, organisationId: undefined, key: randomUUID() })
        const actor = people[who]
        const run = {
          do: () => recordVisit(actor, report),
          amend: () => amendVisit(actor, { ...report, id, version, reason: why }),
          cancel: () => moveVisit(actor, { id, version, event: 'cancel', reason: why }),
          miss: () => moveVisit(actor, { id, version, event: 'miss', reason: why }),
        }[event]
        const code = await refusedWith(run())
        const moves = due === due.toUpperCase()
        expect(code ?? 'moved', `${state} ${event} by ${who}`).toBe(moves ? 'moved' : due)
        if (!moves) continue
        states.push(due)
        if (event === 'do') author = who
      }
      expect((await visitAt(id)).status).toBe(states.at(-1))
      await expectOneTrail('ProspectVisit', id, states)
      for (const state of states) reached.add(state)
    }),
    { numRuns: 40, examples: marches(attempt, { who: 'ops', reason: true }).map((march) => [march]) },
  )
  expect([...reached].sort()).toEqual(['CANCELLED', 'DONE', 'NO_SHOW', 'PLANNED'])
}, 120_000)
