import type { Actor } from '@/lib/core/auth/actor'
import { columnOfDay, dayOfColumn, now, shiftDay, today } from '@/lib/core/clock'
import { database, type Tx, transaction } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { Refusal, refuse } from '@/lib/core/errors'
import { pinyinKeys } from '@/lib/core/pinyin'
import { newReference } from '@/lib/core/reference'
import { seal, unseal } from '@/lib/core/seal'
import { addWorkingDays, workingDaysBetween } from '@/lib/core/working-days'
import { teamOf } from '@/lib/domains/accounts/queries'
import { appendAudit, logStatus, moveRecord } from '@/lib/domains/audit/commands'
import { tell } from '@/lib/domains/notifications/commands'
import { uscc } from '@/lib/domains/organisations/schema'
import {
  applicationsOf,
  applicationsVisibleTo,
  canApply,
  capacitiesOn,
  writableSections,
} from '@/lib/domains/residency/policy'
import {
  type Answers,
  type ApplicantMove,
  answers,
  DRAFT_DAYS,
  FIELDS,
  faultsOf,
  PERSONAL_FIELDS,
  progressOf,
  SECTIONS,
  type SectionSave,
  type StaffMove,
  type Submission,
  sectionSchemas,
} from '@/lib/domains/residency/schema'
import { type ApplicationEvent, RUNNING, residencyWorkflow, TOLD } from '@/lib/domains/residency/workflow'

const COPIED_FROM = ['REJECTED', 'WITHDRAWN', 'DECLINED'] as const
const place = (id: string) => `ResidencyApplication.answers ${id}`
const sealAnswers = (id: string, given: Answers) => seal(JSON.stringify(given), place(id))
/** What was typed. */
export const openAnswers = ({ id, answers: sealed }: { id: string; answers: string }): Answers =>
  answers.parse(JSON.parse(unseal(sealed, place(id))))

const loaded = {
  enclave: true,
  applicant: true,
  documents: true,
  reviews: true,
  corrections: { where: { closedAt: null }, include: { items: true } },
} satisfies Prisma.ResidencyApplicationInclude
export type Application = Prisma.ResidencyApplicationGetPayload<{ include: typeof loaded }>

/**
 * The application, if the actor sees it, at the version they saw.
 * @throws Refusal not_found; stale where it was changed meanwhile
 */
export async function visibleApplication(tx: Tx, actor: Actor, { id, version }: { id: string; version?: number }) {
  const where = { AND: [{ id }, applicationsVisibleTo(actor)] }
  const record = (await tx.residencyApplication.findFirst({ where, include: loaded })) ?? refuse('not_found')
  if (version !== undefined && version !== record.version) refuse('stale')
  return record
}

type Along = {
  reason?: string | undefined
  data?: Prisma.ResidencyApplicationUncheckedUpdateManyInput
  /** The day that the notice names, such as the last day of an offer. */
  day?: string
}

/** The engine's door for an application: moves it, and tells whom the move concerns. @throws what moveRecord throws */
export async function moveApplication(
  tx: Tx,
  actor: Actor,
  record: Application,
  event: ApplicationEvent,
  { reason, data, day }: Along = {},
): Promise<void> {
  await moveRecord(tx, actor, {
    workflow: residencyWorkflow,
    event,
    roles: capacitiesOn(actor, record, record.corrections[0]?.requestedById),
    record,
    reason,
    write: (status) =>
      tx.residencyApplication.updateMany({
        where: { id: record.id, status: record.status, version: record.version },
        data: { ...data, status, version: { increment: 1 } },
      }),
  })
  const reference = record.reference ?? String(data?.reference ?? '')
  const { enclaveId, nameZh: name } = record
  const said = { event, enclaveId, reference, name, reason, day }
  const own = { ...said, path: `/portal/applications/${record.id}` }
  if (TOLD[event].includes('applicant')) await tell(tx, [record.applicant], 'application', own)
  const theirs = { ...said, path: `/admin/residency/${record.id}` }
  if (TOLD[event].includes('team')) await tell(tx, await teamOf(tx, enclaveId), 'application', theirs)
}

/** Until when a draft that was touched now is kept. */
export const keptUntil = () => columnOfDay(shiftDay(today(), DRAFT_DAYS))

type Beginning = { enclaveId: string; previousId?: string }

/** Begins an application with what is known already, in the caller's transaction. @throws Refusal not_found for visitors */
export async function createDraft(tx: Tx, actor: Actor, fields: Beginning, given: Answers): Promise<{ id: string }> {
  const applicantId = actor.accountId ?? refuse('not_found')
  const moment = { savedAt: now(), createdAt: now(), draftUntil: keptUntil() }
  const draft = { ...fields, ...moment, applicantId, answers: '' }
  const { id, status } = await tx.residencyApplication.create({ data: draft })
  const data = { answers: sealAnswers(id, given), ...(await lifted(tx, given)) }
  await tx.residencyApplication.update({ where: { id }, data })
  const noun = residencyWorkflow.noun
  await logStatus(tx, actor, { noun, recordId: id, event: 'create', from: null, to: status })
  await appendAudit(tx, actor, { verb: 'create', noun, recordId: id, enclaveId: fields.enclaveId })
  return { id }
}

/** Begins an application in an enclave. @throws Refusal not_found for an enclave that there is not, and for visitors */
export async function startDraft(actor: Actor, { enclaveId }: { enclaveId: string }): Promise<{ id: string }> {
  if (!canApply(actor)) refuse('not_found')
  return transaction(async (tx) => {
    if ((await tx.enclave.count({ where: { id: enclaveId } })) === 0) refuse('not_found')
    return createDraft(tx, actor, { enclaveId }, {})
  })
}

/** Begins a new attempt with the answers of one that has ended; what was declared is declared anew. @throws not_found */
export async function copyDraft(actor: Actor, { id }: { id: string }): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const where = { AND: [{ id, status: { in: [...COPIED_FROM] } }, applicationsOf(actor)] }
    const before = (await tx.residencyApplication.findFirst({ where })) ?? refuse('not_found')
    const { declarations: _, ...rest } = openAnswers(before)
    return createDraft(tx, actor, { enclaveId: before.enclaveId, previousId: before.id }, rest)
  })
}

/** What stands in columns beside the sealed answers, for lists and rules: only what is valid. */
async function lifted(tx: Tx, given: Answers) {
  const { organisation = {}, space = {} } = given
  const { kind, areaM2 } = { ...sectionSchemas(today()).organisation.shape, ...sectionSchemas(today()).space.shape }
  const nameZh = (organisation.nameZh ?? '').trim().slice(0, 120)
  const chosen = kind.safeParse(organisation.kind).data ?? null
  const key = organisation.industry
  const industry = key && (await tx.dictionaryItem.findFirst({ where: { key, dictionary: { key: 'industry' } } }))
  return {
    ...{ nameZh, ...pinyinKeys(nameZh) },
    kind: chosen,
    uscc: (organisation.uscc && uscc.safeParse(organisation.uscc).data) || null,
    direction: chosen && (chosen === 'HOME_COMPANY' ? ('GOING_OUT' as const) : ('BRINGING_IN' as const)),
    industryId: industry ? industry.id : null,
    areaM2: areaM2.safeParse(space.areaM2).data ?? null,
  }
}

/**
 * Keeps a section as typed, valid or not, and tells what is wrong in it; fields that it does not have are dropped.
 * @throws Refusal unauthenticated; not_found; stale; invalid_transition where the section may not be written in now
 */
export async function saveSection(actor: Actor, input: SectionSave) {
  const { id, version, section, fields } = input
  if (actor.kind === 'visitor') refuse('unauthenticated')
  return transaction(async (tx) => {
    const record = await ownApplication(tx, actor, { id, version })
    if (!writableSections(record).includes(section)) refuse('invalid_transition')
    const kept = FIELDS[section].flatMap((name) => (fields[name] ? [[name, fields[name]]] : []))
    const given = { ...openAnswers(record), [section]: Object.fromEntries(kept) }
    const savedAt = now()
    const written = { answers: sealAnswers(id, given), ...(await lifted(tx, given)) }
    const { count } = await tx.residencyApplication.updateMany({
      where: { id, version, status: record.status },
      data: { ...written, savedAt, draftUntil: keptUntil(), version: { increment: 1 } },
    })
    if (count !== 1) refuse('stale')
    const faults = faultsOf(given, section, kindsOf(record), today())
    return { version: version + 1, savedAt, faults, status: record.status }
  })
}

const kindsOf = ({ documents }: Pick<Application, 'documents'>) => documents.map(({ kind }) => kind)

/** One's own application, at the version one saw. @throws Refusal not_found, stale */
export async function ownApplication(tx: Tx, actor: Actor, wanted: { id: string; version?: number }) {
  const record = await visibleApplication(tx, actor, { id: wanted.id })
  if (record.applicantId !== actor.accountId) refuse('not_found')
  if (wanted.version !== undefined && wanted.version !== record.version) refuse('stale')
  return record
}

/** @throws Refusal incomplete while a mandatory answer or document of these sections is missing or wrong */
export function requireComplete(record: Application, sections: readonly string[]): void {
  const wrong = progressOf(openAnswers(record), kindsOf(record), today()).filter(({ faults }) => faults.length > 0)
  if (wrong.some(({ section }) => sections.includes(section))) refuse('incomplete')
}

/**
 * Submits a draft: every mandatory field is validated again, it gets its reference and the promised day.
 * Pressing again with the same key gets the same answer, and changes nothing.
 * @throws Refusal incomplete, stale, invalid_transition
 */
export async function submitApplication(actor: Actor, input: Submission): Promise<{ id: string; reference: string }> {
  const { id, version, key } = input
  try {
    return await transaction(async (tx) => {
      const record = await ownApplication(tx, actor, { id })
      if (record.submissionKey === key && record.reference) return { id, reference: record.reference }
      if (record.version !== version) refuse('stale')
      if (record.status === 'DRAFT') requireComplete(record, SECTIONS)
      const reference = newReference()
      const dueOn = addWorkingDays(today(), record.enclave.promisedWorkingDays)
      const data = { reference, submissionKey: key, dueOn: columnOfDay(dueOn) }
      await moveApplication(tx, actor, record, 'submit', { data, day: dueOn })
      return { id, reference }
    })
  } catch (error) {
    // Of two presses at once the second meets the first one's work: it gets the same answer.
    const where = { AND: [{ id, submissionKey: key }, applicationsOf(actor)] }
    const done = error instanceof Refusal && (await database().residencyApplication.findFirst({ where }))
    if (done && done.reference !== null) return { id, reference: done.reference }
    throw error
  }
}

const closeCorrections = (tx: Tx, applicationId: string) =>
  tx.correction.updateMany({ where: { applicationId, closedAt: null }, data: { closedAt: now() } })

/** Discards, withdraws, accepts or declines. @throws Refusal offer_expired after the offer's last day; stale */
export async function moveOwn(actor: Actor, { id, version, event }: ApplicantMove): Promise<void> {
  await transaction(async (tx) => {
    const record = await ownApplication(tx, actor, { id, version })
    if (event === 'accept') await requireLiveOffer(tx, id)
    if (event === 'withdraw') await closeCorrections(tx, id)
    await moveApplication(tx, actor, record, event, event === 'withdraw' ? { data: { pausedOn: null } } : {})
  })
}

async function requireLiveOffer(tx: Tx, applicationId: string): Promise<void> {
  const offer = await tx.offer.findFirst({ where: { applicationId }, orderBy: { id: 'desc' } })
  if (offer && offer.expiresOn < columnOfDay(today())) refuse('offer_expired')
}

/** The team's moves that bring nothing along but a reason. @throws Refusal no_reviewer; stale; reason_required */
export async function moveByStaff(actor: Actor, { id, version, event, reason }: StaffMove): Promise<void> {
  await transaction(async (tx) => {
    const record = await visibleApplication(tx, actor, { id, version })
    if (event === 'sendToReview' && !record.reviews.some(({ conflict }) => conflict !== true)) refuse('no_reviewer')
    if (event === 'cancelCorrection') {
      await moveApplication(tx, actor, record, event, { reason, data: resumed(record) })
      await closeCorrections(tx, id)
    } else await moveApplication(tx, actor, record, event, { reason })
  })
}

/** The clock goes on: the promised day moves by the working days that it stood still. */
export function resumed({ dueOn, pausedOn }: Pick<Application, 'dueOn' | 'pausedOn'>) {
  if (!dueOn || !pausedOn) return { pausedOn: null }
  const stood = workingDaysBetween(dayOfColumn(pausedOn), today())
  return { pausedOn: null, dueOn: columnOfDay(addWorkingDays(dayOfColumn(dueOn), stood)) }
}

/** What the answers say of people, by field. That it was read, and by whom, is kept. @throws Refusal not_found */
export async function revealContact(actor: Actor, { id }: { id: string }): Promise<[field: string, value: string][]> {
  return transaction(async (tx) => {
    const record = await visibleApplication(tx, actor, { id })
    if (!capacitiesOn(actor, record).includes('OPS')) refuse('not_found')
    const { enclaveId } = record
    await appendAudit(tx, actor, { verb: 'reveal', noun: residencyWorkflow.noun, recordId: id, enclaveId })
    const typed = Object.values(openAnswers(record)).flatMap((fields) => Object.entries(fields))
    return typed.filter(([field]) => PERSONAL_FIELDS.includes(field))
  })
}

/** Discards the drafts whose stated day has passed. @returns how many */
export async function discardForgotten(actor: Actor): Promise<number> {
  const past = { status: 'DRAFT', draftUntil: { lt: columnOfDay(today()) } } as const
  const found = await database().residencyApplication.findMany({ where: past, select: { id: true }, take: 500 })
  for (const { id } of found)
    await transaction(async (tx) => moveApplication(tx, actor, await visibleApplication(tx, actor, { id }), 'discard'))
  return found.length
}

/**
 * Tells the team of what is due tomorrow or overdue while the promised time runs: each application once a day.
 * @returns how many there are
 */
export async function remindDue(): Promise<number> {
  const [day, tomorrow] = [today(), shiftDay(today(), 1)]
  const due = { OR: [{ dueOn: { lt: columnOfDay(day) } }, { dueOn: columnOfDay(tomorrow) }] }
  const where = { status: { in: [...RUNNING] }, ...due }
  const found = await database().residencyApplication.findMany({ where, orderBy: { dueOn: 'desc' }, take: 500 })
  for (const { id, enclaveId, reference, nameZh: name, dueOn } of found) {
    const last = dueOn ? dayOfColumn(dueOn) : day
    const said = { event: last < day ? 'overdue' : 'due', enclaveId, reference: reference ?? '', name, day: last }
    const news = { ...said, path: `/admin/residency/${id}` }
    await transaction(async (tx) => tell(tx, await teamOf(tx, enclaveId), 'application', news, `due ${id} ${day}`))
  }
  return found.length
}
