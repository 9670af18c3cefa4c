import { columnOfDay } from '@/lib/core/clock'
import { momentOf } from '@/lib/core/db/client'
import { newReference } from '@/lib/core/reference'
import { addRole } from '@/lib/domains/accounts/commands'
import { appendAudit, logStatus, moveRecord } from '@/lib/domains/audit/commands'
import { agreeToListing } from '@/lib/domains/profiles/commands'
import { capacitiesOn } from '@/lib/domains/tenancies/policy'
import { CHECKOUT } from '@/lib/domains/tenancies/schema'
import { BLOCKING, type TenancyEvent, tenancyWorkflow } from '@/lib/domains/tenancies/workflow'
import { fileOf } from '@/prisma/seed/demonstration-files'
import { type Act, idOf, move, type Scene } from '@/prisma/seed/demonstration-history'
import { directionOf } from '@/prisma/seed/demonstration-subjects'

export type Lease = { organisationId: string; rooms: readonly string[]; startOn: string; endOn: string | null }

const { noun } = tenancyWorkflow
const column = (day: string | null) => (day ? columnOfDay(day) : null)

/** The accepted application becomes a draft tenancy. */
export const converts =
  ({ organisationId, rooms, startOn, endOn }: Lease): Act =>
  async (scene) => {
    const { tx, cast, subject } = scene
    const { enclaveId, ops } = cast
    await move(scene, 'ops', 'createTenancy', { data: { organisationId } })
    const days = { startOn: columnOfDay(startOn), endOn: column(endOn) }
    const held = rooms.map((roomId) => ({ roomId, fromOn: days.startOn, toOn: days.endOn }))
    const { id, reference, status } = await tx.tenancy.create({
      data: {
        ...{ enclaveId, organisationId, applicationId: scene.id, reference: newReference(), ...days },
        direction: directionOf(subject),
        rooms: { create: held },
      },
    })
    await logStatus(tx, ops, { noun, recordId: id, event: 'create', from: null, to: status })
    await appendAudit(tx, ops, { verb: 'create', noun, recordId: id, enclaveId, details: { reference } })
  }

type Who = 'ops' | 'lead' | 'applicant'

/** Moves the tenancy of the application through the engine; its rooms are blocked or freed with it. */
export const lets =
  (who: Who, event: TenancyEvent, reason?: string, details: Record<string, string> = {}): Act =>
  async ({ tx, cast, applicant, id: applicationId, subject }) => {
    const record = await tx.tenancy.findUniqueOrThrow({ where: { applicationId } })
    const { id, organisationId, enclaveId, status: before, version } = record
    // The applicant is its tenant's admin from the first day on, which the login of this scene does not know yet.
    const tenant = { role: 'TENANT_ADMIN', organisationId, enclaveId: null, districtId: null } as const
    const actor = who === 'applicant' ? { ...applicant, grants: [tenant] } : cast[who]
    const roles = capacitiesOn(actor, { enclaveId, organisationId })
    const write = (status: typeof before) =>
      tx.tenancy.updateMany({ where: { id, status: before, version }, data: { status, version: { increment: 1 } } })
    const to = await moveRecord(tx, actor, { workflow: tenancyWorkflow, event, roles, record, reason, details, write })
    const blocking = BLOCKING.includes(to)
    await tx.tenancyRoom.updateMany({ where: { tenancyId: id, blocking: !blocking }, data: { blocking } })
    if (event === 'activate') await settle(tx, applicant, organisationId, subject.publish, actor)
  }

/** What a resident gets: a place in the directory under their consent, and an admin. */
async function settle(
  tx: Scene['tx'],
  applicant: Scene['applicant'],
  organisationId: string,
  publish: boolean,
  actor: Scene['applicant'],
): Promise<void> {
  if (publish)
    await agreeToListing(tx, actor, {
      organisationId,
      declaredById: idOf(applicant),
      declaredAt: momentOf(tx),
    })
  const post = { role: 'TENANT_ADMIN', organisationId, enclaveId: null, districtId: null } as const
  await addRole(tx, actor, idOf(applicant), post)
}

/** Signed with its contract. */
export const signs: Act = async (scene) => {
  const { tx, cast, subject, id: applicationId } = scene
  const { id: tenancyId, enclaveId } = await tx.tenancy.findUniqueOrThrow({ where: { applicationId } })
  const { id: fileId, name, sha256 } = await fileOf(tx, subject.slug, 'CONTRACT', idOf(cast.ops))
  const kind = 'CONTRACT'
  await tx.tenancyDocument.create({ data: { tenancyId, kind, fileId } })
  const details = { kind, name, sha256 }
  await appendAudit(tx, cast.ops, { verb: 'attachDocument', noun, recordId: tenancyId, enclaveId, details })
  await lets('ops', 'sign')(scene)
}

export const checksOut: Act = lets('ops', 'checkout', undefined, { done: CHECKOUT.join(', ') })
