import { randomUUID } from 'node:crypto'
import { type Actor, systemActor } from '@/lib/core/auth/actor'
import { columnOfDay, now, shiftDay, today } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db/client'
import { refuse } from '@/lib/core/errors'
import { atMoment } from '@/lib/core/moment'
import { newReference } from '@/lib/core/reference'
import { addWorkingDays } from '@/lib/core/working-days'
import { appendAudit, moveRecord } from '@/lib/domains/audit/commands'
import {
  createDraft,
  moveApplication,
  requireComplete,
  resumed,
  visibleApplication,
} from '@/lib/domains/residency/commands'
import { capacitiesOn } from '@/lib/domains/residency/policy'
import { type Answers, documentsWanted, SECTIONS, type Section } from '@/lib/domains/residency/schema'
import { type ApplicationEvent, residencyWorkflow } from '@/lib/domains/residency/workflow'
import { fileOf, keepFiles } from '@/prisma/seed/demonstration-files'
import { actingAs, applicantOf, type Cast } from '@/prisma/seed/demonstration-people'
import { answersOf, type Subject } from '@/prisma/seed/demonstration-subjects'

export type Scene = { tx: Tx; cast: Cast; subject: Subject; applicant: Actor; id: string; told: boolean }
/** What someone does in the course of an application. */
export type Act = (scene: Scene) => Promise<unknown>
export type Course = {
  subject: Subject
  /** Whose it is, when it is one of the printed people. */
  by?: string
  begins: Date
  acts: readonly (readonly [at: Date, act: Act])[]
  /** Whether those whom it concerns are told of each move: of what is long past nobody is. */
  told?: boolean
  /** What is left out of a draft that is not finished. */
  without?: readonly Section[]
}

/**
 * Plays an application from its draft on, each act at its moment, in one transaction: it is there whole or not at all.
 * What was played before is left alone.
 */
export async function play(
  cast: Cast,
  { subject, by, begins, acts, told = false, without = [] }: Course,
): Promise<void> {
  const wanted = without.includes('documents') ? [] : documentsWanted(subject.kind)
  await keepFiles(subject.slug, [...wanted, 'CONTRACT'])
  await transaction(async (tx) => {
    const { id: applicantId } = await applicantOf(tx, by ?? subject.slug, subject.contact)
    if ((await tx.residencyApplication.count({ where: { applicantId, nameZh: subject.nameZh } })) > 0) return
    const applicant = await actingAs(tx, applicantId)
    const id = await atMoment(begins, async () => {
      const typed = Object.entries(answersOf(subject)).filter(([section]) => !without.some((name) => name === section))
      const given: Answers = Object.fromEntries(typed)
      const draft = await createDraft(tx, applicant, { enclaveId: cast.enclaveId }, given)
      for (const kind of wanted) {
        const { id: fileId } = await fileOf(tx, subject.slug, kind, applicantId)
        await tx.applicationDocument.create({ data: { applicationId: draft.id, kind, fileId } })
      }
      return draft.id
    })
    const scene = { tx, cast, subject, applicant, id, told }
    for (const [at, act] of acts) await atMoment(at, () => act(scene))
  })
}

const timer = systemActor('timer')
type Who = 'applicant' | 'ops' | 'lead' | 'timer'
type Along = Parameters<typeof moveApplication>[4]

/** Moves the application through the engine, as the commands do; what is long past is told to nobody. */
export async function move(scene: Scene, who: Who, event: ApplicationEvent, along: Along = {}): Promise<void> {
  const { tx, cast, applicant, id, told } = scene
  const actor = who === 'applicant' ? applicant : who === 'timer' ? timer : cast[who]
  if (told) return moveApplication(tx, actor, await visibleApplication(tx, actor, { id }), event, along)
  const record = await tx.residencyApplication.findUniqueOrThrow({ where: { id } })
  const { status: before, version } = record
  await moveRecord(tx, actor, {
    workflow: residencyWorkflow,
    event,
    roles: capacitiesOn(actor, record),
    record,
    reason: along.reason,
    write: (status) =>
      tx.residencyApplication.updateMany({
        where: { id, status: before, version },
        data: { ...along.data, status, version: { increment: 1 } },
      }),
  })
}

/** A move that brings nothing along but a reason. */
export const moves =
  (who: Who, event: ApplicationEvent, reason?: string): Act =>
  (scene) =>
    move(scene, who, event, { reason })

export const submit: Act = async (scene) => {
  const { tx, applicant, id } = scene
  const record = await visibleApplication(tx, applicant, { id })
  requireComplete(record, SECTIONS)
  const day = addWorkingDays(today(), record.enclave.promisedWorkingDays)
  const data = { reference: newReference(), submissionKey: randomUUID(), dueOn: columnOfDay(day) }
  await move(scene, 'applicant', 'submit', { data, day })
}

/** Offers; the last day to accept lies so many days ahead. */
export const offers =
  (days: number, conditions: string | null = null): Act =>
  async (scene) => {
    const { tx, cast, id } = scene
    const day = shiftDay(today(), days)
    await move(scene, 'lead', 'approve', { day })
    const issuedById = idOf(cast.lead)
    const data = { applicationId: id, conditions, expiresOn: columnOfDay(day), issuedById, createdAt: now() }
    await tx.offer.create({ data })
  }

/** Asks for what is missing, in one list. */
export const asksFor =
  (reason: string, notes: readonly (readonly [section: Section, note: string])[]): Act =>
  async (scene) => {
    await move(scene, 'ops', 'requestCorrection', { reason, data: { pausedOn: columnOfDay(today()) } })
    const requestedById = idOf(scene.cast.ops)
    const items = { create: notes.map(([section, note], position) => ({ section, note, position })) }
    await scene.tx.correction.create({ data: { applicationId: scene.id, requestedById, createdAt: now(), items } })
  }

export const answers =
  (answer: string): Act =>
  async (scene) => {
    const { tx, applicant, id } = scene
    const record = await visibleApplication(tx, applicant, { id })
    await move(scene, 'applicant', 'resubmit', { data: resumed(record) })
    const open = { applicationId: id, closedAt: null }
    await tx.correctionItem.updateMany({ where: { correction: open }, data: { answer } })
    await tx.correction.updateMany({ where: open, data: { closedAt: now() } })
  }

export const idOf = (actor: Actor): string => actor.accountId ?? refuse('forbidden')

const reviewer = ({ cast }: Scene, which: number): Actor => cast.reviewers[which] ?? refuse('not_found')

/** Gives the application to a reviewer. */
export const assigns =
  (which: number): Act =>
  async (scene) => {
    const { tx, cast, id } = scene
    const { enclaveId, ops } = cast
    const assigned = { assignedById: idOf(ops), assignedAt: now() }
    const who = reviewer(scene, which)
    await tx.review.create({ data: { applicationId: id, reviewerId: idOf(who), ...assigned } })
    const fact = { verb: 'assignReviewer', noun: residencyWorkflow.noun, recordId: id, enclaveId }
    await appendAudit(tx, ops, { ...fact, details: { reviewer: who.name } })
  }

async function write(scene: Scene, which: number, verb: string, data: object, details = {}): Promise<void> {
  const { tx, id: applicationId } = scene
  const who = reviewer(scene, which)
  const where = { applicationId_reviewerId: { applicationId, reviewerId: idOf(who) } }
  const review = await tx.review.update({
    where,
    data: { ...data, version: { increment: 1 } },
    include: { application: true },
  })
  const application = review.application.reference
  await appendAudit(tx, who, { verb, noun: 'Review', recordId: review.id, details: { application, ...details } })
}

/** Declares that there is no conflict of interest, or one with a note. */
export const declares =
  (which: number, conflictNote: string | null = null): Act =>
  (scene) => {
    const conflict = conflictNote !== null
    return write(scene, which, 'declare', { conflict, conflictNote, declaredAt: now() }, { conflict })
  }

/** Scores, around so many points of 20 a criterion. */
export const scores =
  (which: number, points: number, comment: string): Act =>
  (scene) => {
    const given = { technology: points, team: points - 1, market: points - 3, landing: points + 1, space: points }
    return write(scene, which, 'score', { scores: given, comment, scoredAt: now() })
  }
