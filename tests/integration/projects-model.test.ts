import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Actor, systemActor, visitor } from '@/lib/core/auth/actor'
import { today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { chooseForPark } from '@/lib/domains/choices/commands'
import { chooseAsFounder } from '@/lib/domains/founders/commands'
import { answerMilestone, proposeMilestone } from '@/lib/domains/milestones/commands'
import { createProject, moveByStaff } from '@/lib/domains/projects/commands'
import { STAFF_EVENTS } from '@/lib/domains/projects/schema'
import { EXITS } from '@/lib/domains/projects/workflow'
import { acceptReferral, draftReferral, leaveProject, moveReferral } from '@/lib/domains/referrals/commands'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDistrict } from '@/tests/support/builders/organisations'
import {
  aDesk,
  aFounderLink,
  aGroup,
  aPitch,
  aProposal,
  type Desk,
  type Group,
  landingAt,
  projectAt,
  projectFields,
  referralAt,
  turn,
} from '@/tests/support/builders/projects'
import { eventsOf, marches, projectRules, verdict } from '@/tests/support/machines'
import { refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

const PEOPLE = ['ops', 'lead', 'rival', 'district', 'visitor', 'timer'] as const
type Who = (typeof PEOPLE)[number]
const OWN = ['incubate', 'makeReady', 'unready', 'stayInHostCity', 'moveElsewhere', 'stop'] as const
/** What makes the moves of SYSTEM: each is done by whoever may, and the project has to follow. */
const CAUSES = ['send', 'accept', 'fall', 'namePark', 'nameFounder', 'land', 'unland', 'trial', 'production'] as const
const UNDECIDED = ['REFERRAL_READY', 'REFERRED', 'CHOOSING']
const attempt = fc.record({
  /** Half of the attempts go forward, so that a run comes far; the others are anybody's anything. */
  follow: fc.boolean(),
  pick: fc.nat(),
  who: fc.constantFrom(...PEOPLE),
  act: fc.constantFrom(...OWN, ...CAUSES),
  reason: fc.boolean(),
})
type Act = (typeof OWN)[number] | (typeof CAUSES)[number]

/** What the rules say of an act of one's own. */
function expected(state: string, who: Who, event: string, reason: boolean): string {
  if (who === 'rival' || who === 'district' || who === 'visitor') return 'not_found'
  const capacities = { ops: ['OPS'], lead: ['OPS', 'LEAD'], timer: ['SYSTEM'] }
  const verdicts = capacities[who].map((by) => verdict(projectRules, state, event, by, reason))
  return verdicts.find((code) => code !== 'forbidden') ?? 'forbidden'
}

const FORWARD: Record<string, readonly Act[]> = {
  REGISTERED: ['incubate'],
  INCUBATING: ['makeReady'],
  REFERRAL_READY: ['send', 'send', 'send', 'unready'],
  REFERRED: ['accept', 'accept', 'send', 'fall'],
  CHOOSING: ['namePark', 'nameFounder', 'namePark', 'nameFounder', 'accept', 'fall'],
  COMMITTED: ['land', 'land', 'land', 'stop'],
  LANDED: ['trial', 'unland'],
  TRIAL_PRODUCTION: ['production'],
}

/** A project with both districts, as the model knows it. */
class World {
  states = ['REGISTERED']
  events: string[] = ['create']
  referrals: { id: string; at: 'SENT' | 'ACCEPTED' | 'GONE' }[] = []
  named: Record<string, string | undefined> = {}
  landingId = ''
  constructor(
    readonly id: string,
    readonly token: string,
  ) {}

  get state() {
    return this.states.at(-1) ?? ''
  }
  get open() {
    return this.referrals.filter(({ at }) => at !== 'GONE')
  }
  get accepted() {
    return this.referrals.filter(({ at }) => at === 'ACCEPTED')
  }

  /** The rules let this event happen here, by the portal or by both together. */
  moves(event: string) {
    const rule = projectRules.find(({ from, event: name }) => from === this.state && name === event)
    if (!rule) throw new Error(`no rule for ${event} in ${this.state}`)
    this.states.push(rule.to)
    this.events.push(event)
  }

  /** What follows where an open referral has closed. */
  closed() {
    this.named = Object.fromEntries(
      Object.entries(this.named).filter(([, chosen]) => this.accepted.some(({ id }) => id === chosen)),
    )
    if (this.state === 'REFERRED' && this.open.length === 0) this.moves('release')
    if (this.state === 'CHOOSING' && this.accepted.length === 0)
      this.moves(this.open.length > 0 ? 'endChoice' : 'release')
  }
}

type Stage = { desk: Desk; groups: readonly Group[]; people: Record<Who, Actor> }

/** An act of somebody's own, by the one command that makes it. */
async function own({ people }: Stage, world: World, who: Who, act: string, reason: boolean): Promise<void> {
  const due = expected(world.state, who, act, reason)
  const at = await projectAt(world.id)
  const why = reason ? '因为' : ''
  const event = STAFF_EVENTS.find((known) => known === act)
  const exit = EXITS.find((known) => known === act)
  const code = await refusedWith(
    exit
      ? leaveProject(people[who], { ...at, event: exit, lack: 'OTHER', reason: why })
      : moveByStaff(people[who], { ...at, event: event ?? 'incubate', reason: why }),
  )
  const moved = due === due.toUpperCase()
  expect(code ?? 'moved', `${world.state} ${act} by ${who}`).toBe(moved ? 'moved' : due)
  if (!moved) return
  world.moves(act)
  if (exit) for (const referral of world.open) referral.at = 'GONE'
}

/** What makes a project follow, by whoever may do it; where it may not be done, the code of its refusal. */
async function cause({ desk, groups }: Stage, world: World, act: string, pick: number): Promise<void> {
  const { id, token, state } = world
  const referral = world.open[pick % Math.max(1, world.open.length)]
  const refused = async (work: Promise<unknown>, code: string | null) =>
    expect(await refusedWith(work), `${state} ${act}`).toBe(code)
  if (act === 'send') {
    const index = pick % groups.length
    const districtId = groups[index]?.districtId ?? ''
    const busy = await database().referral.count({
      where: { districtId, id: { in: world.open.map((each) => each.id) } },
    })
    const work = draftReferral(desk.ops.actor, { ...(await projectAt(id)), districtId, send: 'on' })
    if (!UNDECIDED.includes(state)) return refused(work, 'invalid_transition')
    if (busy > 0) return refused(work, 'conflict')
    world.referrals.push({ id: (await work).id, at: 'SENT' })
    if (state === 'REFERRAL_READY') world.moves('refer')
  }
  if (act === 'accept' && referral?.at === 'SENT') {
    const { districtId } = await database().referral.findUniqueOrThrow({ where: { id: referral.id } })
    const by = groups.find((group) => group.districtId === districtId)?.actor ?? visitor
    await moveReferral(by, { ...(await referralAt(referral.id)), event: 'acknowledge' })
    await acceptReferral(by, { ...(await referralAt(referral.id)), terms: '两年免租' })
    referral.at = 'ACCEPTED'
    if (state === 'REFERRED') world.moves('offerChoice')
  }
  if (act === 'fall' && referral && UNDECIDED.includes(state)) {
    await moveReferral(desk.ops.actor, { ...(await referralAt(referral.id)), event: 'recall', reason: '另议' })
    referral.at = 'GONE'
    world.closed()
  }
  if ((act === 'namePark' || act === 'nameFounder') && referral) {
    const referralId = referral.id
    const work =
      act === 'namePark'
        ? chooseForPark(desk.ops.actor, { ...(await projectAt(id)), referralId })
        : chooseAsFounder({ token, referralId })
    if (state !== 'CHOOSING') return refused(work, 'invalid_transition')
    if (referral.at !== 'ACCEPTED') return refused(work, 'not_found')
    await refused(work, null)
    world.named[act] = referralId
    if (world.named.namePark !== world.named.nameFounder) return
    world.moves('choose')
    for (const other of world.open) if (other.id !== referralId) other.at = 'GONE'
  }
  if (act === 'land' && state === 'COMMITTED') {
    world.landingId = await aProposal(desk, world.accepted[0]?.id ?? '')
    await turn(desk.lead.actor, world.landingId, 'confirmPark')
    expect((await database().project.findUniqueOrThrow({ where: { id } })).status).toBe('COMMITTED')
    await turn(await theirs(groups, world), world.landingId, 'confirmDistrict')
    world.moves('land')
  }
  if (act === 'unland' && world.landingId && state !== 'COMMITTED') {
    const first = turn(desk.lead.actor, world.landingId, 'voidPark', '登记有误')
    if (state !== 'LANDED') return refused(first, 'invalid_transition')
    await first
    await turn(await theirs(groups, world), world.landingId, 'voidDistrict', '登记有误')
    world.moves('unland')
  }
  if ((act === 'trial' || act === 'production') && world.landingId && state !== 'COMMITTED') {
    const kind = act === 'trial' ? 'TRIAL_PRODUCTION' : 'IN_PRODUCTION'
    const landing = await landingAt(world.landingId)
    const by = await theirs(groups, world)
    const said = { ...landing, side: 'DISTRICT', kind, reachedOn: today(), evidence: '用电记录' } as const
    const work = proposeMilestone(by, said)
    if (state !== (act === 'trial' ? 'LANDED' : 'TRIAL_PRODUCTION')) return refused(work, 'invalid_transition')
    await work
    const { id: milestoneId } = await database().milestone.findFirstOrThrow({
      where: { landingId: landing.id, status: 'PROPOSED' },
    })
    const answer = { id: milestoneId, version: 0, side: 'PARK', event: 'confirm', reason: undefined } as const
    await answerMilestone(desk.ops.actor, answer)
    world.moves(act === 'trial' ? 'beginTrial' : 'beginProduction')
  }
}

/** Somebody of the district where the project landed. */
async function theirs(groups: readonly Group[], world: World): Promise<Actor> {
  const { districtId } = await database().landing.findUniqueOrThrow({ where: { id: world.landingId } })
  return groups.find((group) => group.districtId === districtId)?.actor ?? visitor
}

/** A project that lacks nothing, its founder's consent to both districts included. */
async function aWorld({ desk, groups }: Stage): Promise<World> {
  const { id } = await createProject(desk.ops.actor, await projectFields(desk.enclaveId))
  await aPitch(id, desk.ops.id)
  const { founderId } = await database().project.findUniqueOrThrow({ where: { id } })
  const given = { projectId: id, personId: founderId ?? '', purpose: 'REFER_PROJECT', textVersion: 1 } as const
  const at = { requestedAt: new Date(), givenAt: new Date() }
  await database().consent.createMany({ data: groups.map(({ districtId }) => ({ ...given, ...at, districtId })) })
  return new World(id, await aFounderLink(id))
}

test('no sequence of commands by anybody takes a project where the rules do not, and it follows its referrals and landing', async () => {
  const desk = await aDesk((await anEnclave()).id)
  const rivals = await aDesk((await anEnclave()).id)
  const groups = [await aGroup(await aDistrict('990304')), await aGroup(await aDistrict('990381'))]
  const [near] = groups
  const people = {
    ops: desk.ops.actor,
    lead: desk.lead.actor,
    rival: rivals.lead.actor,
    district: near?.actor ?? visitor,
    visitor,
    timer: systemActor('timer'),
  }
  const stage = { desk, groups, people }
  const reached = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { minLength: 10, maxLength: 20 }), async (attempts) => {
      const world = await aWorld(stage)
      for (const { follow, pick, ...wild } of attempts) {
        const onward = FORWARD[world.state] ?? []
        const act = (follow && onward[pick % onward.length]) || wild.act
        const who = follow ? 'lead' : wild.who
        if (OWN.some((known) => known === act)) await own(stage, world, who, act, follow || wild.reason)
        else await cause(stage, world, act, pick)
      }
      const found = await database().project.findUniqueOrThrow({ where: { id: world.id } })
      expect(found.status).toBe(world.state)
      const where = { noun: 'Project', recordId: world.id }
      const logs = await database().statusLog.findMany({ where, orderBy: { id: 'asc' } })
      expect(logs.map(({ to }) => to)).toEqual(world.states)
      expect(logs.map(({ event }) => event)).toEqual(world.events)
      const audited = await database().auditEntry.findMany({ where, orderBy: { seq: 'asc' } })
      const moves = audited
        .map(({ verb }) => verb)
        .filter((verb) => ['create', ...eventsOf(projectRules)].includes(verb))
      expect(moves).toEqual(world.events)
      for (const event of world.events) reached.add(event)
    }),
    { numRuns: 50, examples: marches(attempt, { follow: true }).map((march) => [march]) },
  )
  // The runs came far enough to mean something.
  expect([...reached]).toEqual(
    expect.arrayContaining(['refer', 'release', 'offerChoice', 'choose', 'land', 'beginTrial']),
  )
}, 120_000)
