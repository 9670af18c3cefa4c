import type { Actor } from '@/lib/core/auth/actor'
import type { Outcome } from '@/lib/core/bulk'
import { database, type Tx, transaction } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { eachOf } from '@/lib/core/each'
import { refuse } from '@/lib/core/errors'
import { pinyinKeys } from '@/lib/core/pinyin'
import { newReference } from '@/lib/core/reference'
import { teamOf } from '@/lib/domains/accounts/queries'
import { appendAudit, logStatus, moveRecord } from '@/lib/domains/audit/commands'
import { tell } from '@/lib/domains/notifications/commands'
import {
  askConsent,
  changePerson,
  endConsents,
  openContact,
  recordPerson,
  tellPerson,
} from '@/lib/domains/people/commands'
import { LIVE } from '@/lib/domains/people/policy'
import type { Contact } from '@/lib/domains/people/schema'
import { capacitiesOn, projectEnclavesOf, projectsHandledBy, residentsOf } from '@/lib/domains/projects/policy'
import {
  type ConsentsAsked,
  checklistOf,
  type FounderEdit,
  type ProjectEdit,
  type ProjectInput,
  type ProjectMove,
  type ProjectsMove,
} from '@/lib/domains/projects/schema'
import { type ProjectBy, type ProjectEvent, projectWorkflow, TOLD, TOLD_FOUNDER } from '@/lib/domains/projects/workflow'

const { noun } = projectWorkflow
/** Of a referral: sent, and not closed yet. */
export const OPEN_REFERRALS: readonly string[] = ['SENT', 'ACKNOWLEDGED', 'VISITING', 'NEGOTIATING', 'ACCEPTED']
const loaded = { founder: true, documents: true, referrals: true, choices: true, consents: { where: LIVE } } as const
export type Project = Prisma.ProjectGetPayload<{ include: typeof loaded }>

/** A project by any ground on which the caller may act. @throws Refusal not_found, stale */
export async function projectWhere(tx: Tx, where: Prisma.ProjectWhereInput, version?: number): Promise<Project> {
  const record = (await tx.project.findFirst({ where, include: loaded })) ?? refuse('not_found')
  if (version !== undefined && version !== record.version) refuse('stale')
  return record
}

/** The project, if the actor works on it, at the version they saw. @throws Refusal not_found, stale */
export const handledProject = (tx: Tx, actor: Actor, { id, version }: { id: string; version?: number }) =>
  projectWhere(tx, { AND: [{ id }, projectsHandledBy(actor)] }, version)

type Along = {
  reason?: string | undefined
  roles?: readonly ProjectBy[]
  data?: Prisma.ProjectUncheckedUpdateManyInput
}

/** The engine's door for a project: moves it, and tells whom the move concerns. @throws what moveRecord throws */
export async function moveProject(
  tx: Tx,
  actor: Actor,
  record: Project,
  event: ProjectEvent,
  { reason, roles = capacitiesOn(actor, record), data }: Along = {},
): Promise<Project> {
  await moveRecord(tx, actor, {
    workflow: projectWorkflow,
    event,
    roles,
    record,
    reason,
    write: (status) =>
      tx.project.updateMany({
        where: { id: record.id, status: record.status, version: record.version },
        data: { ...data, status, version: { increment: 1 } },
      }),
  })
  const said = { event, enclaveId: record.enclaveId, reference: record.reference ?? '', name: record.nameZh }
  const theirs = { ...said, reason, path: `/admin/projects/${record.id}` }
  if (TOLD.includes(event)) await tell(tx, await teamOf(tx, record.enclaveId), 'project', theirs)
  if (TOLD_FOUNDER.includes(event)) await tellFounder(tx, record, event)
  return projectWhere(tx, { id: record.id })
}

/** Writes to the founder, with a new link of their own. */
export async function tellFounder(tx: Tx, record: Project, event: string): Promise<void> {
  if (!record.founder) return
  const said = { event, enclaveId: record.enclaveId, reference: record.reference ?? '', name: record.nameZh }
  await tellPerson(tx, record.founder, { purpose: 'PROJECT', recordId: record.id, path: '/founder' }, said)
}

/** What the columns keep of a form: what was not said is null. */
const columnsOf = ({ ...fields }: Omit<ProjectEdit, 'id' | 'version'>) => ({
  ...fields,
  ...pinyinKeys(fields.nameZh),
  organisationId: fields.organisationId ?? null,
  summary: fields.summary ?? null,
  readinessLevel: fields.readinessLevel ?? null,
  landMu: fields.landMu ?? null,
  plantM2: fields.plantM2 ?? null,
  cleanRoomM2: fields.cleanRoomM2 ?? null,
  powerKv: fields.powerKv ?? null,
  capital: fields.capital ?? null,
  people: fields.people ?? null,
})

/** A resident of the enclave and an industry that there are. @throws Refusal not_found */
async function requireKnown(
  tx: Tx,
  enclaveId: string,
  { organisationId, industryId }: Pick<ProjectEdit, 'organisationId' | 'industryId'>,
) {
  const industry = { id: industryId, retired: false, dictionary: { key: 'industry' } }
  if ((await tx.dictionaryItem.count({ where: industry })) === 0) refuse('not_found')
  if (!organisationId) return
  const resident = { AND: [{ id: organisationId }, residentsOf([enclaveId])] }
  if ((await tx.organisation.count({ where: resident })) === 0) refuse('not_found')
}

const personOf = (input: FounderEdit | ProjectInput) => ({
  name: input.founderName,
  email: input.founderEmail,
  phone: input.founderPhone,
  language: input.founderLanguage,
})

/** Registers a project with its founder. @throws Refusal not_found for an enclave that the actor does not work for */
export async function createProject(actor: Actor, input: ProjectInput): Promise<{ id: string }> {
  const { enclaveId, founderName, founderEmail, founderPhone, founderLanguage, ...fields } = input
  if (!projectEnclavesOf(actor).includes(enclaveId)) refuse('not_found')
  return transaction(async (tx) => {
    await requireKnown(tx, enclaveId, fields)
    const founderId = await recordPerson(tx, actor, personOf(input), 'FOUNDER')
    const reference = newReference()
    const own = {
      reference,
      slug: `p-${reference.toLowerCase()}`,
      direction: 'BRINGING_IN',
      recordOrigin: 'RECORDED',
    } as const
    const { id, status } = await tx.project.create({ data: { ...columnsOf(fields), ...own, enclaveId, founderId } })
    await logStatus(tx, actor, { noun, recordId: id, event: 'create', from: null, to: status })
    await appendAudit(tx, actor, { verb: 'create', noun, recordId: id, enclaveId, details: { reference } })
    return { id }
  })
}

/** A project that the portal itself recorded and that the actor works on. @throws Refusal not_found, stale, invalid_transition */
async function editable(tx: Tx, actor: Actor, wanted: { id: string; version: number }): Promise<Project> {
  const record = await handledProject(tx, actor, wanted)
  if (record.status === 'REPORTED') refuse('invalid_transition')
  return record
}

/** Writes where nobody else wrote meanwhile. @throws Refusal stale */
async function write(tx: Tx, { id, version }: Project, data: Prisma.ProjectUncheckedUpdateManyInput): Promise<void> {
  const { count } = await tx.project.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count !== 1) refuse('stale')
}

/** Changes what is known of a project. @throws Refusal not_found, stale */
export async function editProject(actor: Actor, { id, version, ...fields }: ProjectEdit): Promise<void> {
  await transaction(async (tx) => {
    const record = await editable(tx, actor, { id, version })
    await requireKnown(tx, record.enclaveId, fields)
    await write(tx, record, columnsOf(fields))
    await appendAudit(tx, actor, { verb: 'edit', noun, recordId: id, enclaveId: record.enclaveId })
  })
}

/**
 * Another address of the founder, or another founder: what one consented to does not hold for the next, who is asked
 * anew. @throws Refusal not_found, stale; founder_shown while districts look at the project of the one before
 */
export async function editFounder(actor: Actor, input: FounderEdit): Promise<void> {
  await transaction(async (tx) => {
    const record = await editable(tx, actor, input)
    const founder = record.founder?.erasedAt ? null : record.founder
    if (founder && openContact(founder).name === input.founderName) {
      await changePerson(tx, actor, founder.id, personOf(input))
      return write(tx, record, {})
    }
    if (founder && record.referrals.some(({ status }) => OPEN_REFERRALS.includes(status))) refuse('founder_shown')
    if (founder) await endConsents(tx, actor, founder.id, record.id)
    await write(tx, record, { founderId: await recordPerson(tx, actor, personOf(input), 'FOUNDER') })
  })
}

/**
 * Asks the founder to consent, district by district, and sends them their link; also where all was asked before.
 * @throws Refusal not_found, stale
 */
export async function askConsents(actor: Actor, { id, version, districts, publish }: ConsentsAsked): Promise<void> {
  await transaction(async (tx) => {
    const record = await editable(tx, actor, { id, version })
    const { id: personId } = record.founder?.erasedAt === null ? record.founder : refuse('not_ready')
    if ((await tx.district.count({ where: { id: { in: districts } } })) !== new Set(districts).size) refuse('not_found')
    const asked = { personId, projectId: id }
    for (const districtId of new Set(districts))
      await askConsent(tx, actor, { ...asked, purpose: 'REFER_PROJECT', districtId })
    if (publish) await askConsent(tx, actor, { ...asked, purpose: 'PUBLISH_PROJECT', districtId: null })
    await write(tx, record, {})
    await tellFounder(tx, record, 'consentAsked')
  })
}

/**
 * The team's own moves. @returns the version that was written
 * @throws Refusal not_ready while the checklist is not done; stale, reason_required
 */
export async function moveByStaff(actor: Actor, { id, version, event, reason }: ProjectMove): Promise<number> {
  return transaction(async (tx) => {
    const record = await handledProject(tx, actor, { id, version })
    const isConsented = record.consents.some(({ purpose }) => purpose === 'REFER_PROJECT')
    const isMissing = checklistOf(record, isConsented).some(({ done }) => !done)
    if (event === 'makeReady' && record.status === 'INCUBATING' && isMissing) refuse('not_ready')
    return (await moveProject(tx, actor, record, event, { reason })).version
  })
}

/** One of the team's moves of several projects, each as if it were moved alone. @returns what became of every one */
export async function moveEachByStaff(actor: Actor, { row: rows, event, reason }: ProjectsMove): Promise<Outcome> {
  const where = { AND: [{ id: { in: rows.map(({ id }) => id) } }, projectsHandledBy(actor)] }
  const known = await database().project.findMany({ where, select: { id: true, nameZh: true, nameEn: true } })
  const names = new Map(known.map(({ id, ...name }) => [id, name]))
  return eachOf(rows, names, (row) => moveByStaff(actor, { ...row, event, reason }))
}

/** Who the founder is and how to reach them. That it was read, and by whom, is kept. @throws Refusal not_found */
export async function revealFounder(actor: Actor, { id }: { id: string }): Promise<Contact> {
  return transaction(async (tx) => {
    const { founder, enclaveId } = await handledProject(tx, actor, { id })
    if (!founder || founder.erasedAt) return refuse('not_found')
    const contact = openContact(founder)
    await appendAudit(tx, actor, { verb: 'reveal', noun, recordId: id, enclaveId })
    return contact
  })
}
