import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Actor, visitor } from '@/lib/core/auth/actor'
import { columnOfDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { matchInstitution, moveCooperation, signCooperation } from '@/lib/domains/cooperation/commands'
import { PLAIN_EVENTS } from '@/lib/domains/cooperation/schema'
import { actorWith } from '@/tests/support/actors'
import { aLead, anAgreement, anInstitution, cooperationAt } from '@/tests/support/builders/cooperation'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDesk } from '@/tests/support/builders/projects'
import { aCompany } from '@/tests/support/builders/talent'
import { cooperationRules, eventsOf, marches, verdict } from '@/tests/support/machines'
import { expectOneTrail, refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

const PEOPLE = ['ops', 'lead', 'admin', 'member', 'rival', 'foreign', 'visitor'] as const
type Who = (typeof PEOPLE)[number]
const attempt = fc.record({
  /** Half of the attempts follow the rules, so that a run comes far; the others are anybody's anything. */
  follow: fc.boolean(),
  pick: fc.nat(),
  who: fc.constantFrom(...PEOPLE),
  event: fc.constantFrom(...eventsOf(cooperationRules)),
  reason: fc.boolean(),
})

/** What the rules say of an attempt; the agreement is there from the beginning. A member reads, and moves nothing. */
function expected(state: string, who: Who, event: string, reason: boolean): string {
  if (who === 'rival' || who === 'foreign' || who === 'visitor') return 'not_found'
  const capacities = { ops: ['OPS'], lead: ['OPS', 'LEAD'], admin: ['TENANT'], member: ['NOBODY'] }
  const verdicts = capacities[who].map((by) => verdict(cooperationRules, state, event, by, reason))
  return verdicts.find((code) => code !== 'forbidden') ?? 'forbidden'
}

const ENDING = ['drop', 'terminate']
const BY: Record<string, Who> = { OPS: 'ops', LEAD: 'lead', TENANT: 'admin' }

/** An attempt that the rules allow in a state, seldom one that ends it early; undefined where nothing is allowed. */
function allowed(state: string, pick: number): { who: Who; event: string; reason: true } | undefined {
  const rules = cooperationRules.filter(
    ({ from, event }) => from === state && (pick % 9 === 0 || !ENDING.includes(event)),
  )
  const rule = rules[pick % rules.length]
  const who = rule && BY[rule.by[pick % rule.by.length] ?? '']
  return rule && who ? { who, event: rule.event, reason: true } : undefined
}

test('no sequence of commands by anybody takes a cooperation where the rules do not', async () => {
  const { id: enclaveId } = await anEnclave()
  const { id: elsewhere } = await anEnclave()
  const [desk, company, institutionId] = [await aDesk(enclaveId), await aCompany(enclaveId), await anInstitution()]
  const people: Record<Who, Actor> = {
    ops: desk.ops.actor,
    lead: desk.lead.actor,
    admin: company.actor,
    member: actorWith([{ role: 'TENANT_MEMBER', organisationId: company.organisationId }], company.id),
    rival: (await aCompany(enclaveId)).actor,
    foreign: (await aDesk(elsewhere)).lead.actor,
    visitor,
  }
  /** The one command that makes an event. */
  async function make(actor: Actor, id: string, name: string, reason: boolean): Promise<void> {
    const at = await cooperationAt(id)
    if (name === 'match') return matchInstitution(actor, { ...at, institutionId })
    if (name === 'sign') return signCooperation(actor, { ...at, signedOn: today() })
    const event = PLAIN_EVENTS.find((known) => known === name)
    if (!event) throw new Error(`no command makes ${name}`)
    return moveCooperation(actor, { ...at, event, reason: reason ? '因为' : undefined })
  }
  const reached = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { minLength: 8, maxLength: 24 }), async (attempts) => {
      const id = await aLead(company)
      await anAgreement(id, desk.ops.id)
      const states = ['LEAD']
      for (const { follow, pick, ...wild } of attempts) {
        const state = states.at(-1) ?? ''
        const { who, event, reason } = (follow && allowed(state, pick)) || wild
        const due = expected(state, who, event, reason)
        const code = await refusedWith(make(people[who], id, event, reason))
        const moves = due === due.toUpperCase()
        expect(code ?? 'moved', `${state} ${event} by ${who}`).toBe(moves ? 'moved' : due)
        if (moves) states.push(due)
      }
      const found = await database().cooperation.findUniqueOrThrow({ where: { id } })
      expect(found.status).toBe(states.at(-1))
      expect(found.institutionId).toBe(states.includes('MATCHED') ? institutionId : null)
      expect(found.signedOn).toEqual(states.includes('SIGNED') ? columnOfDay(today()) : null)
      await expectOneTrail('Cooperation', id, states)
      for (const state of states) reached.add(state)
    }),
    { numRuns: 50, examples: marches(attempt, { follow: true }).map((march) => [march]) },
  )
  // The runs came far enough to mean something.
  expect([...reached]).toEqual(expect.arrayContaining(['NEGOTIATING', 'SIGNED', 'RUNNING', 'COMPLETED', 'DROPPED']))
}, 120_000)
