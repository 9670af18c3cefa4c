import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Actor, systemActor, visitor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { checkoutTenancy, moveTenancy } from '@/lib/domains/tenancies/commands'
import { TENANCY_EVENTS } from '@/lib/domains/tenancies/schema'
import { actorWith } from '@/tests/support/actors'
import { anAccount } from '@/tests/support/builders/accounts'
import { anEnclave, aRoom } from '@/tests/support/builders/enclaves'
import { aBareDraft, aContract, anOrganisation, aTeam, tenancyVersion } from '@/tests/support/builders/tenancies'
import { eventsOf, marches, tenancyRules, verdict } from '@/tests/support/machines'
import { expectOneTrail, refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

const PEOPLE = ['ops', 'lead', 'admin', 'member', 'rival', 'visitor', 'timer'] as const
type Who = (typeof PEOPLE)[number]
const DONE = { keys: 'on', inspection: 'on', equipment: 'on', address: 'on' } as const
const attempt = fc.record({
  /** Half of the attempts follow the rules, so that a run comes far; the others are anybody's anything. */
  follow: fc.boolean(),
  pick: fc.nat(),
  who: fc.constantFrom(...PEOPLE),
  event: fc.constantFrom(...eventsOf(tenancyRules)),
  reason: fc.boolean(),
})

/** In these states a tenant has nothing to see yet. */
const UNSEEN = ['DRAFT', 'PENDING_APPROVAL']

/** What the rules say of an attempt. */
function expected(state: string, who: Who, event: string, reason: boolean): string {
  const tenant = who === 'admin' || who === 'member'
  if (who === 'rival' || who === 'visitor' || (tenant && UNSEEN.includes(state))) return 'not_found'
  const capacities = { ops: ['OPS'], lead: ['OPS', 'LEAD'], admin: ['TENANT'], member: ['NOBODY'], timer: ['SYSTEM'] }
  const verdicts = capacities[who].map((by) => verdict(tenancyRules, state, event, by, reason))
  return verdicts.find((code) => code !== 'forbidden') ?? 'forbidden'
}

const ENDING = ['void', 'terminate']
const BY: Record<string, Who> = { OPS: 'ops', LEAD: 'lead', TENANT: 'admin', SYSTEM: 'timer' }

/** An attempt that the rules allow in a state, seldom one that ends it early; undefined where nothing is allowed. */
function allowed(state: string, pick: number): { who: Who; event: string; reason: true } | undefined {
  const rules = tenancyRules.filter(({ from, event }) => from === state && (pick % 9 === 0 || !ENDING.includes(event)))
  const rule = rules[pick % rules.length]
  const who = rule && BY[rule.by[pick % rule.by.length] ?? '']
  return rule && who ? { who, event: rule.event, reason: true } : undefined
}

/** The one command that makes an event. */
async function make(actor: Actor, id: string, name: string, reason: boolean): Promise<void> {
  const at = { id, version: await tenancyVersion(id) }
  if (name === 'checkout') return checkoutTenancy(actor, { ...at, ...DONE })
  const event = TENANCY_EVENTS.find((known) => known === name)
  if (!event) throw new Error(`no command makes ${name}`)
  return moveTenancy(actor, { ...at, event, ...(reason ? { reason: '因为' } : {}) })
}

test('no sequence of commands by anybody takes a tenancy where the rules do not', async () => {
  const { id: enclaveId } = await anEnclave()
  const team = await aTeam(enclaveId)
  const { id: memberId } = await anAccount([])
  const [organisationId, rivalId] = [await anOrganisation('tenant'), await anOrganisation('rival')]
  const people: Record<Who, Actor> = {
    ops: team.ops.actor,
    lead: team.lead.actor,
    admin: actorWith([{ role: 'TENANT_ADMIN', organisationId }], memberId),
    member: actorWith([{ role: 'TENANT_MEMBER', organisationId }], memberId),
    rival: actorWith([{ role: 'TENANT_ADMIN', organisationId: rivalId }], memberId),
    visitor,
    timer: systemActor('timer'),
  }
  const reached = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { minLength: 8, maxLength: 24 }), async (attempts) => {
      const id = await aBareDraft({ enclaveId, organisationId, roomId: await aRoom(enclaveId) })
      await aContract(id, team.ops.id)
      const states = ['DRAFT']
      for (const { follow, pick, ...wild } of attempts) {
        const state = states.at(-1) ?? ''
        const { who, event, reason } = (follow && allowed(state, pick)) || wild
        const due = expected(state, who, event, reason)
        const code = await refusedWith(make(people[who], id, event, reason))
        const moves = due === due.toUpperCase()
        expect(code ?? 'moved', `${state} ${event} by ${who}`).toBe(moves ? 'moved' : due)
        if (moves) states.push(due)
      }
      const found = await database().tenancy.findUniqueOrThrow({ where: { id }, include: { rooms: true } })
      expect(found.status).toBe(states.at(-1))
      const blocked = ['PENDING_SIGNATURE', 'SIGNED', 'ACTIVE', 'NOTICE'].includes(found.status)
      expect(found.rooms.map(({ blocking }) => blocking)).toEqual([blocked])
      await expectOneTrail('Tenancy', id, states)
      for (const state of states) reached.add(state)
    }),
    { numRuns: 50, examples: marches(attempt, { follow: true }).map((march) => [march]) },
  )
  // The runs came far enough to mean something.
  expect([...reached]).toEqual(expect.arrayContaining(['PENDING_SIGNATURE', 'SIGNED', 'ACTIVE', 'NOTICE']))
}, 120_000)
