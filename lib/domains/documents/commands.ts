import type { Actor } from '@/lib/core/auth/actor'
import { now } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db/client'
import { refuse } from '@/lib/core/errors'
import { remove } from '@/lib/core/storage'
import { appendAudit } from '@/lib/domains/audit/commands'
import type { Removal } from '@/lib/domains/documents/schema'
import { type Application, keptUntil, ownApplication, writableSections } from '@/lib/domains/residency/commands'
import { residencyWorkflow } from '@/lib/domains/residency/workflow'

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
