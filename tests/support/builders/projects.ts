import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/core/auth/actor'
import { hashToken, newToken } from '@/lib/core/auth/one-time-token'
import { today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { newKey } from '@/lib/core/storage'
import { chooseForPark } from '@/lib/domains/choices/commands'
import { answerAsFounder, chooseAsFounder } from '@/lib/domains/founders/commands'
import { proposeLanding, turnKey } from '@/lib/domains/landings/commands'
import { askConsents, createProject, moveByStaff } from '@/lib/domains/projects/commands'
import type { ProjectInput } from '@/lib/domains/projects/schema'
import { acceptReferral, draftReferral, moveReferral } from '@/lib/domains/referrals/commands'
import { actorWith } from '@/tests/support/actors'
import { anAccount } from '@/tests/support/builders/accounts'
import { aCode } from '@/tests/support/builders/codes'
import { anIndustry } from '@/tests/support/builders/organisations'
import { someone } from '@/tests/support/builders/residency'

let count = 0
let industry: Promise<string> | undefined

/** Any industry: one that is there, or one that is made, once a database. */
export const anyIndustry = () => {
  industry ??= database()
    .dictionaryItem.findFirst({ where: { dictionary: { key: 'industry' } } })
    .then((found) => found?.id ?? anIndustry('DIGITAL'))
  return industry
}

/** A recruiting group of one. */
export async function aGroup(districtId: string) {
  const { id, email } = await anAccount([{ role: 'DISTRICT', districtId }])
  return { id, email, districtId, actor: actorWith([{ role: 'DISTRICT', districtId }], id) }
}
export type Group = Awaited<ReturnType<typeof aGroup>>

/** Those of the park who handle projects. */
export const aDesk = async (enclaveId: string) => ({
  enclaveId,
  ops: await someone('OPS', enclaveId),
  lead: await someone('OPS_LEAD', enclaveId),
})
export type Desk = Awaited<ReturnType<typeof aDesk>>

/** What is typed for a project that has all that a referral needs, but its pitch and the founder's consent. */
export async function projectFields(enclaveId: string, fields: Partial<ProjectInput> = {}): Promise<ProjectInput> {
  count += 1
  return {
    enclaveId,
    nameZh: `第${count}号微纳项目`,
    nameEn: `Micro project ${count}`,
    origin: 'HOST_CITY',
    holderKind: 'TEAM',
    holderName: `第${count}团队`,
    organisationId: undefined,
    industryId: await anyIndustry(),
    summary: '薄膜传感器的中试。',
    readinessLevel: 6,
    landMu: 10,
    plantM2: 3000,
    cleanRoomM2: undefined,
    powerKv: 10,
    capital: 500,
    people: 20,
    founderName: '章知远',
    founderEmail: `founder-${randomUUID()}@example.org`,
    founderPhone: '13800000000',
    founderLanguage: 'zh-CN',
    ...fields,
  }
}

export const projectAt = async (id: string) => ({
  id,
  version: (await database().project.findUniqueOrThrow({ where: { id } })).version,
})
export const referralAt = async (id: string) => ({
  id,
  version: (await database().referral.findUniqueOrThrow({ where: { id } })).version,
})
export const landingAt = async (id: string) => ({
  id,
  version: (await database().landing.findUniqueOrThrow({ where: { id } })).version,
})

const fileOf = (ownerId: string, name: string) => ({
  create: {
    name,
    mediaType: 'application/pdf',
    size: 10,
    sha256: 'c'.repeat(64),
    storageKey: newKey(),
    createdAt: new Date(),
    owner: { connect: { id: ownerId } },
  },
})

/** The pitch, as if it had been uploaded; its file is not on disk. */
export async function aPitch(projectId: string, ownerId: string): Promise<void> {
  const project = { connect: { id: projectId } }
  await database().projectDocument.create({ data: { kind: 'PITCH', project, file: fileOf(ownerId, 'pitch.pdf') } })
}

/** The entity's licence, as if it had been uploaded; its file is not on disk. */
export async function aLicence(landingId: string, ownerId: string): Promise<void> {
  const landing = { connect: { id: landingId } }
  await database().landingDocument.create({ data: { kind: 'LICENCE', landing, file: fileOf(ownerId, 'licence.pdf') } })
}

/** A link of the founder's own, as a mail would bring it. @returns its token */
export async function aFounderLink(projectId: string): Promise<string> {
  const { founderId } = await database().project.findUniqueOrThrow({ where: { id: projectId } })
  const token = newToken()
  const times = { createdAt: new Date(), expiresAt: new Date(Date.now() + 86_400_000) }
  const own = { personId: founderId ?? '', purpose: 'PROJECT', recordId: projectId } as const
  await database().personLink.create({ data: { ...own, ...times, tokenHash: hashToken(token) } })
  return token
}

/** The founder consents to what was asked of them. */
export async function consentToAll(projectId: string): Promise<string> {
  const token = await aFounderLink(projectId)
  const asked = { projectId, givenAt: null, refusedAt: null, withdrawnAt: null }
  for (const { id } of await database().consent.findMany({ where: asked }))
    await answerAsFounder({ token, id, answer: 'give' })
  return token
}

/** A project that may be referred: incubated, pitched, and consented to these districts. @returns its id and a link */
export async function aReadyProject(
  { enclaveId, ops }: Desk,
  districts: string[],
  fields: Partial<ProjectInput> = {},
): Promise<{ id: string; token: string }> {
  const { id } = await createProject(ops.actor, await projectFields(enclaveId, fields))
  await moveByStaff(ops.actor, { ...(await projectAt(id)), event: 'incubate' })
  await aPitch(id, ops.id)
  await askConsents(ops.actor, { ...(await projectAt(id)), districts })
  const token = await consentToAll(id)
  await moveByStaff(ops.actor, { ...(await projectAt(id)), event: 'makeReady' })
  return { id, token }
}

/** A referral that was sent. @returns its id */
export const aReferral = async ({ ops }: Desk, projectId: string, districtId: string): Promise<string> =>
  (await draftReferral(ops.actor, { ...(await projectAt(projectId)), districtId, send: 'on' })).id

/** A referral that its district accepted. @returns its id */
export async function anAcceptedReferral(desk: Desk, projectId: string, group: Group): Promise<string> {
  const id = await aReferral(desk, projectId, group.districtId)
  await moveReferral(group.actor, { ...(await referralAt(id)), event: 'acknowledge' })
  await acceptReferral(group.actor, { ...(await referralAt(id)), terms: '两年免租' })
  return id
}

/** A project that park and founder committed to a district. */
export async function aCommittedProject(desk: Desk, group: Group, fields: Partial<ProjectInput> = {}) {
  const { id, token } = await aReadyProject(desk, [group.districtId], fields)
  const referralId = await anAcceptedReferral(desk, id, group)
  await chooseForPark(desk.ops.actor, { ...(await projectAt(id)), referralId })
  await chooseAsFounder({ token, referralId })
  return { id, token, referralId }
}

/** A landing that one side proposed, with its licence. @returns its id */
export async function aProposal(desk: Desk, referralId: string, fields: { uscc?: string; registeredOn?: string } = {}) {
  count += 1
  const entity = {
    entityName: `第${count}科技有限公司`,
    uscc: aCode('990304', count),
    registeredOn: today(),
    ...fields,
  }
  const { id } = await proposeLanding(desk.ops.actor, {
    ...(await referralAt(referralId)),
    side: 'PARK',
    ...entity,
    siteId: undefined,
  })
  await aLicence(id, desk.ops.id)
  return id
}

export const turn = async (actor: Actor, id: string, event: Parameters<typeof turnKey>[1]['event'], reason?: string) =>
  turnKey(actor, { ...(await landingAt(id)), event, reason })

/** A landing that both sides confirmed. */
export async function aConfirmedLanding(desk: Desk, group: Group, fields: Partial<ProjectInput> = {}) {
  const project = await aCommittedProject(desk, group, fields)
  const id = await aProposal(desk, project.referralId)
  await turn(desk.lead.actor, id, 'confirmPark')
  await turn(group.actor, id, 'confirmDistrict')
  return { id, projectId: project.id, referralId: project.referralId, token: project.token }
}
