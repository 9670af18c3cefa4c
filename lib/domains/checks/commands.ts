import type { Actor } from '@/lib/core/auth/actor'
import { columnOfDay, dayOfColumn, shiftMonths, today } from '@/lib/core/clock'
import { database, momentOf, type Tx, transaction } from '@/lib/core/db/client'
import { refuse } from '@/lib/core/errors'
import { teamOf } from '@/lib/domains/accounts/queries'
import { appendAudit } from '@/lib/domains/audit/commands'
import { CHECK_MONTHS, type CheckReply } from '@/lib/domains/checks/schema'
import { tell } from '@/lib/domains/notifications/commands'
import { holderOf, tellPerson } from '@/lib/domains/people/commands'

const included = { project: { include: { founder: true } }, checks: { orderBy: { dueOn: 'desc' }, take: 1 } } as const

/** Every half year after its registration a landing's founder is asked three questions. @returns how many were */
export async function askDueChecks(actor: Actor): Promise<number> {
  const counted = {
    status: 'CONFIRMED',
    registeredOn: { lte: columnOfDay(shiftMonths(today(), -CHECK_MONTHS)) },
  } as const
  const where = { ...counted, project: { founder: { erasedAt: null } } }
  const found = await database().landing.findMany({ where, orderBy: { id: 'asc' }, select: { id: true }, take: 1000 })
  let asked = 0
  for (const { id } of found) if (await transaction((tx) => askCheck(tx, actor, id))) asked += 1
  return asked
}

/** The latest half-year day that has come since a landing was registered; those that were missed are not made up for. */
export function dueDay(registeredOn: string, until: string): string {
  let due = registeredOn
  for (let n = 1; ; n += 1) {
    const next = shiftMonths(registeredOn, n * CHECK_MONTHS)
    if (next > until) return due
    due = next
  }
}

/** Asks of one landing, where a half year has come since it was last asked. @returns whether it was */
export async function askCheck(tx: Tx, actor: Actor, landingId: string): Promise<boolean> {
  const landing = await tx.landing.findUniqueOrThrow({ where: { id: landingId }, include: included })
  const { project, registeredOn, checks } = landing
  if (!registeredOn || project.founder?.erasedAt !== null) return false
  const due = dueDay(dayOfColumn(registeredOn), today())
  const [last] = checks
  if (last && dayOfColumn(last.dueOn) >= due) return false
  const data = [{ landingId, dueOn: columnOfDay(due), askedAt: momentOf(tx) }]
  const [check] = await tx.landingCheck.createManyAndReturn({ data, skipDuplicates: true })
  if (!check) return false
  const { enclaveId, reference, nameZh: name } = project
  await appendAudit(tx, actor, { verb: 'ask', noun: 'LandingCheck', recordId: check.id, enclaveId, details: { due } })
  const link = { purpose: 'CHECK', recordId: check.id, path: '/founder/check' } as const
  await tellPerson(tx, project.founder, link, { event: 'check', enclaveId, reference: reference ?? '', name, day: due })
  return true
}

/** The check whose link the founder holds. @throws Refusal link_expired */
export async function ownCheck(tx: Tx, token: string) {
  const { personId, recordId, actor } = await holderOf(tx, 'CHECK', token)
  const where = { id: recordId, landing: { project: { founderId: personId } } }
  const check = await tx.landingCheck.findFirst({ where, include: { landing: { include: { project: true } } } })
  return { check: check ?? refuse('link_expired'), founder: actor }
}

/** The founder answers, once. @throws Refusal link_expired; conflict where it was answered */
export async function answerCheck({ token, operating, kept, missing }: CheckReply): Promise<void> {
  await transaction(async (tx) => {
    const { check, founder } = await ownCheck(tx, token)
    const given = { operating, kept, missing: missing ?? null, answeredAt: momentOf(tx) }
    const { count } = await tx.landingCheck.updateMany({ where: { id: check.id, answeredAt: null }, data: given })
    if (count !== 1) refuse('conflict')
    const { project } = check.landing
    const { enclaveId } = project
    const details = { operating, kept }
    await appendAudit(tx, founder, { verb: 'answer', noun: 'LandingCheck', recordId: check.id, enclaveId, details })
    const said = { event: 'checked', enclaveId, reference: check.landing.reference ?? '', name: project.nameZh }
    await tell(tx, await teamOf(tx, enclaveId), 'landing', { ...said, path: `/admin/landings/${check.landing.id}` })
  })
}
