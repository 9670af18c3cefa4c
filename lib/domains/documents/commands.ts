import { extname } from 'node:path'
import type { Readable } from 'node:stream'
import type { Actor } from '@/lib/core/auth/actor'
import { now } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db/client'
import { databaseRefusal, refuse } from '@/lib/core/errors'
import { get, remove } from '@/lib/core/storage'
import { appendAudit } from '@/lib/domains/audit/commands'
import { visibleCooperation } from '@/lib/domains/cooperation/commands'
import { capacitiesOn as cooperationCapacities } from '@/lib/domains/cooperation/policy'
import { cooperationWorkflow } from '@/lib/domains/cooperation/workflow'
import { readableFile } from '@/lib/domains/documents/queries'
import { type Attachment, MOST_DOCUMENTS, type Removal } from '@/lib/domains/documents/schema'
import { type Kept, receiveFile, type Upload } from '@/lib/domains/files/commands'
import { cleanName, MEDIA_TYPES } from '@/lib/domains/files/schema'
import { visibleLanding } from '@/lib/domains/landings/commands'
import { landingWorkflow } from '@/lib/domains/landings/workflow'
import { visiblePatent } from '@/lib/domains/patents/commands'
import { capacitiesOn as patentCapacities } from '@/lib/domains/patents/policy'
import { patentWorkflow } from '@/lib/domains/patents/workflow'
import { handledProject } from '@/lib/domains/projects/commands'
import { projectWorkflow } from '@/lib/domains/projects/workflow'
import { type Application, keptUntil, ownApplication } from '@/lib/domains/residency/commands'
import { writableSections } from '@/lib/domains/residency/policy'
import { residencyWorkflow } from '@/lib/domains/residency/workflow'
import { visibleTenancy } from '@/lib/domains/tenancies/commands'
import { capacitiesOn } from '@/lib/domains/tenancies/policy'
import { tenancyWorkflow } from '@/lib/domains/tenancies/workflow'
import { keepPhoto, knownPhoto } from '@/lib/domains/visits/commands'

type For<Noun extends Attachment['noun']> = Extract<Attachment, { noun: Noun }>

/**
 * Attaches a file to one's own application while its documents may be written, or to a tenancy, a project or a landing
 * that one works on.
 * Whether one may is asked before the file is read, and again when it is recorded.
 * @throws Refusal not_found, stale, invalid_transition; file_refused with `why`; rate_limited
 */
export function attachDocument(actor: Actor, input: Attachment, upload: Upload): Promise<Kept> {
  switch (input.noun) {
    case 'application':
      return attachToApplication(actor, input, upload)
    case 'tenancy':
      return attachToTenancy(actor, input, upload)
    case 'project':
      return attachToProject(actor, input, upload)
    case 'landing':
      return attachToLanding(actor, input, upload)
    case 'cooperation':
      return attachToCooperation(actor, input, upload)
    case 'visit':
      return attachToVisit(actor, input, upload)
    case 'patent':
      return attachToPatent(actor, input, upload)
  }
}

async function attachToApplication(actor: Actor, input: For<'application'>, upload: Upload): Promise<Kept> {
  await transaction((tx) => openApplication(tx, actor, input))
  return receiveFile(actor, upload, {
    counted: true,
    record: async (tx, { id: fileId, name, sha256 }) => {
      const record = await openApplication(tx, actor, input)
      await touch(tx, record)
      const { kind } = input
      await tx.applicationDocument.create({ data: { applicationId: record.id, kind, fileId } })
      const { id: recordId, enclaveId } = record
      const { noun } = residencyWorkflow
      const details = { kind, name, sha256 }
      await appendAudit(tx, actor, { verb: 'attachDocument', noun, recordId, enclaveId, details })
    },
  })
}

async function attachToTenancy(actor: Actor, input: For<'tenancy'>, upload: Upload): Promise<Kept> {
  await transaction((tx) => openTenancy(tx, actor, input))
  return receiveFile(actor, upload, {
    counted: false,
    record: async (tx, { id: fileId, name, sha256 }) => {
      const { id, version, status, enclaveId } = await openTenancy(tx, actor, input)
      const where = { id, version, status }
      const { count } = await tx.tenancy.updateMany({ where, data: { version: { increment: 1 } } })
      if (count !== 1) refuse('stale')
      const { kind } = input
      await tx.tenancyDocument.create({ data: { tenancyId: id, kind, fileId } })
      const { noun } = tenancyWorkflow
      const details = { kind, name, sha256 }
      await appendAudit(tx, actor, { verb: 'attachDocument', noun, recordId: id, enclaveId, details })
    },
  })
}

async function attachToProject(actor: Actor, input: For<'project'>, upload: Upload): Promise<Kept> {
  await transaction((tx) => openProject(tx, actor, input))
  return receiveFile(actor, upload, {
    counted: false,
    record: async (tx, { id: fileId, name, sha256 }) => {
      const { id, version, enclaveId } = await openProject(tx, actor, input)
      const { count } = await tx.project.updateMany({ where: { id, version }, data: { version: { increment: 1 } } })
      if (count !== 1) refuse('stale')
      const { kind } = input
      await tx.projectDocument.create({ data: { projectId: id, kind, fileId } })
      const { noun } = projectWorkflow
      const details = { kind, name, sha256 }
      await appendAudit(tx, actor, { verb: 'attachDocument', noun, recordId: id, enclaveId, details })
    },
  })
}

async function attachToLanding(actor: Actor, input: For<'landing'>, upload: Upload): Promise<Kept> {
  await transaction((tx) => openLanding(tx, actor, input))
  return receiveFile(actor, upload, {
    counted: false,
    record: async (tx, { id: fileId, name, sha256 }) => {
      const { id, version, project } = await openLanding(tx, actor, input)
      const { count } = await tx.landing.updateMany({ where: { id, version }, data: { version: { increment: 1 } } })
      if (count !== 1) refuse('stale')
      const { kind } = input
      await tx.landingDocument.create({ data: { landingId: id, kind, fileId } })
      const { noun } = landingWorkflow
      const details = { kind, name, sha256 }
      const { enclaveId } = project
      await appendAudit(tx, actor, { verb: 'attachDocument', noun, recordId: id, enclaveId, details })
    },
  })
}

async function attachToCooperation(actor: Actor, input: For<'cooperation'>, upload: Upload): Promise<Kept> {
  await transaction((tx) => openCooperation(tx, actor, input))
  return receiveFile(actor, upload, {
    counted: false,
    record: async (tx, { id: fileId, name, sha256 }) => {
      const { id, version, enclaveId } = await openCooperation(tx, actor, input)
      const { count } = await tx.cooperation.updateMany({ where: { id, version }, data: { version: { increment: 1 } } })
      if (count !== 1) refuse('stale')
      const { kind } = input
      await tx.cooperationDocument.create({ data: { cooperationId: id, kind, fileId } })
      const { noun } = cooperationWorkflow
      const details = { kind, name, sha256 }
      await appendAudit(tx, actor, { verb: 'attachDocument', noun, recordId: id, enclaveId, details })
    },
  })
}

/** A photo is a picture: nothing else passes for one. Sent twice by a device that did not hear the answer, it is one. */
async function attachToVisit(actor: Actor, input: For<'visit'>, upload: Upload): Promise<Kept> {
  const given = cleanName(upload.name)
  if (input.kind === 'PHOTO' && given && !MEDIA_TYPES[given.extension].startsWith('image/'))
    refuse('file_refused', { why: 'not_a_picture' })
  const known = () => transaction((tx) => knownPhoto(tx, actor, input))
  const before = await known()
  if (before) return before
  const record = (tx: Tx, file: Kept & { sha256: string }) => keepPhoto(tx, actor, input, file)
  return receiveFile(actor, upload, { counted: false, record }).catch(async (error) => {
    // The other sending of the same was first.
    const first = input.key && databaseRefusal(error)?.code === 'conflict' && (await known())
    if (!first) throw error
    return first
  })
}

/** The team adds to a cooperation; its agreement comes before the signature is recorded. */
async function openCooperation(tx: Tx, actor: Actor, wanted: For<'cooperation'>) {
  const record = await visibleCooperation(tx, actor, wanted)
  if (!cooperationCapacities(actor, record).includes('OPS')) refuse('not_found')
  return record
}

async function attachToPatent(actor: Actor, input: For<'patent'>, upload: Upload): Promise<Kept> {
  await transaction((tx) => openPatent(tx, actor, input))
  return receiveFile(actor, upload, {
    counted: false,
    record: async (tx, { id: fileId, name, sha256 }) => {
      const { id, version, enclaveId, reference } = await openPatent(tx, actor, input)
      const { count } = await tx.patentCase.updateMany({ where: { id, version }, data: { version: { increment: 1 } } })
      if (count !== 1) refuse('stale')
      const { kind } = input
      // What people call such a file tells what the invention is; its row and the audit know it by the reference.
      const called = `${reference}-${kind.toLowerCase()}${extname(name).toLowerCase()}`
      await tx.file.update({ where: { id: fileId }, data: { name: called } })
      await tx.patentDocument.create({ data: { patentId: id, kind, fileId } })
      const { noun } = patentWorkflow
      const details = { kind, name: called, sha256 }
      await appendAudit(tx, actor, { verb: 'attachDocument', noun, recordId: id, enclaveId, details })
    },
  })
}

/** The team and the partner add to a case, its receipt before the filing is proposed. */
async function openPatent(tx: Tx, actor: Actor, wanted: For<'patent'>) {
  const record = await visiblePatent(tx, actor, wanted)
  if (!patentCapacities(actor, record).some((by) => by !== 'TENANT')) refuse('not_found')
  if (record.status === 'DECLINED' || record.status === 'CANCELLED') refuse('invalid_transition')
  return record
}

async function openProject(tx: Tx, actor: Actor, wanted: For<'project'>) {
  const record = await handledProject(tx, actor, wanted)
  if (record.status === 'REPORTED') refuse('invalid_transition')
  return record
}

/** Either side adds to a landing that is proposed or confirmed. */
async function openLanding(tx: Tx, actor: Actor, wanted: For<'landing'>) {
  const record = await visibleLanding(tx, actor, wanted)
  if (record.status !== 'PROPOSED' && record.status !== 'CONFIRMED') refuse('invalid_transition')
  return record
}

async function openApplication(tx: Tx, actor: Actor, wanted: For<'application'>): Promise<Application> {
  const record = await ownApplication(tx, actor, wanted)
  requireOpen(record)
  if (record.documents.length >= MOST_DOCUMENTS) refuse('file_refused', { why: 'too_many' })
  return record
}

/** A contract is what is signed: it comes after the approval and before the tenancy begins. */
async function openTenancy(tx: Tx, actor: Actor, { kind, ...wanted }: For<'tenancy'>) {
  const record = await visibleTenancy(tx, actor, wanted)
  if (!capacitiesOn(actor, record).includes('OPS')) refuse('not_found')
  if (kind === 'CONTRACT' && !['PENDING_SIGNATURE', 'SIGNED'].includes(record.status)) refuse('invalid_transition')
  return record
}

function requireOpen(record: Application): void {
  if (!writableSections(record).includes('documents')) refuse('invalid_transition')
}

/** A document more or less is a new version, as a saved section is. @throws Refusal stale */
async function touch(tx: Tx, { id, version, status }: Application): Promise<void> {
  const data = { savedAt: now(), draftUntil: keptUntil(), version: { increment: 1 } }
  const { count } = await tx.residencyApplication.updateMany({ where: { id, version, status }, data })
  if (count !== 1) refuse('stale')
}

/**
 * Takes a document from one's own application while its documents may be written; the file goes after the commit.
 * @throws Refusal not_found, stale, invalid_transition
 */
export async function removeDocument(actor: Actor, { id, version }: Removal): Promise<void> {
  const key = await transaction(async (tx) => {
    const found = await tx.applicationDocument.findUnique({ where: { id }, include: { file: true } })
    const { applicationId, kind, fileId, file } = found ?? refuse('not_found')
    const record = await ownApplication(tx, actor, { id: applicationId, version })
    requireOpen(record)
    await touch(tx, record)
    await tx.applicationDocument.delete({ where: { id } })
    await tx.file.delete({ where: { id: fileId } })
    const { enclaveId } = record
    const details = { kind, name: file.name, sha256: file.sha256 }
    const { noun } = residencyWorkflow
    await appendAudit(tx, actor, { verb: 'removeDocument', noun, recordId: applicationId, enclaveId, details })
    return file.storageKey
  })
  await remove(key)
}

/**
 * Opens a file for reading, and notes who reads it before the first byte is given.
 * @throws Refusal not_found, the same for a file that one may not see and one that is not there
 */
export async function downloadFile(actor: Actor, fileId: string): Promise<Download> {
  const { id, storageKey, enclaveId, name, mediaType, size } =
    (await readableFile(actor, fileId)) ?? refuse('not_found')
  const body = (await get(storageKey)) ?? refuse('not_found')
  try {
    const details = { name }
    await transaction((tx) =>
      appendAudit(tx, actor, { verb: 'download', noun: 'File', recordId: id, enclaveId, details }),
    )
    return { name, mediaType, size, body }
  } catch (error) {
    body.destroy()
    throw error
  }
}

type Download = { name: string; mediaType: string; size: number; body: Readable }
