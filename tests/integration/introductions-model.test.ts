import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Actor, visitor } from '@/lib/core/auth/actor'
import { today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { answerAsCandidate } from '@/lib/domains/candidates/commands'
import { CANDIDATE_ANSWERS } from '@/lib/domains/candidates/schema'
import { dateIntroduction, moveIntroduction, proveIntroduction, suggest } from '@/lib/domains/introductions/commands'
import { PLAIN_EVENTS } from '@/lib/domains/introductions/schema'
import { routeNeed } from '@/lib/domains/talent/commands'
import { actorWith } from '@/tests/support/actors'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDesk } from '@/tests/support/builders/projects'
import {
  aCandidateLink,
  aCompany,
  aNeed,
  aPartner,
  introductionAt,
  needAt,
  suggestionFields,
} from '@/tests/support/builders/talent'
import { eventsOf, introductionRules, marches, verdict } from '@/tests/support/machines'
import { expectOneTrail, refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

const PEOPLE = ['ops', 'lead', 'admin', 'member', 'rival', 'partner', 'stranger', 'visitor', 'candidate'] as const
type Who = (typeof PEOPLE)[number]
/** Theirs alone: there is no other door to these. */
const CANDIDATES = ['consent', 'decline', 'withdrawConsent']
const attempt = fc.record({
  /** Most of the attempts follow the rules, so that runs come far; the others are anybody's anything. */
  follow: fc.constantFrom(true, true, false),
  pick: fc.nat(),
  who: fc.constantFrom(...PEOPLE),
  event: fc.constantFrom(...eventsOf(introductionRules)),
  reason: fc.boolean(),
})

const CAPACITY: Record<Who, string | null> = {
  ops: 'OPS',
  lead: 'OPS',
  admin: 'TENANT',
  member: 'NOBODY',
  partner: 'NOBODY',
  candidate: 'CANDIDATE',
  rival: null,
  stranger: null,
  visitor: null,
}

/** What the rules say of an attempt. */
function expected(state: string, who: Who, event: string, reason: boolean): string {
  const by = CAPACITY[who]
  return by === null ? 'not_found' : verdict(introductionRules, state, event, by, reason)
}

const ENDING = ['decline', 'reject', 'withdrawConsent']
const BY: Record<string, Who> = { OPS: 'ops', TENANT: 'admin', CANDIDATE: 'candidate' }

/** An attempt that the rules allow in a state, seldom one that ends it early; undefined where nothing is allowed. */
function allowed(state: string, pick: number): { who: Who; event: string; reason: true } | undefined {
  const rules = introductionRules.filter(
    ({ from, event }) => from === state && (pick % 4 === 0 || !ENDING.includes(event)),
  )
  const rule = rules[pick % rules.length]
  const who = rule && BY[rule.by[pick % rule.by.length] ?? '']
  return rule && who ? { who, event: rule.event, reason: true } : undefined
}

/** The door at which somebody tries an event: whoever has none of their own comes by the candidate's or the team's. */
function through({ who, event, reason }: { who: Who; event: string; reason: boolean }) {
  if (CANDIDATES.includes(event)) return { who: 'candidate' as const, event, reason }
  const isTheirs = CANDIDATE_ANSWERS.some((answer) => answer === event)
  return { who: who === 'candidate' && !isTheirs ? ('ops' as const) : who, event, reason }
}

test('no sequence of commands by anybody takes an introduction where the rules do not', async () => {
  const { id: enclaveId } = await anEnclave()
  const desk = await aDesk(enclaveId)
  const [company, rival, partner, stranger] = [
    await aCompany(enclaveId),
    await aCompany(enclaveId),
    await aPartner(),
    await aPartner(),
  ]
  const needId = await aNeed(company, 1000)
  await routeNeed(desk.ops.actor, { ...(await needAt(needId)), organisationId: partner.organisationId })
  const people: Record<Exclude<Who, 'candidate'>, Actor> = {
    ops: desk.ops.actor,
    lead: desk.lead.actor,
    admin: company.actor,
    member: actorWith([{ role: 'TENANT_MEMBER', organisationId: company.organisationId }], company.id),
    rival: rival.actor,
    partner: partner.actor,
    stranger: stranger.actor,
    visitor,
  }
  async function make(who: Who, id: string, token: string, event: string, reason: boolean): Promise<void> {
    const answer = CANDIDATE_ANSWERS.find((known) => known === event)
    if (who === 'candidate') return answer ? answerAsCandidate({ token, id, answer }) : expect.fail(event)
    const at = await introductionAt(id)
    const plain = PLAIN_EVENTS.find((known) => known === event)
    if (plain) return moveIntroduction(people[who], { ...at, event: plain, reason: reason ? '因为' : undefined })
    if (event === 'accept' || event === 'confirm')
      return proveIntroduction(people[who], { ...at, event, evidence: '签字的函' })
    if (event === 'onboard' || event === 'leave') return dateIntroduction(people[who], { ...at, event, on: today() })
    throw new Error(`no command makes ${event}`)
  }
  const reached = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { minLength: 12, maxLength: 22 }), async (attempts) => {
      const { id } = await suggest(partner.actor, { ...(await needAt(needId)), ...suggestionFields() })
      const token = await aCandidateLink(id)
      const states = ['SUGGESTED']
      for (const { follow, pick, ...wild } of attempts) {
        const state = states.at(-1) ?? ''
        const { who, event, reason } = through((follow && allowed(state, pick)) || wild)
        const due = expected(state, who, event, reason)
        const code = await refusedWith(make(who, id, token, event, reason))
        const moved = due === due.toUpperCase()
        expect(code ?? 'moved', `${state} ${event} by ${who}`).toBe(moved ? 'moved' : due)
        if (moved) states.push(due)
      }
      expect((await database().introduction.findUniqueOrThrow({ where: { id } })).status).toBe(states.at(-1))
      await expectOneTrail('Introduction', id, states)
      for (const state of states) reached.add(state)
    }),
    { numRuns: 50, examples: marches(attempt, { follow: true }).map((march) => [march]) },
  )
  expect([...reached]).toEqual(
    expect.arrayContaining(['INTRODUCED', 'OFFERED', 'ONBOARDED', 'CONFIRMED', 'CONSENT_WITHDRAWN']),
  )
}, 240_000)
