import type { Actor } from '@/lib/core/auth/actor'
import { dayOf, shiftDay, startOfDay, today } from '@/lib/core/clock'
import { database, type Tx, transaction } from '@/lib/core/db/client'
import { groupOf, holdersOf } from '@/lib/domains/accounts/queries'
import { appendAudit } from '@/lib/domains/audit/commands'
import { tell } from '@/lib/domains/notifications/commands'
import { AWAITED, referralWorkflow, SILENCE } from '@/lib/domains/referrals/workflow'

const included = { district: { include: { lead: true } }, project: true } as const

/**
 * Flags the referrals on whose day 9, 21 or 45 the district has not moved, and tells those who can end the silence: its
 * group, the group's lead, at last the park's leads and the bureau. It decides nothing. @returns how many
 */
export async function flagSilent(actor: Actor): Promise<number> {
  const [first] = SILENCE
  const before = startOfDay(shiftDay(today(), 1 - first))
  const where = { status: { in: [...AWAITED] }, waitingSince: { lt: before } }
  const found = await database().referral.findMany({ where, orderBy: { id: 'asc' }, select: { id: true }, take: 1000 })
  let flagged = 0
  for (const { id } of found) if (await transaction((tx) => flag(tx, actor, id))) flagged += 1
  return flagged
}

/** The rung that has been reached since a day. */
const rungOf = (since: string) => SILENCE.findLast((days) => shiftDay(since, days) <= today()) ?? 0

async function flag(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  const record = await tx.referral.findUniqueOrThrow({ where: { id }, include: included })
  const rung = record.waitingSince ? rungOf(dayOf(record.waitingSince)) : 0
  if (rung <= record.silentDays) return false
  // A flag is no move: whoever has the referral open may go on with it. Of two workers one flags.
  const still = { id, version: record.version, silentDays: record.silentDays }
  const { count } = await tx.referral.updateMany({ where: still, data: { silentDays: rung } })
  if (count !== 1) return false
  const { enclaveId } = record.project
  const { noun } = referralWorkflow
  await appendAudit(tx, actor, { verb: 'flagSilent', noun, recordId: id, enclaveId, details: { days: rung } })
  const said = { event: `silent${rung}`, enclaveId, reference: record.reference, name: record.project.nameZh }
  const { lead } = record.district
  const group = await groupOf(tx, record.districtId)
  const [, second, last] = SILENCE
  // A group without a named lead, or whose lead has gone, answers as a whole.
  const awaited = rung < second ? group : group.filter(({ id: member }) => member === lead?.id)
  const theirs = { ...said, path: `/desk/referrals/${id}` }
  await tell(tx, awaited.length > 0 ? awaited : group, 'referral', theirs)
  if (rung < last) return true
  const leads = await holdersOf(tx, { enclaveId, role: 'OPS_LEAD' })
  await tell(tx, leads, 'referral', { ...said, path: `/admin/projects/${record.projectId}` })
  const bureau = await holdersOf(tx, { enclaveId, role: 'GOV' })
  await tell(tx, bureau, 'referral', { ...said, path: '/admin/response' })
  return true
}
