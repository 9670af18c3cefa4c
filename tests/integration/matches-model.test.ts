import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Actor, systemActor, visitor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { moveMatch } from '@/lib/domains/matches/commands'
import { MATCH_EVENTS } from '@/lib/domains/matches/schema'
import { actorWith } from '@/tests/support/actors'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDesk } from '@/tests/support/builders/projects'
import { aRoutedRequest, matchAt } from '@/tests/support/builders/services'
import { aCompany, aPartner } from '@/tests/support/builders/talent'
import { eventsOf, marches, matchRules, verdict } from '@/tests/support/machines'
import { expectOneTrail, refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

const PEOPLE = ['partner', 'asker', 'member', 'lead', 'other', 'rival', 'foreign', 'visitor', 'timer'] as const
type Who = (typeof PEOPLE)[number]
const attempt = fc.record({
  /** Half of the attempts follow the rules, so that a run comes far; the others are anybody's anything. */
  follow: fc.boolean(),
  pick: fc.nat(),
  who: fc.constantFrom(...PEOPLE),
  event: fc.constantFrom(...eventsOf(matchRules)),
  reason: fc.boolean(),
})

const CAPACITY = { partner: 'PARTNER', asker: 'ASKER', member: 'NOBODY', lead: 'NOBODY', timer: 'NOBODY' }

/** What the rules say of an attempt. Another partner of the same request is a stranger here. */
function expected(state: string, who: Who, event: string, reason: boolean): string {
  if (who === 'other' || who === 'rival' || who === 'foreign' || who === 'visitor') return 'not_found'
  return verdict(matchRules, state, event, CAPACITY[who], reason)
}

const BY: Record<string, Who> = { PARTNER: 'partner', ASKER: 'asker' }

/** An attempt that the rules allow in a state, seldom one that ends it early; undefined where nothing is allowed. */
function allowed(state: string, pick: number): { who: Who; event: string; reason: true } | undefined {
  const ending = ['notForMe', 'withdraw']
  const rules = matchRules.filter(({ from, event }) => from === state && (pick % 4 === 0 || !ending.includes(event)))
  const rule = rules[pick % rules.length]
  const who = rule && BY[rule.by[0] ?? '']
  return rule && who ? { who, event: rule.event, reason: true } : undefined
}

test('no sequence of commands by anybody takes a request with a partner where the rules do not', async () => {
  const [{ id: enclaveId }, { id: elsewhere }] = [await anEnclave(), await anEnclave()]
  const [desk, company] = [await aDesk(enclaveId), await aCompany(enclaveId)]
  const [partner, other] = [await aPartner(), await aPartner()]
  const people: Record<Who, Actor> = {
    partner: partner.actor,
    asker: company.actor,
    member: actorWith([{ role: 'TENANT_MEMBER', organisationId: company.organisationId }], company.id),
    lead: desk.lead.actor,
    other: other.actor,
    rival: (await aCompany(enclaveId)).actor,
    foreign: (await aDesk(elsewhere)).lead.actor,
    visitor,
    timer: systemActor('timer'),
  }
  const reached = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { minLength: 6, maxLength: 16 }), async (attempts) => {
      const { matches } = await aRoutedRequest(desk, company, [partner, other])
      const [id = '', beside = ''] = matches
      const states = ['SENT']
      for (const { follow, pick, ...wild } of attempts) {
        const state = states.at(-1) ?? ''
        const { who, event: name, reason } = (follow && allowed(state, pick)) || wild
        const event = MATCH_EVENTS.find((known) => known === name)
        if (!event) throw new Error(`no command makes ${name}`)
        const due = expected(state, who, event, reason)
        const given = { ...(await matchAt(id)), event, reason: reason ? '因为' : undefined }
        const code = await refusedWith(moveMatch(people[who], given))
        const moves = due === due.toUpperCase()
        expect(code ?? 'moved', `${state} ${event} by ${who}`).toBe(moves ? 'moved' : due)
        if (moves) states.push(due)
      }
      const found = await database().serviceMatch.findUniqueOrThrow({ where: { id } })
      expect(found.status).toBe(states.at(-1))
      // Only what its partner closed is closed: after thirty days it is asked about.
      expect(found.closedAt !== null).toBe(found.status.startsWith('DONE_'))
      await expectOneTrail('ServiceMatch', id, states)
      // The other partner's match has not moved with it.
      expect((await database().serviceMatch.findUniqueOrThrow({ where: { id: beside } })).status).toBe('SENT')
      for (const state of states) reached.add(state)
    }),
    { numRuns: 50, examples: marches(attempt, { follow: true }).map((march) => [march]) },
  )
  // The runs came far enough to mean something.
  expect([...reached].sort()).toEqual(
    ['SENT', 'TAKING_CARE', 'DONE_HELPED', 'DONE_NO_HELP', 'DONE_NOT_REACHABLE', 'NOT_FOR_ME', 'WITHDRAWN'].sort(),
  )
}, 180_000)
