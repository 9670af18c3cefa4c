import type { Actor } from '@/lib/core/auth/actor'
import { columnOfDay } from '@/lib/core/clock'
import { momentOf, type Tx, transaction } from '@/lib/core/db/client'
import { refuse } from '@/lib/core/errors'
import { appendAudit, logStatus, moveRecord } from '@/lib/domains/audit/commands'
import type { EntryRecord, EntryReport, EntryVoid } from '@/lib/domains/entries/schema'
import { entryWorkflow } from '@/lib/domains/entries/workflow'
import { requirePlace, requireSource } from '@/lib/domains/institutions/commands'
import { entryCapacitiesOn, keptBy } from '@/lib/domains/institutions/policy'

const { noun } = entryWorkflow

/** The district, and the site where one is named; a site stands in its district. @throws Refusal not_found */
async function placeOf(tx: Tx, at: string | undefined) {
  const [what, id = ''] = at?.split(':') ?? []
  if (what === undefined) return { districtId: null, siteId: null }
  if (what === 'site') {
    const { districtId } = (await tx.landingSite.findUnique({ where: { id } })) ?? refuse('not_found')
    return { districtId, siteId: id }
  }
  if ((await tx.district.count({ where: { id } })) === 0) refuse('not_found')
  return { districtId: id, siteId: null }
}

type Place = { institutionId: string; enclaveId: string }

async function begun(tx: Tx, actor: Actor, id: string, { institutionId, enclaveId }: Place, to: string): Promise<void> {
  const event = to === 'REPORTED' ? 'report' : 'create'
  await logStatus(tx, actor, { noun, recordId: id, event, from: null, to })
  const details = { organisationId: institutionId, to }
  await appendAudit(tx, actor, { verb: 'create', noun, recordId: id, enclaveId, details })
}

/** Records that an institution entered the home city; it counts. @throws Refusal not_found; conflict at the same place */
export async function recordEntry(actor: Actor, input: EntryRecord): Promise<void> {
  const { institutionId, enclaveId, at, enteredOn, evidence } = input
  await transaction(async (tx) => {
    await requirePlace(tx, actor, input)
    const own = { institutionId, enclaveId, evidence, status: 'RECORDED' as const, createdAt: momentOf(tx) }
    const data = { ...own, ...(await placeOf(tx, at)), enteredOn: columnOfDay(enteredOn) }
    const { id } = await tx.institutionEntry.create({ data })
    await begun(tx, actor, id, input, data.status)
  })
}

/**
 * Notes an entry that a source states. It explains the figure that the same source published, if it did, and never counts
 * by itself. @throws Refusal not_found
 */
export async function reportEntry(actor: Actor, input: EntryReport): Promise<void> {
  const { institutionId, enclaveId, at, enteredOn, sourceId } = input
  await transaction(async (tx) => {
    await requirePlace(tx, actor, input)
    await requireSource(tx, sourceId)
    const figure = { enclaveId, sourceId, metricKey: 'institutionsIntoWenzhou' }
    const baseline = await tx.metricBaseline.findFirst({ where: figure, orderBy: { id: 'asc' } })
    const own = { institutionId, enclaveId, sourceId, status: 'REPORTED' as const, createdAt: momentOf(tx) }
    const day = { enteredOn: enteredOn ? columnOfDay(enteredOn) : null, baselineId: baseline?.id ?? null }
    const { id } = await tx.institutionEntry.create({ data: { ...own, ...(await placeOf(tx, at)), ...day } })
    await begun(tx, actor, id, input, own.status)
  })
}

/** Takes a recorded entry out of the figure. @throws Refusal not_found, stale, forbidden, reason_required */
export async function voidEntry(actor: Actor, { id, version, reason }: EntryVoid) {
  return transaction(async (tx) => {
    const record =
      (await tx.institutionEntry.findFirst({ where: { AND: [{ id }, keptBy(actor)] } })) ?? refuse('not_found')
    if (record.version !== version) refuse('stale')
    await moveRecord(tx, actor, {
      workflow: entryWorkflow,
      event: 'void',
      roles: entryCapacitiesOn(actor, record.enclaveId),
      record,
      reason,
      write: (status) =>
        tx.institutionEntry.updateMany({
          where: { id, version, status: record.status },
          data: { status, version: { increment: 1 } },
        }),
    })
    return { institutionId: record.institutionId }
  })
}
