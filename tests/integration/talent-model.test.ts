import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Actor, visitor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { draftNeed, moveNeed } from '@/lib/domains/talent/commands'
import { NEED_EVENTS } from '@/lib/domains/talent/schema'
import { actorWith } from '@/tests/support/actors'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDesk } from '@/tests/support/builders/projects'
import { aCompany, aPartner, needAt } from '@/tests/support/builders/talent'
import { eventsOf, marches, talentRules, verdict } from '@/tests/support/machines'
import { expectOneTrail, refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

const PEOPLE = ['admin', 'member', 'rival', 'ops', 'partner', 'stranger', 'visitor'] as const
type Who = (typeof PEOPLE)[number]
/** The portal itself fills a need; nobody has a door to that. */
const EVENTS = eventsOf(talentRules).filter((event) => event !== 'fill')
const attempt = fc.record({
  /** Half of the attempts follow the rules; the others are anybody's anything. */
  follow: fc.boolean(),
  pick: fc.nat(),
  who: fc.constantFrom(...PEOPLE),
  event: fc.constantFrom(...EVENTS),
  reason: fc.boolean(),
})

/** What the rules say of an attempt. */
function expected(state: string, who: Who, event: string, reason: boolean): string {
  if (who === 'rival' || who === 'stranger' || who === 'visitor') return 'not_found'
  if (who === 'ops' && state === 'DRAFT') return 'not_found'
  if (who === 'partner' && !['OPEN', 'PAUSED'].includes(state)) return 'not_found'
  return verdict(talentRules, state, event, who === 'admin' ? 'TENANT' : 'NOBODY', reason)
}

/** An attempt that the rules allow in a state, seldom one that ends it. */
function allowed(state: string, pick: number): { who: Who; event: string; reason: true } | undefined {
  const rules = talentRules.filter(
    ({ from, event }) => from === state && event !== 'fill' && (pick % 7 === 0 || !['close', 'cancel'].includes(event)),
  )
  const rule = rules[pick % rules.length]
  return rule && { who: 'admin', event: rule.event, reason: true }
}

test('no sequence of commands by anybody takes a need where the rules do not', async () => {
  const { id: enclaveId } = await anEnclave()
  const desk = await aDesk(enclaveId)
  const [company, partner] = [await aCompany(enclaveId), await aPartner()]
  const { organisationId } = company
  const people: Record<Who, Actor> = {
    admin: company.actor,
    member: actorWith([{ role: 'TENANT_MEMBER', organisationId }], company.id),
    rival: (await aCompany(enclaveId)).actor,
    ops: desk.ops.actor,
    partner: partner.actor,
    stranger: (await aPartner()).actor,
    visitor,
  }
  const words = { title: '工艺工程师', description: undefined, levelId: undefined, headcount: 2 }
  const reached = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { minLength: 5, maxLength: 14 }), async (attempts) => {
      const { id } = await draftNeed(company.actor, { enclaveId, organisationId, ...words })
      const routing = { needId: id, organisationId: partner.organisationId, routedById: desk.ops.id }
      await database().needRouting.create({ data: { ...routing, routedAt: new Date() } })
      const states = ['DRAFT']
      for (const { follow, pick, ...wild } of attempts) {
        const state = states.at(-1) ?? ''
        const { who, event: name, reason } = (follow && allowed(state, pick)) || wild
        const event = NEED_EVENTS.find((known) => known === name) ?? expect.fail(name)
        const due = expected(state, who, name, reason)
        const said = { ...(await needAt(id)), event, reason: reason ? '因为' : undefined }
        const code = await refusedWith(moveNeed(people[who], said))
        const moved = due === due.toUpperCase()
        expect(code ?? 'moved', `${state} ${name} by ${who}`).toBe(moved ? 'moved' : due)
        if (moved) states.push(due)
      }
      expect((await database().talentNeed.findUniqueOrThrow({ where: { id } })).status).toBe(states.at(-1))
      await expectOneTrail('TalentNeed', id, states)
      for (const state of states) reached.add(state)
    }),
    { numRuns: 50, examples: marches(attempt, { follow: true }).map((march) => [march]) },
  )
  expect([...reached].toSorted()).toEqual(['CANCELLED', 'CLOSED_UNFILLED', 'DRAFT', 'OPEN', 'PAUSED'])
}, 240_000)
