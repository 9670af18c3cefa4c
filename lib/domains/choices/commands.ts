import type { Actor } from '@/lib/core/auth/actor'
import { systemActor } from '@/lib/core/auth/actor'
import { momentOf, type Tx, transaction } from '@/lib/core/db/client'
import { refuse } from '@/lib/core/errors'
import { teamOf } from '@/lib/domains/accounts/queries'
import { appendAudit } from '@/lib/domains/audit/commands'
import type { ParkChoice } from '@/lib/domains/choices/schema'
import { tell } from '@/lib/domains/notifications/commands'
import { handledProject, moveProject, type Project, projectWhere, tellFounder } from '@/lib/domains/projects/commands'
import { capacitiesOn } from '@/lib/domains/projects/policy'
import { projectWorkflow } from '@/lib/domains/projects/workflow'
import { lockProject, openReferrals, stepReferral } from '@/lib/domains/referrals/commands'

const derived = systemActor('choices')

type Choice = { side: 'PARK' | 'FOUNDER'; referralId: string; roles: readonly ('OPS' | 'FOUNDER')[] }

/**
 * Notes which accepted referral one side chooses. When both name the same one the project is committed, and the other
 * districts are told. @throws Refusal not_found, invalid_transition
 */
export async function chooseReferral(tx: Tx, actor: Actor, projectId: string, choice: Choice): Promise<void> {
  const { side, referralId, roles } = choice
  await lockProject(tx, projectId)
  const project = await projectWhere(tx, { id: projectId })
  if (project.status !== 'CHOOSING') refuse('invalid_transition')
  const accepted = project.referrals.some(({ id, status }) => id === referralId && status === 'ACCEPTED')
  if (!accepted) refuse('not_found')
  const named = { referralId, accountId: actor.accountId, chosenAt: momentOf(tx) }
  const where = { projectId_side: { projectId, side } }
  await tx.projectChoice.upsert({ where, create: { projectId, side, ...named }, update: named })
  const { enclaveId } = project
  await appendAudit(tx, actor, {
    verb: 'name',
    noun: projectWorkflow.noun,
    recordId: projectId,
    enclaveId,
    details: { side, referralId },
  })
  const other = project.choices.find((before) => before.side !== side)
  if (other?.referralId !== referralId) return tellOther(tx, project, side)
  await moveProject(tx, actor, project, 'choose', { roles })
  for (const record of await openReferrals(tx, projectId))
    if (record.id !== referralId) await stepReferral(tx, derived, record, 'notSelect')
}

/** One side has named a district: the other is asked to. */
async function tellOther(tx: Tx, project: Project, side: Choice['side']): Promise<void> {
  if (side === 'PARK') return tellFounder(tx, project, 'parkChose')
  const said = {
    event: 'founderChose',
    enclaveId: project.enclaveId,
    reference: project.reference ?? '',
    name: project.nameZh,
  }
  await tell(tx, await teamOf(tx, project.enclaveId), 'project', { ...said, path: `/admin/projects/${project.id}` })
}

/** The park chooses. @throws Refusal not_found, stale, invalid_transition */
export async function chooseForPark(actor: Actor, { id, version, referralId }: ParkChoice): Promise<void> {
  await transaction(async (tx) => {
    const project = await handledProject(tx, actor, { id, version })
    if (!capacitiesOn(actor, project).includes('OPS')) refuse('not_found')
    await chooseReferral(tx, actor, id, { side: 'PARK', referralId, roles: ['OPS'] })
  })
}
