import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Actor, systemActor, visitor } from '@/lib/core/auth/actor'
import { shiftDay, today } from '@/lib/core/clock'
import { database, transaction } from '@/lib/core/db/client'
import { requestCorrection, resubmit } from '@/lib/domains/corrections/commands'
import { correctionRequest } from '@/lib/domains/corrections/schema'
import { approve, reissue } from '@/lib/domains/offers/commands'
import {
  moveApplication,
  moveByStaff,
  moveOwn,
  submitApplication,
  visibleApplication,
} from '@/lib/domains/residency/commands'
import { STAFF_EVENTS } from '@/lib/domains/residency/schema'
import { createTenancy } from '@/lib/domains/tenancies/commands'
import { anEnclave, aRoom } from '@/tests/support/builders/enclaves'
import { aFullDraft, anApplicant, someone, versionOf } from '@/tests/support/builders/residency'
import { eventsOf, marches, residencyRules, verdict } from '@/tests/support/machines'
import { expectOneTrail, refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

const OWN = ['submit', 'discard', 'withdraw', 'accept', 'decline', 'resubmit']
const PEOPLE = ['applicant', 'ops', 'colleague', 'lead', 'rival', 'visitor', 'timer'] as const
type Who = (typeof PEOPLE)[number]
type Attempt = { who: Who; event: string; reason: boolean }
const attempt = fc.record({
  /** Half of the attempts follow the rules, so that a run comes far; the others are anybody's anything. */
  follow: fc.boolean(),
  pick: fc.nat(),
  who: fc.constantFrom(...PEOPLE),
  event: fc.constantFrom(...eventsOf(residencyRules)),
  reason: fc.boolean(),
})

/** What the rules say of an attempt, given who asked for the correction that is open. */
function expected(state: string, who: Who, event: string, reason: boolean, asker: Who | null): string {
  if (who === 'rival' || who === 'visitor') return 'not_found'
  if (who === 'timer') return event === 'expire' ? verdict(residencyRules, state, event, 'SYSTEM', reason) : 'not_tried'
  if (event === 'expire') return 'not_tried'
  const draft = ['DRAFT', 'DISCARDED'].includes(state)
  if (who !== 'applicant' && (draft || OWN.includes(event))) return 'not_found'
  if (who === 'applicant' && (event === 'approve' || event === 'reissue')) return 'conflict_of_interest'
  const capacities = {
    applicant: ['APPLICANT'],
    ops: ['OPS', ...(asker === 'ops' ? ['ASKER'] : [])],
    colleague: ['OPS', ...(asker === 'colleague' ? ['ASKER'] : [])],
    lead: ['OPS', 'LEAD'],
  }[who]
  const verdicts = capacities.map((by) => verdict(residencyRules, state, event, by, reason))
  return verdicts.find((code) => code !== 'forbidden') ?? 'forbidden'
}

const ENDING = ['discard', 'withdraw', 'decline']

/** An attempt that the rules allow in a state, seldom one that ends it all; undefined where nothing is allowed. */
function allowed(
  state: string,
  pick: number,
  asker: Who | null,
): { who: Who; event: string; reason: true } | undefined {
  const rules = residencyRules.filter(
    ({ from, event }) => from === state && (pick % 9 === 0 || !ENDING.includes(event)),
  )
  const rule = rules[pick % rules.length]
  const who = { APPLICANT: 'applicant', OPS: 'ops', LEAD: 'lead', SYSTEM: 'timer', ASKER: asker ?? 'lead' } as const
  const [by] = rule?.by ?? []
  if (!rule || !(by === 'APPLICANT' || by === 'OPS' || by === 'LEAD' || by === 'SYSTEM' || by === 'ASKER'))
    return undefined
  return { who: who[by], event: rule.event, reason: true }
}

/** The one command that makes an event. */
async function make(actor: Actor, id: string, event: string, reason: boolean, room: string): Promise<unknown> {
  const at = { id, version: await versionOf(id) }
  const because = reason ? { reason: '因为' } : {}
  switch (event) {
    case 'submit':
      return submitApplication(actor, { ...at, key: randomUUID() })
    case 'discard':
    case 'withdraw':
    case 'accept':
    case 'decline':
      return moveOwn(actor, { ...at, event })
    case 'requestCorrection': {
      const asked = correctionRequest.parse({ ...at, reason: '缺材料', notes: { plan: '补充落地计划' } })
      return requestCorrection(actor, reason ? asked : { ...asked, reason: '' })
    }
    case 'resubmit': {
      const items = await database().correctionItem.findMany({ where: { correction: { applicationId: id } } })
      return resubmit(actor, { ...at, answers: Object.fromEntries(items.map((item) => [item.id, '已补充'])) })
    }
    case 'approve':
      return approve(actor, { ...at, expiresOn: shiftDay(today(), 5) })
    case 'reissue':
      return reissue(actor, { ...at, expiresOn: shiftDay(today(), 5) })
    case 'expire':
      return transaction(async (tx) =>
        moveApplication(tx, actor, await visibleApplication(tx, actor, { id }), 'expire'),
      )
    case 'createTenancy':
      return createTenancy(actor, { ...at, rooms: [room], startOn: today() })
  }
  const staffEvent = STAFF_EVENTS.find((known) => known === event)
  if (!staffEvent) throw new Error(`no command makes ${event}`)
  return moveByStaff(actor, { ...at, event: staffEvent, ...because })
}

/** A review that has been scored, so that the guards of review and approval are met from the start. */
const aScoredReview = (applicationId: string, reviewerId: string, assignedById: string) => {
  const at = new Date()
  const scored = { conflict: false, declaredAt: at, scoredAt: at, scores: { technology: 15 }, comment: '可行' }
  return database().review.create({ data: { applicationId, reviewerId, assignedById, assignedAt: at, ...scored } })
}

test('no sequence of commands by anybody takes an application where the rules do not', async () => {
  const { id: enclaveId } = await anEnclave()
  const room = await aRoom(enclaveId)
  const [ops, colleague, lead, reviewer, rival] = await Promise.all([
    someone('OPS', enclaveId),
    someone('OPS', enclaveId),
    someone('OPS_LEAD', enclaveId),
    someone('REVIEWER', enclaveId),
    anApplicant(),
  ])
  const reached = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { minLength: 8, maxLength: 24 }), async (attempts) => {
      const { id, applicant } = await aFullDraft(enclaveId)
      await aScoredReview(id, reviewer.id, ops.id)
      const people: Record<Who, Actor> = {
        applicant: applicant.actor,
        ops: ops.actor,
        colleague: colleague.actor,
        lead: lead.actor,
        rival: rival.actor,
        visitor,
        timer: systemActor('timer'),
      }
      const states = ['DRAFT']
      let asker: Who | null = null
      for (const { follow, pick, ...wild } of attempts) {
        const state = states.at(-1) ?? ''
        const chosen: Attempt = (follow && allowed(state, pick, asker)) || wild
        const { who, event, reason } = chosen
        const due = expected(state, who, event, reason, asker)
        if (due === 'not_tried') continue
        const code = await refusedWith(make(people[who], id, event, reason, room))
        expect(code ?? 'moved', `${state} ${event} by ${who}`).toBe(due === due.toUpperCase() ? 'moved' : due)
        if (code !== null) continue
        states.push(due)
        asker = event === 'requestCorrection' ? who : asker
      }
      expect((await database().residencyApplication.findUniqueOrThrow({ where: { id } })).status).toBe(states.at(-1))
      await expectOneTrail('ResidencyApplication', id, states)
      for (const state of states) reached.add(state)
    }),
    { numRuns: 50, examples: marches(attempt, { follow: true }).map((march) => [march]) },
  )
  // The runs came far enough to mean something.
  expect([...reached]).toEqual(expect.arrayContaining(['CORRECTION_REQUESTED', 'IN_REVIEW', 'OFFERED', 'ACCEPTED']))
}, 120_000)
