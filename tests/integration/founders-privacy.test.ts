import pino from 'pino'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Actor, visitor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { log } from '@/lib/core/log'
import { compose } from '@/lib/documents/notifications'
import { chooseForPark } from '@/lib/domains/choices/commands'
import { answerAsFounder, chooseAsFounder } from '@/lib/domains/founders/commands'
import { sendNotification } from '@/lib/domains/notifications/commands'
import type { Message } from '@/lib/domains/notifications/schema'
import { askConsents, revealFounder as revealToPark } from '@/lib/domains/projects/commands'
import { declineReferral, moveReferral, revealFounder as revealToDistrict } from '@/lib/domains/referrals/commands'
import { actorWith } from '@/tests/support/actors'
import { anAccount } from '@/tests/support/builders/accounts'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDistrict } from '@/tests/support/builders/organisations'
import {
  aDesk,
  aFounderLink,
  aGroup,
  anAcceptedReferral,
  aProposal,
  aReadyProject,
  aReferral,
  consentToAll,
  type Desk,
  type Group,
  projectAt,
  referralAt,
  turn,
} from '@/tests/support/builders/projects'
import { anOrganisation } from '@/tests/support/builders/tenancies'
import { whereInDump } from '@/tests/support/dump'
import { type Answer, askAs, everyQuery } from '@/tests/support/everything'
import { refusedWith } from '@/tests/support/outcome'

/** What stands in every column of the person, and nowhere else. */
const MARKS = { name: '朱雀斛律印', email: 'vermilion-mark-7731@example.org', phone: '+99 7351 2468 013' }
const founder = { founderName: MARKS.name, founderEmail: MARKS.email, founderPhone: MARKS.phone }
const marksIn = (text: string) => Object.values(MARKS).filter((mark) => text.includes(mark))

const logged: string[] = []

/** How a district stands to the project; of the chosen one it is the second project, which went on to its landing. */
const STANDINGS = [
  'live',
  'never asked',
  'refused',
  'withdrawn',
  'recalled',
  'declined',
  'draft',
  'not selected',
  'chosen',
] as const
type Standing = (typeof STANDINGS)[number]

const QUERIES = await everyQuery()
/** By hand: these must have answered somebody, or nothing was searched. */
const EARNEST = [
  'desks.deskReferral',
  'desks.deskReferrals',
  'documents.readableFile',
  'landings.landingSheet',
  'matching.siteMatches',
  'metrics.figureRecords',
  'notifications.inboxOf',
  'audit.auditPage',
  'projects.projectSheet',
  'referrals.referralsOfProject',
  'responses.responseBoard',
  'transfers.publishedTransfer',
]

let desk: Desk
let elsewhere: Desk
const groups = new Map<Standing, Group>()
const referrals = new Map<Standing, string>()
const people: Record<string, Actor> = { visitor }
let ids: string[] = []
let [open, landed] = [
  { id: '', token: '' },
  { id: '', token: '' },
]

const group = (standing: Standing): Group => groups.get(standing) ?? expect.fail(standing)
const referral = (standing: Standing): string => referrals.get(standing) ?? ''
const answer = async (token: string, projectId: string, standing: Standing, said: 'refuse' | 'withdraw') => {
  const where = { projectId, districtId: group(standing).districtId, refusedAt: null, withdrawnAt: null }
  const { id } = await database().consent.findFirstOrThrow({ where })
  await answerAsFounder({ token, id, answer: said })
}
const send = async (standing: Standing) => {
  referrals.set(standing, await aReferral(desk, open.id, group(standing).districtId))
  return { ...(await referralAt(referral(standing))) }
}

beforeAll(async () => {
  log().level = 'trace'
  Reflect.set(log(), pino.symbols.streamSym, { write: (line: string) => logged.push(line) })
  desk = await aDesk((await anEnclave()).id)
  elsewhere = await aDesk((await anEnclave()).id)
  for (const [index, standing] of STANDINGS.entries())
    groups.set(standing, await aGroup(await aDistrict(`9906${10 + index}`)))
  const asked = (['live', 'withdrawn', 'recalled', 'declined', 'draft'] as const).map((one) => group(one).districtId)
  open = await aReadyProject(desk, asked, founder)
  await askConsents(desk.ops.actor, { ...(await projectAt(open.id)), districts: [group('refused').districtId] })
  await answer(open.token, open.id, 'refused', 'refuse')
  await moveReferral(desk.ops.actor, { ...(await send('recalled')), event: 'recall', reason: '另议' })
  await declineReferral(group('declined').actor, { ...(await send('declined')), lack: 'NO_LAND', reason: undefined })
  await send('withdrawn')
  await answer(open.token, open.id, 'withdrawn', 'withdraw')
  await send('live')
  const draft = await database().referral.create({
    data: { projectId: open.id, districtId: group('draft').districtId, reference: 'DRAFT-1', createdAt: new Date() },
  })
  referrals.set('draft', draft.id)
  await aLanding()
  await everybody()
})

async function aLanding() {
  landed = await aReadyProject(desk, [group('chosen').districtId, group('not selected').districtId], founder)
  const districts = [group('chosen').districtId]
  await askConsents(desk.ops.actor, { ...(await projectAt(landed.id)), districts, publish: 'on' })
  await consentToAll(landed.id)
  for (const standing of ['chosen', 'not selected'] as const)
    referrals.set(standing, await anAcceptedReferral(desk, landed.id, group(standing)))
  const referralId = referral('chosen')
  await chooseForPark(desk.ops.actor, { ...(await projectAt(landed.id)), referralId })
  await chooseAsFounder({ token: landed.token, referralId })
  const landingId = await aProposal(desk, referralId)
  await turn(desk.lead.actor, landingId, 'confirmPark')
  await turn(group('chosen').actor, landingId, 'confirmDistrict')
  ids = [open.id, landed.id, landingId, desk.enclaveId, ...referrals.values()]
}

async function everybody() {
  const { enclaveId } = desk
  const organisationId = await anOrganisation('by-standers')
  for (const [standing, { actor }] of groups) people[`district, ${standing}`] = actor
  people['ops of this park'] = desk.ops.actor
  people['lead of this park'] = desk.lead.actor
  people['ops of another park'] = elsewhere.ops.actor
  people['lead of another park'] = elsewhere.lead.actor
  const others = [
    { role: 'ADMIN' },
    { role: 'GOV', enclaveId },
    { role: 'REVIEWER', enclaveId },
    { role: 'TENANT_ADMIN', organisationId },
    { role: 'APPLICANT' },
  ] as const
  for (const grant of others) people[grant.role] = actorWith([grant], (await anAccount([grant])).id)
}

describe('a founder is known to nobody by what can be fetched', () => {
  const answers: Answer[] = []

  test.each(QUERIES)('$name tells nobody name, address or telephone, nor what they are sealed as', async (query) => {
    const sealed = await database().person.findMany({ select: { name: true, email: true, phone: true } })
    const secrets = [...Object.values(MARKS), ...sealed.flatMap((person) => Object.values(person))]
    const files = await database().file.findMany({ select: { id: true }, take: 2 })
    const named = await database().project.findMany({ where: { id: { in: ids } }, select: { slug: true } })
    const given = await askAs(people, query, {
      ids: [...ids, ...files.map(({ id }) => id)],
      others: [{ enclaveId: desk.enclaveId }, 'projectsLandedInWenzhou', ...named.map(({ slug }) => slug)],
    })
    const telling = given.filter(({ json }) => secrets.some((secret) => secret && json.includes(secret)))
    expect(telling.map(({ who }) => who)).toEqual([])
    answers.push(...given)
  })

  test('and they were asked in earnest: each role was answered, and what districts and parks work on was found', () => {
    const open = answers.filter(({ json }) => json.includes(referral('live')))
    expect(open.map(({ who }) => who)).toContain('district, live')
    const answered = new Set(answers.map(({ query }) => query))
    for (const query of EARNEST) expect([...answered]).toContain(query)
    expect(new Set(answers.map(({ who }) => who)).size).toBe(Object.keys(people).length + 1)
  })

  test('no mail to an account says it, and a mail to the founder goes to them alone', async () => {
    const written: { message: Message; text: string; email: string }[] = []
    const waiting = await database().notification.findMany({ where: { status: 'PENDING' } })
    // Of what a whole team was told, once.
    const once = new Map(waiting.map((row) => [row.inbox ? JSON.stringify(row.inbox) : row.id, row]))
    for (const { id, email } of once.values())
      await sendNotification(id, async (message) => {
        const letter = await compose(message)
        written.push({ message, text: `${letter.subject} ${letter.text} ${letter.html}`, email })
        return letter
      })
    const [theirs, others] = [true, false].map((own) =>
      written.filter(({ message }) => (message.kind === 'founder') === own),
    )
    expect(others?.length).toBeGreaterThan(20)
    for (const { text, message } of others ?? []) expect(marksIn(text + JSON.stringify(message))).toEqual([])
    expect(theirs?.length).toBeGreaterThan(5)
    for (const { text, message, email } of theirs ?? []) {
      expect(marksIn(text)).toEqual([])
      expect(email).toBe('')
      expect(message.kind === 'founder' && message.payload.to).toBe(MARKS.email)
    }
  })

  test('no row of the database holds it in plain, in any table of any schema', async () => {
    expect(await whereInDump(Object.values(MARKS))).toEqual([])
    expect(await database().person.count()).toBe(2)
  })

  test('the log says nothing of it, not even when the address is passed to it', async () => {
    log().info({ email: MARKS.email, person: { phone: MARKS.phone } }, 'as a careless line would')
    expect(logged.join('')).toContain('as a careless line would')
    expect(marksIn(logged.join(''))).toEqual([])
  })
})

/** By hand: whom the founder of the open project is shown when asked for, by the park's door and by the district's. */
const MAY_LOOK: Record<string, string> = {
  'ops of this park': 'park',
  'lead of this park': 'park',
  'district, live': 'live',
}

describe('a look at the founder', () => {
  const looks = () => database().auditEntry.count({ where: { verb: 'reveal' } })

  test('is had by the park, and by a district whose referral is open under a live consent; by nobody else', async () => {
    for (const [who, actor] of Object.entries(people)) {
      const before = await looks()
      const parks = await refusedWith(revealToPark(actor, { id: open.id }))
      expect(`${who}: ${parks ?? 'park'}`).toBe(`${who}: ${MAY_LOOK[who] === 'park' ? 'park' : 'not_found'}`)
      for (const standing of STANDINGS.filter((one) => referrals.has(one) && one !== 'chosen')) {
        const districts = await refusedWith(revealToDistrict(actor, { id: referral(standing) }))
        const isTheirs = MAY_LOOK[who] === standing
        expect(`${who}, ${standing}: ${districts ?? 'shown'}`).toBe(
          `${who}, ${standing}: ${isTheirs ? 'shown' : 'not_found'}`,
        )
      }
      expect(await looks()).toBe(before + (MAY_LOOK[who] ? 1 : 0))
    }
  })

  test('shows what is kept, and leaves who looked, without what was seen', async () => {
    const { actor, id: accountId } = group('live')
    expect(await revealToDistrict(actor, { id: referral('live') })).toEqual(MARKS)
    const [last] = await database().auditEntry.findMany({
      where: { verb: 'reveal' },
      orderBy: { seq: 'desc' },
      take: 1,
    })
    expect(last).toMatchObject({ noun: 'Referral', recordId: referral('live'), actorId: accountId })
  })

  test('is had of a landed project by the district that was chosen, and by none that was not', async () => {
    expect(await revealToDistrict(group('chosen').actor, { id: referral('chosen') })).toEqual(MARKS)
    const other = revealToDistrict(group('not selected').actor, { id: referral('not selected') })
    expect(await refusedWith(other)).toBe('not_found')
  })
})

describe('a consent that is withdrawn', () => {
  let [own, referralId] = ['', '']
  beforeEach(async () => {
    const project = await aReadyProject(desk, [group('live').districtId], founder)
    own = project.id
    referralId = await aReferral(desk, own, group('live').districtId)
  })

  test('takes the look away at once, with the referral', async () => {
    const { actor, districtId } = group('live')
    expect(await revealToDistrict(actor, { id: referralId })).toEqual(MARKS)
    const { id } = await database().consent.findFirstOrThrow({ where: { projectId: own, districtId } })
    await answerAsFounder({ token: await aFounderLink(own), id, answer: 'withdraw' })
    expect(await refusedWith(revealToDistrict(actor, { id: referralId }))).toBe('not_found')
    expect(await database().referral.findUnique({ where: { id: referralId } })).toMatchObject({ status: 'WITHDRAWN' })
  })

  test('takes it away by itself, whatever the referral says', async () => {
    const { actor, districtId } = group('live')
    await database().consent.updateMany({ where: { projectId: own, districtId }, data: { withdrawnAt: new Date() } })
    expect(await database().referral.findUnique({ where: { id: referralId } })).toMatchObject({ status: 'SENT' })
    expect(await refusedWith(revealToDistrict(actor, { id: referralId }))).toBe('not_found')
  })

  test('and one that names another district, or another purpose, gives no look', async () => {
    const { actor, districtId } = group('live')
    const where = { projectId: own, districtId }
    await database().consent.updateMany({ where, data: { districtId: group('never asked').districtId } })
    expect(await refusedWith(revealToDistrict(actor, { id: referralId }))).toBe('not_found')
    await database().consent.updateMany({
      where: { projectId: own },
      data: { districtId: null, purpose: 'PUBLISH_PROJECT' },
    })
    expect(await refusedWith(revealToDistrict(actor, { id: referralId }))).toBe('not_found')
  })
})
