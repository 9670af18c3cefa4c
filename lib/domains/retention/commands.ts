import { z } from 'zod'
import type { Actor } from '@/lib/core/auth/actor'
import { today } from '@/lib/core/clock'
import { database, momentOf, type Tx, transaction } from '@/lib/core/db/client'
import { refuse } from '@/lib/core/errors'
import { holdersOf } from '@/lib/domains/accounts/queries'
import { appendAudit } from '@/lib/domains/audit/commands'
import { capacitiesOn, introductionsVisibleTo } from '@/lib/domains/introductions/policy'
import { tell } from '@/lib/domains/notifications/commands'
import {
  type CheckChosen,
  RETENTION_MONTHS,
  type RetentionMonths,
  retentionMonths,
} from '@/lib/domains/retention/schema'

const noun = 'RetentionCheck'
const dueShape = z.array(z.object({ id: z.uuid(), months: retentionMonths }))

/**
 * Asks each company, 6 and 12 months after a start that was confirmed, whether the person is still there; what was missed
 * is not made up for. @returns how many were asked of
 */
export async function askRetention(actor: Actor): Promise<number> {
  const found = await database().$queryRaw`
    SELECT d.id, d.months FROM (
      SELECT i.id, max(m.months) AS months
      FROM "Introduction" i JOIN unnest(${[...RETENTION_MONTHS]}::int[]) AS m(months)
        ON (i."onboardedOn" + make_interval(months => m.months))::date <= ${today()}::text::date
      WHERE i.status = 'CONFIRMED' GROUP BY i.id
    ) d WHERE NOT EXISTS (
      SELECT FROM "RetentionCheck" c WHERE c."introductionId" = d.id AND c.months >= d.months
    ) ORDER BY d.id LIMIT 1000`
  let asked = 0
  for (const due of dueShape.parse(found)) if (await transaction((tx) => ask(tx, actor, due))) asked += 1
  return asked
}

type Due = { id: string; months: RetentionMonths }

async function ask(tx: Tx, actor: Actor, { id: introductionId, months }: Due): Promise<boolean> {
  const where = { id: introductionId, status: 'CONFIRMED' } as const
  const hire = await tx.introduction.findFirst({ where, include: { need: true } })
  if (!hire) return false
  const data = [{ introductionId, months, askedAt: momentOf(tx) }]
  const [check] = await tx.retentionCheck.createManyAndReturn({ data, skipDuplicates: true })
  if (!check) return false
  const { id: needId, enclaveId, organisationId, title: name } = hire.need
  await appendAudit(tx, actor, { verb: 'ask', noun, recordId: check.id, enclaveId, details: { months } })
  const admins = await holdersOf(tx, { organisationId, role: 'TENANT_ADMIN' })
  const said = { event: `stay${months}`, enclaveId, reference: hire.reference, name }
  await tell(tx, admins, 'introduction', { ...said, path: `/portal/talent/${needId}` })
  return true
}

/**
 * The company says that the person is still there; whoever left is told of by a move instead.
 * @throws Refusal not_found; forbidden to a member; invalid_transition once they left; conflict where it was answered
 */
export async function confirmStay(actor: Actor, { id }: CheckChosen): Promise<void> {
  await transaction(async (tx) => {
    const where = { AND: [{ id }, { introduction: introductionsVisibleTo(actor) }] }
    const include = { introduction: { include: { need: true } } } as const
    const { introduction } = (await tx.retentionCheck.findFirst({ where, include })) ?? refuse('not_found')
    if (!capacitiesOn(actor, introduction).includes('TENANT')) refuse('forbidden')
    if (introduction.status !== 'CONFIRMED') refuse('invalid_transition')
    const data = { answeredAt: momentOf(tx), answeredById: actor.accountId }
    const { count } = await tx.retentionCheck.updateMany({ where: { id, answeredAt: null }, data })
    if (count !== 1) refuse('conflict')
    await appendAudit(tx, actor, { verb: 'answer', noun, recordId: id, enclaveId: introduction.need.enclaveId })
  })
}
