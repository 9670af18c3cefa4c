import { systemActor } from '@/lib/core/auth/actor'
import { hashToken, newToken } from '@/lib/core/auth/one-time-token'
import { now, today } from '@/lib/core/clock'
import { database, transaction } from '@/lib/core/db/client'
import type { LackCode } from '@/lib/core/db/generated/enums'
import { refuse } from '@/lib/core/errors'
import { appendAudit } from '@/lib/domains/audit/commands'
import { chooseForPark } from '@/lib/domains/choices/commands'
import { answerAsFounder, chooseAsFounder, withdrawAsFounder } from '@/lib/domains/founders/commands'
import type { ConsentReply } from '@/lib/domains/founders/schema'
import { askConsents, moveByStaff } from '@/lib/domains/projects/commands'
import type { ProjectMove } from '@/lib/domains/projects/schema'
import {
  acceptReferral,
  declineReferral,
  draftReferral,
  leaveProject,
  moveByTalk,
  moveReferral,
  noteTalk,
} from '@/lib/domains/referrals/commands'
import type { ProjectExit, ReferralMove, TalkMove } from '@/lib/domains/referrals/schema'
import { flagSilent } from '@/lib/domains/silences/commands'
import type { Act, Scene } from '@/prisma/seed/demonstration-course'
import { fileOf, keepFiles } from '@/prisma/seed/demonstration-files'
import type { Group } from '@/prisma/seed/demonstration-groups'
import { idOf } from '@/prisma/seed/demonstration-history'

const chosen = { id: true, version: true } as const
export const timer = systemActor('timer')

const projectOf = ({ id }: Scene) => database().project.findUniqueOrThrow({ where: { id }, select: chosen })
export const groupAt = ({ groups }: Scene, place: number): Group => groups[place] ?? refuse('not_found')
/** The latest referral to a district. */
export const referralOf = (scene: Scene, place: number) =>
  database().referral.findFirstOrThrow({
    where: { projectId: scene.id, districtId: groupAt(scene, place).districtId },
    orderBy: { id: 'desc' },
    select: chosen,
  })

/** The founder, by a link that ends with the act and leaves nothing. */
export async function byFounder(
  { id }: Scene,
  link: { purpose: 'PROJECT' | 'CHECK'; recordId: string },
  act: (token: string) => Promise<unknown>,
): Promise<void> {
  const { founderId } = await database().project.findUniqueOrThrow({ where: { id }, select: { founderId: true } })
  const token = newToken()
  const times = { createdAt: now(), expiresAt: new Date(now().getTime() + 60_000) }
  const data = { ...link, ...times, personId: founderId ?? refuse('not_found'), tokenHash: hashToken(token) }
  const row = await database().personLink.create({ data })
  await act(token)
  await database().personLink.delete({ where: { id: row.id } })
}

/** A move of the team. */
export const moves =
  (event: ProjectMove['event'], reason?: string): Act =>
  async (scene) =>
    moveByStaff(scene.cast.ops, { ...(await projectOf(scene)), event, reason })

/** Attaches the pitch, as an upload does. */
export const pitches: Act = async ({ id: recordId, cast, key }) => {
  const kind = 'PITCH'
  await keepFiles(key, [kind])
  await transaction(async (tx) => {
    const { id: fileId, name, sha256 } = await fileOf(tx, key, kind, idOf(cast.ops))
    await tx.projectDocument.create({ data: { projectId: recordId, kind, fileId } })
    await tx.project.update({ where: { id: recordId }, data: { version: { increment: 1 } } })
    const { enclaveId } = cast
    const details = { kind, name, sha256 }
    await appendAudit(tx, cast.ops, { verb: 'attachDocument', noun: 'Project', recordId, enclaveId, details })
  })
}

export const asks =
  (places: readonly number[], publish = false): Act =>
  async (scene) => {
    const districts = places.map((place) => groupAt(scene, place).districtId)
    const asked = { ...(await projectOf(scene)), districts, publish: publish ? ('on' as const) : undefined }
    await askConsents(scene.cast.ops, asked)
  }

/** The founder's answer about one district, or about being named in public. */
export const replies =
  (place: number | 'public', answer: ConsentReply['answer'] = 'give'): Act =>
  async (scene) => {
    const districtId = place === 'public' ? null : groupAt(scene, place).districtId
    const where = { projectId: scene.id, districtId }
    const { id } = await database().consent.findFirstOrThrow({ where, orderBy: { id: 'desc' } })
    await byFounder(scene, { purpose: 'PROJECT', recordId: scene.id }, (token) =>
      answerAsFounder({ token, id, answer }),
    )
  }

/** Drafts a referral, and sends it unless it is to stay a draft. */
export const refers =
  (place: number, note?: string, isSent = true): Act =>
  async (scene) => {
    const { districtId } = groupAt(scene, place)
    await draftReferral(scene.cast.ops, {
      ...(await projectOf(scene)),
      districtId,
      note,
      send: isSent ? 'on' : undefined,
    })
  }

/** A move of the district that brings nothing along but a reason. */
export const answers =
  (place: number, event: ReferralMove['event'], reason?: string): Act =>
  async (scene) =>
    moveReferral(groupAt(scene, place).actor, { ...(await referralOf(scene, place)), event, reason })

/** The first visit, then the first talk: each moves the referral on. */
export const meets =
  (place: number, event: TalkMove['event'], note: string): Act =>
  async (scene) =>
    moveByTalk(groupAt(scene, place).actor, { ...(await referralOf(scene, place)), event, heldOn: today(), note })

export const talks =
  (place: number, note: string): Act =>
  async (scene) => {
    const talk = { kind: 'TALK', heldOn: today(), note } as const
    await noteTalk(groupAt(scene, place).actor, { ...(await referralOf(scene, place)), ...talk })
  }

export const accepts =
  (place: number, terms: string): Act =>
  async (scene) =>
    acceptReferral(groupAt(scene, place).actor, { ...(await referralOf(scene, place)), terms })

export const declines =
  (place: number, lack: LackCode, reason?: string): Act =>
  async (scene) =>
    declineReferral(groupAt(scene, place).actor, { ...(await referralOf(scene, place)), lack, reason })

export const recalls =
  (place: number, reason: string): Act =>
  async (scene) =>
    moveReferral(scene.cast.ops, { ...(await referralOf(scene, place)), event: 'recall', reason })

export const withdraws =
  (place: number): Act =>
  async (scene) => {
    const { id: referralId } = await referralOf(scene, place)
    const link = { purpose: 'PROJECT', recordId: scene.id } as const
    await byFounder(scene, link, (token) => withdrawAsFounder({ token, referralId }))
  }

export const parkChooses =
  (place: number): Act =>
  async (scene) => {
    const { id: referralId } = await referralOf(scene, place)
    await chooseForPark(scene.cast.ops, { ...(await projectOf(scene)), referralId })
  }

export const founderChooses =
  (place: number): Act =>
  async (scene) => {
    const { id: referralId } = await referralOf(scene, place)
    const link = { purpose: 'PROJECT', recordId: scene.id } as const
    await byFounder(scene, link, (token) => chooseAsFounder({ token, referralId }))
  }

export const leaves =
  (event: ProjectExit['event'], lack: LackCode, reason: string): Act =>
  async (scene) =>
    leaveProject(scene.cast.lead, { ...(await projectOf(scene)), event, lack, reason })

/** The timer looks for silence, as it does every hour. */
export const looksForSilence: Act = () => flagSilent(timer)
