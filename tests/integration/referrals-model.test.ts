import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Actor, systemActor, visitor } from '@/lib/core/auth/actor'
import { today } from '@/lib/core/clock'
import { database, transaction } from '@/lib/core/db/client'
import { withdrawAsFounder } from '@/lib/domains/founders/commands'
import {
  acceptReferral,
  declineReferral,
  draftReferral,
  moveByTalk,
  moveReferral,
  stepReferral,
  visibleReferral,
} from '@/lib/domains/referrals/commands'
import { actorWith } from '@/tests/support/actors'
import { anAccount } from '@/tests/support/builders/accounts'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDistrict } from '@/tests/support/builders/organisations'
import { aDesk, aFounderLink, aGroup, aReadyProject, projectAt, referralAt } from '@/tests/support/builders/projects'
import { eventsOf, marches, referralRules, verdict } from '@/tests/support/machines'
import { expectOneTrail, refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

const PEOPLE = ['ops', 'lead', 'group', 'rival', 'gov', 'visitor', 'founder', 'timer'] as const
type Who = (typeof PEOPLE)[number]
const attempt = fc.record({
  /** Half of the attempts follow the rules, so that a run comes far; the others are anybody's anything. */
  follow: fc.boolean(),
  pick: fc.nat(),
  who: fc.constantFrom(...PEOPLE),
  event: fc.constantFrom(...eventsOf(referralRules)),
  reason: fc.boolean(),
})

const CLOSED = ['DECLINED', 'RECALLED', 'WITHDRAWN', 'NOT_SELECTED']
const ENDING = ['recall', 'withdraw', 'notSelect']
/** The founder's link makes this one event, and an account none of the portal's own. */
const FOUNDERS = 'withdraw'

/** What the rules say of an attempt. */
function expected(state: string, who: Who, event: string, reason: boolean): string {
  if (who === 'rival' || who === 'gov' || who === 'visitor') return 'not_found'
  // Of a draft its district knows nothing, nor the founder.
  if (state === 'DRAFT' && (who === 'group' || who === 'founder')) return 'not_found'
  const capacities = {
    ops: ['OPS'],
    lead: ['OPS', 'LEAD'],
    group: ['DISTRICT'],
    founder: ['FOUNDER'],
    timer: ['SYSTEM'],
  }
  // A decline is made by its code: where no words are given, the code is the reason.
  const given = reason || event === 'decline'
  const verdicts = capacities[who].map((by) => verdict(referralRules, state, event, by, given))
  return verdicts.find((code) => code !== 'forbidden') ?? 'forbidden'
}

const BY: Record<string, Who> = { OPS: 'ops', LEAD: 'lead', DISTRICT: 'group', FOUNDER: 'founder', SYSTEM: 'timer' }

/** An attempt that the rules allow in a state, seldom one that ends it for good; undefined where nothing is allowed. */
function allowed(state: string, pick: number): { who: Who; event: string; reason: true } | undefined {
  const rules = referralRules.filter(({ from, event }) => from === state && (pick % 9 === 0 || !ENDING.includes(event)))
  const rule = rules[pick % rules.length]
  const who = rule && BY[rule.by[pick % rule.by.length] ?? '']
  return rule && who ? { who, event: rule.event, reason: true } : undefined
}

const said = () => ({ heldOn: today(), note: '看了中试线' })
const PLAIN = ['send', 'acknowledge', 'reopen', 'recall'] as const

/** The one command that makes an event; what no command of an account makes goes through the engine's own door. */
async function make(actor: Actor, id: string, name: string, reason: boolean): Promise<void> {
  const at = await referralAt(id)
  const why = reason ? '因为' : undefined
  const plain = PLAIN.find((event) => event === name)
  if (plain) return moveReferral(actor, { ...at, event: plain, reason: why })
  if (name === 'visit' || name === 'negotiate') return moveByTalk(actor, { ...at, event: name, ...said() })
  if (name === 'accept') return acceptReferral(actor, { ...at, terms: '两年免租' })
  if (name === 'decline') return declineReferral(actor, { ...at, lack: 'NO_LAND', reason: why })
  if (name !== 'withdraw' && name !== 'notSelect') throw new Error(`no command makes ${name}`)
  await transaction(async (tx) => stepReferral(tx, actor, await visibleReferral(tx, actor, at), name))
}

test('no sequence of commands by anybody takes a referral where the rules do not', async () => {
  const { id: enclaveId } = await anEnclave()
  const desk = await aDesk(enclaveId)
  const [group, rival] = [await aGroup(await aDistrict('990304')), await aGroup(await aDistrict('990381'))]
  const { id: govId } = await anAccount([{ role: 'GOV', enclaveId }])
  const people: Record<Exclude<Who, 'founder'>, Actor> = {
    ops: desk.ops.actor,
    lead: desk.lead.actor,
    group: group.actor,
    rival: rival.actor,
    gov: actorWith([{ role: 'GOV', enclaveId }], govId),
    visitor,
    timer: systemActor('timer'),
  }
  const reached = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { minLength: 8, maxLength: 20 }), async (attempts) => {
      const { id: projectId } = await aReadyProject(desk, [group.districtId])
      const draft = { ...(await projectAt(projectId)), districtId: group.districtId }
      const { id } = await draftReferral(desk.ops.actor, draft)
      const token = await aFounderLink(projectId)
      const states = ['DRAFT']
      for (const { follow, pick, ...wild } of attempts) {
        const state = states.at(-1) ?? ''
        const chosen = (follow && allowed(state, pick)) || wild
        const { who, reason } = chosen
        const event = who === 'founder' ? FOUNDERS : chosen.event
        const due = expected(state, who, event, reason)
        const work =
          who === 'founder' ? withdrawAsFounder({ token, referralId: id }) : make(people[who], id, event, reason)
        const code = await refusedWith(work)
        const moves = due === due.toUpperCase()
        expect(code ?? 'moved', `${state} ${event} by ${who}`).toBe(moves ? 'moved' : due)
        if (moves) states.push(due)
      }
      const last = states.at(-1) ?? ''
      const found = await database().referral.findUniqueOrThrow({ where: { id }, include: { project: true } })
      expect(found.status).toBe(last)
      // The district is awaited exactly while it has something to answer, and the code of a decline stays with it alone.
      const awaited = ['SENT', 'ACKNOWLEDGED', 'VISITING', 'NEGOTIATING'].includes(last)
      expect(found.waitingSince !== null).toBe(awaited)
      if (last === 'DECLINED') expect(found.lack).toBe('NO_LAND')
      if (!CLOSED.includes(last)) expect(found.lack).toBeNull()
      await expectOneTrail('Referral', id, states)
      for (const state of states) reached.add(state)
    }),
    { numRuns: 50, examples: marches(attempt, { follow: true }).map((march) => [march]) },
  )
  // The runs came far enough to mean something.
  expect([...reached]).toEqual(expect.arrayContaining(['VISITING', 'NEGOTIATING', 'ACCEPTED', 'DECLINED', 'RECALLED']))
}, 180_000)
