import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/core/auth/actor'
import { today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { unseal } from '@/lib/core/seal'
import { checksOf } from '@/lib/domains/checks/queries'
import { chooseForPark } from '@/lib/domains/choices/commands'
import { promise } from '@/lib/domains/commitments/commands'
import { commitmentsOf } from '@/lib/domains/commitments/queries'
import { deskCounts, deskReferral, deskReferrals, deskResponses } from '@/lib/domains/desks/queries'
import { readableFile } from '@/lib/domains/documents/queries'
import { chooseAsFounder } from '@/lib/domains/founders/commands'
import { proposeLanding, refuseLanding, turnKey } from '@/lib/domains/landings/commands'
import { landingGround, landingSheet, landingsInDistrict } from '@/lib/domains/landings/queries'
import { KEY_EVENTS } from '@/lib/domains/landings/schema'
import { siteMatches } from '@/lib/domains/matching/queries'
import { proposeMilestone } from '@/lib/domains/milestones/commands'
import { milestonesOf } from '@/lib/domains/milestones/queries'
import { inboxOf, unreadCount } from '@/lib/domains/notifications/queries'
import {
  acceptReferral,
  declineReferral,
  moveByTalk,
  moveReferral,
  noteTalk,
  revealFounder,
} from '@/lib/domains/referrals/commands'
import { PLAIN_EVENTS } from '@/lib/domains/referrals/schema'
import { addSite, editSite } from '@/lib/domains/sites/commands'
import { mySites, siteToEdit } from '@/lib/domains/sites/queries'
import { aCode } from '@/tests/support/builders/codes'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDistrict } from '@/tests/support/builders/organisations'
import {
  aDesk,
  aGroup,
  anAcceptedReferral,
  aProposal,
  aReadyProject,
  aReferral,
  type Desk,
  type Group,
  projectAt,
  referralAt,
} from '@/tests/support/builders/projects'
import { refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

/** What the first district wrote, and what it is called: none of it may ever reach the second. */
const MARKS = ['990304', '甲方条件标记', '甲方走访标记', '甲方附言标记', '甲方载体标记']
let desk: Desk
let near: Group
let rival: Group
/** Referred to the first district alone, with its file, its landing and its site. */
const own = { project: '', referral: '', landing: '', site: '', pitch: '', licence: '' }
/** A project that both have. */
const both = { project: '', near: '', rival: '' }

const CRITERIA = {
  industries: [],
  minReadiness: 4,
  landMu: 40,
  plantM2: undefined,
  cleanRoomM2: undefined,
  powerKv: undefined,
  capital: undefined,
  people: undefined,
}
const fileOf = async (where: { project: { projectId: string } } | { landing: { landingId: string } }) =>
  (await database().file.findFirstOrThrow({ where })).id

beforeAll(async () => {
  desk = await aDesk((await anEnclave()).id)
  near = await aGroup(await aDistrict('990304'))
  rival = await aGroup(await aDistrict('990381'))
  const { id, token } = await aReadyProject(desk, [near.districtId])
  own.project = id
  own.referral = await anAcceptedReferral(desk, id, near)
  await chooseForPark(desk.ops.actor, { ...(await projectAt(id)), referralId: own.referral })
  await chooseAsFounder({ token, referralId: own.referral })
  own.landing = await aProposal(desk, own.referral)
  const named = { nameZh: '甲方载体标记', nameEn: 'Near site' }
  own.site = (await addSite(near.actor, { ...named, ...CRITERIA, districtId: near.districtId })).id
  own.pitch = await fileOf({ project: { projectId: id } })
  own.licence = await fileOf({ landing: { landingId: own.landing } })

  both.project = (await aReadyProject(desk, [near.districtId, rival.districtId])).id
  both.near = await aReferral(desk, both.project, near.districtId)
  both.rival = await aReferral(desk, both.project, rival.districtId)
  await database().referral.update({ where: { id: both.near }, data: { note: '甲方附言标记' } })
  await moveReferral(near.actor, { ...(await referralAt(both.near)), event: 'acknowledge' })
  const said = { heldOn: today(), note: '甲方走访标记' }
  await moveByTalk(near.actor, { ...(await referralAt(both.near)), event: 'visit', ...said })
  await acceptReferral(near.actor, { ...(await referralAt(both.near)), terms: '甲方条件标记' })
}, 60_000)

const versionOf = async (id: string) =>
  (await database().referral.findUnique({ where: { id }, select: { version: true } }))?.version ?? 0

/** Every read by an id, as one answer each. */
const READS: Record<string, (actor: Actor, id: typeof own) => Promise<unknown>> = {
  'a referral': (actor, { referral }) => deskReferral(actor, referral),
  'the ground of a landing': (actor, { referral }) => landingGround(actor, referral, 'DISTRICT'),
  'a landing': (actor, { landing }) => landingSheet(actor, landing, 'DISTRICT'),
  'its milestones': (actor, { landing }) => milestonesOf(actor, landing, 'DISTRICT'),
  'its promises': (actor, { landing }) => commitmentsOf(actor, landing, 'DISTRICT'),
  'its checks': (actor, { landing }) => checksOf(actor, landing, 'DISTRICT'),
  'how sites match': (actor, { project }) => siteMatches(actor, project),
  'a site': (actor, { site }) => siteToEdit(actor, site),
  'a pitch': (actor, { pitch }) => readableFile(actor, pitch),
  'a licence': (actor, { licence }) => readableFile(actor, licence),
}

const entity = (serial: number) => ({
  entityName: '冒名有限公司',
  uscc: aCode('990304', serial),
  registeredOn: today(),
  siteId: undefined,
})
/** Every write by an id. */
const WRITES: Record<string, (actor: Actor, id: typeof own) => Promise<unknown>> = {
  ...Object.fromEntries(
    PLAIN_EVENTS.map((event) => [
      event,
      async (actor: Actor, { referral }: typeof own) =>
        moveReferral(actor, { id: referral, version: await versionOf(referral), event, reason: '因为' }),
    ]),
  ),
  ...Object.fromEntries(
    (['visit', 'negotiate'] as const).map((event) => [
      event,
      async (actor: Actor, { referral }: typeof own) =>
        moveByTalk(actor, { id: referral, version: await versionOf(referral), event, heldOn: today(), note: '看' }),
    ]),
  ),
  'note a talk': async (actor, { referral }) =>
    noteTalk(actor, { id: referral, version: await versionOf(referral), kind: 'TALK', heldOn: today(), note: '看' }),
  accept: async (actor, { referral }) =>
    acceptReferral(actor, { id: referral, version: await versionOf(referral), terms: '免租' }),
  decline: async (actor, { referral }) =>
    declineReferral(actor, { id: referral, version: await versionOf(referral), lack: 'NO_LAND', reason: undefined }),
  'reveal the founder': (actor, { referral }) => revealFounder(actor, { id: referral }),
  'propose a landing': async (actor, { referral }) =>
    proposeLanding(actor, { id: referral, version: await versionOf(referral), side: 'DISTRICT', ...entity(77) }),
  ...Object.fromEntries(
    KEY_EVENTS.map((event) => [
      event,
      (actor: Actor, { landing }: typeof own) => turnKey(actor, { id: landing, version: 0, event, reason: '因为' }),
    ]),
  ),
  'refuse a landing': (actor, { landing }) =>
    refuseLanding(actor, { id: landing, version: 0, side: 'DISTRICT', reason: '因为' }),
  'propose a milestone': (actor, { landing }) =>
    proposeMilestone(actor, {
      id: landing,
      version: 0,
      side: 'DISTRICT',
      kind: 'TRIAL_PRODUCTION',
      reachedOn: today(),
      evidence: '照片',
    }),
  promise: (actor, { landing }) =>
    promise(actor, { id: landing, version: 0, side: 'DISTRICT', promise: '供电', dueOn: today() }),
  'edit a site': (actor, { site }) => editSite(actor, { id: site, version: 0, ...CRITERIA }),
}
const unknown = () => {
  const id = randomUUID()
  return { project: id, referral: id, landing: id, site: id, pitch: id, licence: id }
}

describe('what belongs to another district', () => {
  test.each(Object.keys(READS))('%s is read like one that there is not', async (name) => {
    const read = READS[name]
    expect(await read?.(rival.actor, own)).toEqual(await read?.(rival.actor, unknown()))
  })

  test('its own group does read each of them', async () => {
    for (const name of ['a referral', 'a landing', 'how sites match', 'a site', 'a pitch', 'a licence'])
      expect(await READS[name]?.(near.actor, own), name).not.toBeNull()
  })

  test.each(Object.keys(WRITES))('%s is refused as for one that there is not, and nothing moves', async (name) => {
    const write = WRITES[name]
    const before = await snapshot()
    expect(await refusedWith(write?.(rival.actor, unknown()) ?? Promise.resolve())).toBe('not_found')
    expect(await refusedWith(write?.(rival.actor, own) ?? Promise.resolve())).toBe('not_found')
    expect(await snapshot()).toEqual(before)
  })

  test('no site is added to it', async () => {
    const named = { nameZh: '冒名园', nameEn: 'Feigned' }
    const add = addSite(rival.actor, { ...named, ...CRITERIA, districtId: near.districtId })
    expect(await refusedWith(add)).toBe('not_found')
    expect(await database().landingSite.count({ where: { nameZh: '冒名园' } })).toBe(0)
  })
})

/** What a stranger's command might have changed. */
const snapshot = async () => ({
  referral: await database().referral.findUniqueOrThrow({ where: { id: own.referral }, include: { talks: true } }),
  landing: await database().landing.findUniqueOrThrow({ where: { id: own.landing }, include: { keys: true } }),
  site: await database().landingSite.findUniqueOrThrow({ where: { id: own.site } }),
  milestones: await database().milestone.count(),
  promises: await database().commitment.count(),
  audit: await database().auditEntry.count(),
})

const plain = (value: unknown): string =>
  JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? String(inner) : inner)) ?? ''

/** All that a group can fetch without knowing any id but its own. */
const fetched = async ({ actor }: Group, referral: string, project: string) =>
  plain([
    await deskReferrals(actor, {}),
    await deskCounts(actor),
    await deskResponses(actor),
    await deskReferral(actor, referral),
    await siteMatches(actor, project),
    await mySites(actor),
    await landingsInDistrict(actor, {}),
    await inboxOf(actor, {}),
    await unreadCount(actor),
  ])

describe('a project that two districts have', () => {
  test('shows neither of them that there is another: no id, name, count, note, terms or visit', async () => {
    const said = await fetched(rival, both.rival, both.project)
    expect(said).toContain(both.rival)
    for (const mark of [
      ...MARKS,
      both.near,
      own.referral,
      own.project,
      own.landing,
      own.site,
      near.id,
      near.districtId,
    ])
      expect(said.includes(mark), mark).toBe(false)
    // The marks are there to be found: whose they are finds them.
    const theirs = await fetched(near, both.near, both.project)
    for (const mark of MARKS) expect(theirs.includes(mark), mark).toBe(true)
  })

  test('counts for each of them what it was sent itself, whatever the other does', async () => {
    const count = async () => plain([await deskCounts(rival.actor), await deskResponses(rival.actor)])
    expect(await deskCounts(rival.actor)).toEqual({ waiting: 1, running: 0, accepted: 0, ended: 0, all: 1 })
    const before = await count()
    const { id } = await aReadyProject(desk, [near.districtId])
    await anAcceptedReferral(desk, id, near)
    expect(await count()).toBe(before)
  })

  test('is told to each in its own mails alone', async () => {
    const { reference } = await database().referral.findUniqueOrThrow({ where: { id: both.rival } })
    const mails = await database().notification.findMany({ where: { accountId: rival.id } })
    expect(mails.length).toBeGreaterThan(0)
    for (const { id, payload, email, inbox } of mails) {
      const said = (payload ? unseal(payload, `Notification.payload ${id}`) : '') + JSON.stringify(inbox)
      expect(said).toContain(reference)
      expect(email).toBe(rival.email)
      for (const mark of [...MARKS, both.near]) expect(said.includes(mark), mark).toBe(false)
    }
  })

  test('keeps its state to itself: a district that has not answered yet reads the same before and after', async () => {
    const { id } = await aReadyProject(desk, [near.districtId, rival.districtId])
    const mine = await aReferral(desk, id, rival.districtId)
    const before = plain(await deskReferral(rival.actor, mine))
    await anAcceptedReferral(desk, id, near)
    expect((await database().project.findUniqueOrThrow({ where: { id } })).status).toBe('CHOOSING')
    expect(plain(await deskReferral(rival.actor, mine))).toBe(before)
  })
})

test('of a project’s papers a district reads the pitch, and no other', async () => {
  const { fileId } = await database().projectDocument.findFirstOrThrow({ where: { projectId: own.project } })
  expect(await readableFile(near.actor, fileId)).not.toBeNull()
  await database().projectDocument.update({ where: { fileId }, data: { kind: 'OTHER' } })
  expect(await readableFile(near.actor, fileId)).toBeNull()
  expect(await readableFile(desk.ops.actor, fileId)).not.toBeNull()
  await database().projectDocument.update({ where: { fileId }, data: { kind: 'PITCH' } })
})
