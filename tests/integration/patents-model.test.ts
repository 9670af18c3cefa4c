import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Actor, visitor } from '@/lib/core/auth/actor'
import { columnOfDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { acceptPatent, filePatent, grantPatent, movePatent } from '@/lib/domains/patents/commands'
import { FILED, PLAIN_EVENTS } from '@/lib/domains/patents/schema'
import { actorWith } from '@/tests/support/actors'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aNumber, anAttorney, aPatent, aReceipt, patentAt } from '@/tests/support/builders/patents'
import { aDesk } from '@/tests/support/builders/projects'
import { aCompany } from '@/tests/support/builders/talent'
import { eventsOf, patentRules, verdict } from '@/tests/support/machines'
import { expectOneTrail, refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

const PEOPLE = ['ops', 'lead', 'admin', 'member', 'partner', 'rival', 'otherPartner', 'foreign', 'visitor'] as const
type Who = (typeof PEOPLE)[number]
const attempt = fc.record({
  /** Half of the attempts follow the rules, so that a run comes far; the others are anybody's anything. */
  follow: fc.boolean(),
  pick: fc.nat(),
  who: fc.constantFrom(...PEOPLE),
  event: fc.constantFrom(...eventsOf(patentRules)),
  reason: fc.boolean(),
})

const CAPACITY: Partial<Record<Who, string>> = {
  ops: 'OPS',
  lead: 'OPS',
  admin: 'TENANT',
  member: 'NOBODY',
  partner: 'PARTNER',
}
const GONE = ['DECLINED', 'CANCELLED']

/** What the rules say of an attempt; receipt and proposal are there. What came to nothing the partner finds no more. */
function expected(state: string, who: Who, event: string, reason: boolean): string {
  const by = CAPACITY[who]
  if (!by || (who === 'partner' && GONE.includes(state))) return 'not_found'
  return verdict(patentRules, state, event, by, reason)
}

const BY: Record<string, Who> = { OPS: 'ops', TENANT: 'admin', PARTNER: 'partner' }
const ENDING = ['cancel', 'decline']

/** An attempt that the rules allow in a state, seldom one that ends it early; undefined where nothing is allowed. */
function allowed(state: string, pick: number): { who: Who; event: string; reason: true } | undefined {
  const rules = patentRules.filter(({ from, event }) => from === state && (pick % 9 === 0 || !ENDING.includes(event)))
  const rule = rules[pick % rules.length]
  const who = rule && BY[rule.by[pick % rule.by.length] ?? '']
  return rule && who ? { who, event: rule.event, reason: true } : undefined
}

test('no sequence of commands by anybody takes a case where the rules do not', async () => {
  const { id: enclaveId } = await anEnclave()
  const { id: elsewhere } = await anEnclave()
  const [desk, company] = [await aDesk(enclaveId), await aCompany(enclaveId)]
  const [partner, otherPartner] = [await anAttorney(desk), await anAttorney(desk)]
  const people: Record<Who, Actor> = {
    ops: desk.ops.actor,
    lead: desk.lead.actor,
    admin: company.actor,
    member: actorWith([{ role: 'TENANT_MEMBER', organisationId: company.organisationId }], company.id),
    partner: partner.actor,
    rival: (await aCompany(enclaveId)).actor,
    otherPartner: otherPartner.actor,
    foreign: (await aDesk(elsewhere)).lead.actor,
    visitor,
  }
  const assistedById = partner.organisationId
  /** The one command that makes an event. */
  async function make(actor: Actor, id: string, name: string, reason: boolean): Promise<void> {
    const at = await patentAt(id)
    if (name === 'accept') return acceptPatent(actor, { ...at, assistedById })
    if (name === 'file') return filePatent(actor, at)
    if (name === 'grant') return grantPatent(actor, { ...at, grantNumber: 'ZL202110000101.0', grantedOn: today() })
    const event = PLAIN_EVENTS.find((known) => known === name)
    if (!event) throw new Error(`no command makes ${name}`)
    return movePatent(actor, { ...at, event, reason: reason ? '因为' : undefined })
  }
  const reached = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { minLength: 8, maxLength: 24 }), async (attempts) => {
      const id = await aPatent(company, { assistedById })
      await aReceipt(id, desk.ops.id)
      const proposal = { proposedNumber: aNumber(), proposedOn: columnOfDay(today()) }
      await database().patentCase.update({ where: { id }, data: proposal })
      const states = ['REQUESTED']
      for (const { follow, pick, ...wild } of attempts) {
        const state = states.at(-1) ?? ''
        const { who, event, reason } = (follow && allowed(state, pick)) || wild
        const due = expected(state, who, event, reason)
        const code = await refusedWith(make(people[who], id, event, reason))
        const moves = due === due.toUpperCase()
        expect(code ?? 'moved', `${state} ${event} by ${who}`).toBe(moves ? 'moved' : due)
        if (moves) states.push(due)
      }
      const found = await database().patentCase.findUniqueOrThrow({ where: { id } })
      expect(found.status).toBe(states.at(-1))
      const isFiled = states.some((state) => FILED.some((filed) => filed === state))
      expect(found.applicationNumber).toBe(isFiled ? proposal.proposedNumber : null)
      expect(found.grantedOn).toEqual(states.includes('GRANTED') ? columnOfDay(today()) : null)
      await expectOneTrail('PatentCase', id, states)
      for (const state of states) reached.add(state)
    }),
    { numRuns: 50 },
  )
  // The runs came far enough to mean something.
  expect([...reached]).toEqual(expect.arrayContaining(['FILED', 'PUBLISHED', 'GRANTED', 'REJECTED', 'CANCELLED']))
}, 120_000)
