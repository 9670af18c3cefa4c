import type { Actor } from '@/lib/core/auth/actor'
import { today } from '@/lib/core/clock'
import { database, momentOf, type Tx, transaction } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { refuse } from '@/lib/core/errors'
import { holdersOf, teamOf } from '@/lib/domains/accounts/queries'
import { appendAudit, logStatus, moveRecord } from '@/lib/domains/audit/commands'
import { tell } from '@/lib/domains/notifications/commands'
import { isAdminOf, ownOrganisations } from '@/lib/domains/profiles/policy'
import { capacitiesOn, owing, updatesVisibleTo } from '@/lib/domains/updates/policy'
import {
  bandOf,
  dueOn,
  reminderOn,
  type UpdateInput,
  type UpdateMove,
  yearDue,
  yearsOf,
} from '@/lib/domains/updates/schema'
import { TOLD, updateWorkflow } from '@/lib/domains/updates/workflow'

const { noun } = updateWorkflow
const running = { where: { status: { in: ['ACTIVE', 'NOTICE'] } } } satisfies Prisma.Organisation$tenanciesArgs
const stays = {
  tenancies: { ...running, include: { enclave: true } },
  residencies: { include: { enclave: true } },
  updates: { include: { enclave: true } },
} satisfies Prisma.OrganisationInclude

const figuresOf = ({ staff, rdStaff, revenueBand, revenue, rdSpend, patents }: UpdateInput) => ({
  staff: staff ?? null,
  rdStaff: rdStaff ?? null,
  revenueBand: revenue === undefined ? (revenueBand ?? null) : bandOf(Number(revenue)),
  revenue: revenue ?? null,
  rdSpend: rdSpend ?? null,
  patents: patents ?? null,
})

/**
 * Saves the figures of a year, whole or not, until they are handed in.
 * @throws Refusal not_found for another's, and for a year that is not owed; forbidden for a member; stale, invalid_transition
 */
export async function saveUpdate(actor: Actor, input: UpdateInput): Promise<void> {
  const { organisationId, enclaveId, year, version } = input
  await transaction(async (tx) => {
    const where = { AND: [{ id: organisationId }, ownOrganisations(actor)] }
    const organisation = (await tx.organisation.findFirst({ where, include: stays })) ?? refuse('not_found')
    if (!isAdminOf(actor, organisationId)) refuse('forbidden')
    const entry = yearsOf(organisation, today()).find((one) => one.year === year && one.enclave.id === enclaveId)
    const { update } = entry ?? refuse('not_found')
    const figures = { ...figuresOf(input), savedAt: momentOf(tx) }
    if (!update) {
      if (version !== 0) refuse('stale')
      const data = { organisationId, enclaveId, year, ...figures, version: 1 }
      const { id, status } = await tx.yearlyUpdate.create({ data })
      await logStatus(tx, actor, { noun, recordId: id, event: 'create', from: null, to: status })
      return appendAudit(tx, actor, { verb: 'create', noun, recordId: id, enclaveId, details: { year } })
    }
    const { id, status } = update
    if (status !== 'DRAFT' && status !== 'RETURNED') refuse('invalid_transition')
    const data = { ...figures, version: { increment: 1 } }
    const { count } = await tx.yearlyUpdate.updateMany({ where: { id, version, status }, data })
    if (count !== 1) refuse('stale')
    await appendAudit(tx, actor, { verb: 'edit', noun, recordId: id, enclaveId, details: { year } })
  })
}

type Figures = Pick<
  Prisma.YearlyUpdateGetPayload<object>,
  'staff' | 'rdStaff' | 'revenueBand' | 'revenue' | 'rdSpend' | 'patents'
>
/** Whether there is everything to hand in. */
const isWhole = ({ staff, rdStaff, revenueBand, rdSpend, patents }: Figures) =>
  [staff, rdStaff, revenueBand, rdSpend, patents].every((figure) => figure !== null)

/** Hands the figures in, verifies or returns them. @throws Refusal not_found, stale, incomplete, forbidden, reason_required */
export async function moveUpdate(actor: Actor, { id, version, event, reason }: UpdateMove): Promise<void> {
  await transaction(async (tx) => {
    const where = { AND: [{ id }, updatesVisibleTo(actor)] }
    const record = (await tx.yearlyUpdate.findFirst({ where, include: { organisation: true } })) ?? refuse('not_found')
    if (version !== record.version) refuse('stale')
    const { enclaveId, organisationId, year, status: before } = record
    const roles = capacitiesOn(actor, record)
    if (event === 'submit' && roles.includes('TENANT') && !isWhole(record)) refuse('incomplete')
    const data = event === 'submit' ? { submittedAt: momentOf(tx) } : {}
    await moveRecord(tx, actor, {
      workflow: updateWorkflow,
      event,
      roles,
      record,
      reason,
      details: { year },
      write: (status) =>
        tx.yearlyUpdate.updateMany({
          where: { id, status: before, version },
          data: { ...data, status, version: { increment: 1 } },
        }),
    })
    const said = { event, enclaveId, reference: String(year), name: record.organisation.nameZh, reason }
    if (TOLD[event].includes('team'))
      await tell(tx, await teamOf(tx, enclaveId), 'update', { ...said, path: `/admin/updates/${id}` })
    if (TOLD[event].includes('tenant'))
      await tell(tx, await adminsOf(tx, organisationId), 'update', { ...said, path: pathOf(organisationId, year) })
  })
}

const adminsOf = (tx: Tx, organisationId: string) => holdersOf(tx, { organisationId, role: 'TENANT_ADMIN' })
const pathOf = (organisationId: string, year: number) => `/portal/updates/${year}?organisation=${organisationId}`

/** Reminds those whose figures are due soon, or were due lately. @returns of how many */
export async function remindUpdates(): Promise<number> {
  const year = yearDue(today())
  let told = 0
  for (const { id: enclaveId, updatesDue } of await database().enclave.findMany()) {
    const day = dueOn(year, updatesDue)
    const reminder = reminderOn(today(), day)
    if (!reminder) continue
    const missing = await database().organisation.findMany({
      where: {
        AND: [
          owing(enclaveId, year),
          { updates: { none: { enclaveId, year, status: { in: ['SUBMITTED', 'VERIFIED'] } } } },
        ],
      },
      orderBy: { id: 'asc' },
      take: 5000,
    })
    for (const { id, nameZh: name } of missing) {
      const said = { event: reminder.event, enclaveId, reference: String(year), name, day, path: pathOf(id, year) }
      const key = `update ${id} ${enclaveId} ${year} ${reminder.rung}`
      await transaction(async (tx) => tell(tx, await adminsOf(tx, id), 'update', said, key))
    }
    told += missing.length
  }
  return told
}
