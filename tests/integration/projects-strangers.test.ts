import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, linkHolder, visitor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { chooseForPark } from '@/lib/domains/choices/commands'
import {
  askConsents,
  createProject,
  editFounder,
  editProject,
  moveByStaff,
  revealFounder,
} from '@/lib/domains/projects/commands'
import {
  listProjects,
  projectBoard,
  projectPlaces,
  projectResidents,
  projectSheet,
} from '@/lib/domains/projects/queries'
import { projectList, STAFF_EVENTS } from '@/lib/domains/projects/schema'
import { EXITS } from '@/lib/domains/projects/workflow'
import { draftReferral, leaveProject, moveReferral } from '@/lib/domains/referrals/commands'
import { referralsOfProject } from '@/lib/domains/referrals/queries'
import { actorWith } from '@/tests/support/actors'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDistrict, anOrganisation, aResident } from '@/tests/support/builders/organisations'
import {
  aDesk,
  aGroup,
  anAcceptedReferral,
  aReadyProject,
  aReferral,
  type Desk,
  type Group,
  projectAt,
  projectFields,
  referralAt,
} from '@/tests/support/builders/projects'
import { anApplicant, someone } from '@/tests/support/builders/residency'
import { refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

type Ground = {
  desk: Desk
  other: Desk
  near: Group
  far: Group
  organisationId: string
  projectId: string
  referralId: string
  sentId: string
}
let ground: Ground

beforeAll(async () => {
  const desk = await aDesk((await anEnclave()).id)
  const other = await aDesk((await anEnclave()).id)
  const [near, far] = [await aGroup(await aDistrict('990304')), await aGroup(await aDistrict('990381'))]
  const { id: organisationId } = await anOrganisation()
  await aResident(desk.enclaveId)
  const { id: projectId } = await aReadyProject(desk, [near.districtId, far.districtId])
  const referralId = await anAcceptedReferral(desk, projectId, near)
  const sentId = await aReferral(desk, projectId, far.districtId)
  ground = { desk, other, near, far, organisationId, projectId, referralId, sentId }
})

/** Who does not work on the projects of the park. */
const STRANGERS: Record<string, () => Promise<Actor> | Actor> = {
  'the team of another park': () => ground.other.ops.actor,
  'the lead of another park': () => ground.other.lead.actor,
  'a reviewer of the park': async () => (await someone('REVIEWER', ground.desk.enclaveId)).actor,
  'an administrator': () => actorWith([{ role: 'ADMIN' }], ground.other.ops.id),
  'the science bureau': () => actorWith([{ role: 'GOV', enclaveId: ground.desk.enclaveId }], ground.other.ops.id),
  'the district that accepted it': () => ground.near.actor,
  'the district that was sent it': () => ground.far.actor,
  'a district that was sent nothing': () => actorWith([{ role: 'DISTRICT', districtId: randomUUID() }], ground.near.id),
  'a partner': () => actorWith([{ role: 'PARTNER', organisationId: ground.organisationId }], ground.other.ops.id),
  'an administrator of a tenant': () =>
    actorWith([{ role: 'TENANT_ADMIN', organisationId: ground.organisationId }], ground.other.ops.id),
  'an applicant': async () => (await anApplicant()).actor,
  'somebody with a role of the team and no park': () => actorWith([{ role: 'OPS_LEAD' }], ground.other.lead.id),
  'a visitor': () => visitor,
  'the holder of a link': () => linkHolder('founder'),
}

/** Each act of the team, with all that it needs and at the version of the day. */
const ACTS: Record<string, (actor: Actor) => Promise<unknown>> = {
  create: async (actor) => createProject(actor, await projectFields(ground.desk.enclaveId)),
  edit: async (actor) => editProject(actor, { ...(await typed()), ...(await projectAt(ground.projectId)) }),
  editFounder: async (actor) => editFounder(actor, { ...(await typed()), ...(await projectAt(ground.projectId)) }),
  askConsents: async (actor) =>
    askConsents(actor, { ...(await projectAt(ground.projectId)), districts: [ground.near.districtId] }),
  reveal: (actor) => revealFounder(actor, { id: ground.projectId }),
  draft: async (actor) =>
    draftReferral(actor, { ...(await projectAt(ground.projectId)), districtId: ground.near.districtId }),
  draftAndSend: async (actor) =>
    draftReferral(actor, { ...(await projectAt(ground.projectId)), districtId: ground.near.districtId, send: 'on' }),
  choose: async (actor) =>
    chooseForPark(actor, { ...(await projectAt(ground.projectId)), referralId: ground.referralId }),
  ...Object.fromEntries(
    STAFF_EVENTS.map((event) => [
      event,
      async (actor: Actor) => moveByStaff(actor, { ...(await projectAt(ground.projectId)), event, reason: '理由' }),
    ]),
  ),
  ...Object.fromEntries(
    EXITS.map((event) => [
      event,
      async (actor: Actor) =>
        leaveProject(actor, { ...(await projectAt(ground.projectId)), event, lack: 'OTHER', reason: '理由' }),
    ]),
  ),
}
const typed = () => projectFields(ground.desk.enclaveId)

describe.each(Object.keys(STRANGERS))('%s', (who) => {
  const stranger = async () => (await STRANGERS[who]?.()) ?? visitor

  test.each(Object.keys(ACTS))('finds nothing to %s, as if it did not exist', async (act) => {
    const before = await database().project.findUniqueOrThrow({ where: { id: ground.projectId } })
    const trail = await database().auditEntry.count()
    expect(await refusedWith(ACTS[act]?.(await stranger()) ?? Promise.resolve())).toBe('not_found')
    expect(await database().project.findUniqueOrThrow({ where: { id: ground.projectId } })).toEqual(before)
    expect(await database().auditEntry.count()).toBe(trail)
  })

  test('cannot recall what the park sent', async () => {
    const codes = await Promise.all(
      [ground.referralId, ground.sentId].map(async (id) =>
        refusedWith(moveReferral(await stranger(), { ...(await referralAt(id)), event: 'recall', reason: '理由' })),
      ),
    )
    // A district sees its own referral, where a recall is the park's.
    const seen = {
      'the district that accepted it': ['forbidden', 'not_found'],
      'the district that was sent it': ['not_found', 'forbidden'],
    }
    expect(codes).toEqual(new Map(Object.entries(seen)).get(who) ?? ['not_found', 'not_found'])
  })

  test('reads nothing from any query', async () => {
    const actor = await stranger()
    expect(await projectSheet(actor, ground.projectId)).toBeNull()
    expect(await referralsOfProject(actor, ground.projectId)).toEqual([])
    const { rows } = await listProjects(actor, projectList.parse({}))
    expect(rows.filter(({ enclaveId }) => enclaveId === ground.desk.enclaveId)).toEqual([])
    const board = await projectBoard(actor)
    expect(board.map(({ count, cards }) => [count, cards.length])).toEqual(board.map(() => [0, 0]))
    expect((await projectPlaces(actor)).map(({ id }) => id)).not.toContain(ground.desk.enclaveId)
    expect(await projectResidents(actor)).toEqual([])
  })
})

test('those who work on it find all of it', async () => {
  const { desk, projectId, referralId, sentId } = ground
  for (const { actor } of [desk.ops, desk.lead]) {
    expect((await projectSheet(actor, projectId))?.id).toBe(projectId)
    expect((await referralsOfProject(actor, projectId)).map(({ id }) => id)).toEqual([sentId, referralId])
    expect((await listProjects(actor, projectList.parse({}))).rows.map(({ id }) => id)).toEqual([projectId])
    expect(await revealFounder(actor, { id: projectId })).toMatchObject({ name: '章知远', phone: '13800000000' })
  }
})
