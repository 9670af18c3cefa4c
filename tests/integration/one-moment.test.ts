import { beforeAll, expect, test } from 'vitest'
import { type Actor, systemActor } from '@/lib/core/auth/actor'
import { columnOfDay, today } from '@/lib/core/clock'
import { database, transaction } from '@/lib/core/db/client'
import { moveApplication, visibleApplication } from '@/lib/domains/residency/commands'
import { residencyWorkflow } from '@/lib/domains/residency/workflow'
import { checkoutTenancy, moveTenancy } from '@/lib/domains/tenancies/commands'
import { TENANCY_EVENTS } from '@/lib/domains/tenancies/schema'
import { actorWith } from '@/tests/support/actors'
import { aCounter } from '@/tests/support/builders/counter'
import { anOrganisation } from '@/tests/support/builders/organisations'
import { aSubmission } from '@/tests/support/builders/residency'
import { aContract } from '@/tests/support/builders/tenancies'
import { asOwner } from '@/tests/support/database'
import { residencyRules, tenancyRules } from '@/tests/support/machines'

/** What was written of the last move of a record: when, by the log, the audit and each notice. */
async function timesOf(recordId: string, event: string) {
  const log = await database().statusLog.findFirstOrThrow({ where: { recordId, event }, orderBy: { id: 'desc' } })
  const audit = await database().auditEntry.findFirstOrThrow({ where: { recordId }, orderBy: { seq: 'desc' } })
  const notices = await database().notification.findMany({ where: { inbox: { path: ['event'], equals: event } } })
  const mine = notices.filter(({ inbox }) => JSON.stringify(inbox).includes(recordId))
  expect([log.event, audit.verb]).toEqual([event, event])
  const latest = mine.filter(({ createdAt }) => createdAt >= log.at || createdAt >= audit.at)
  return {
    times: new Set([log.at, audit.at, ...latest.map(({ createdAt }) => createdAt)].map(Number)),
    told: latest.length,
  }
}

let people: Awaited<ReturnType<typeof aCounter>>
let application: Awaited<ReturnType<typeof aSubmission>>
let tenancy: { id: string; organisationId: string }

beforeAll(async () => {
  people = await aCounter()
  application = await aSubmission(people.enclaveId)
  const { id: organisationId } = await anOrganisation()
  const kept = {
    enclaveId: people.enclaveId,
    organisationId,
    reference: 'TTT-TTT-TTT-T',
    direction: 'GOING_OUT',
  } as const
  tenancy = await database().tenancy.create({ data: { ...kept, startOn: columnOfDay(today()) } })
  await aContract(tenancy.id, people.lead.id)
})

test.each(residencyRules)('log, audit and notices of an application tell one time: $from $event', async (rule) => {
  const { from, event, by } = rule
  const { id, applicant } = application
  const paused = from === 'CORRECTION_REQUESTED' ? today() : null
  await asOwner(`UPDATE "ResidencyApplication" SET status = $2::"ApplicationStatus", "pausedOn" = $3 WHERE id = $1`, [
    id,
    from,
    paused,
  ])
  const who: Record<string, Actor> = { APPLICANT: applicant.actor, SYSTEM: systemActor('timer') }
  const actor = who[by[0] ?? ''] ?? people.lead.actor
  const known = residencyWorkflow.moves.find((move) => move.event === event)
  if (!known) throw new Error(`no move ${event}`)
  await transaction(async (tx) => {
    const record = await visibleApplication(tx, systemActor('test'), { id })
    const pausedOn = event === 'requestCorrection' ? columnOfDay(today()) : null
    const data = { reference: record.reference, organisationId: tenancy.organisationId, pausedOn }
    await moveApplication(tx, actor, record, known.event, { reason: '因为', data })
  })
  const { times, told } = await timesOf(id, event)
  expect(times.size).toBe(1)
  expect(told > 0).toBe(event !== 'discard')
})

test.each(tenancyRules)('log, audit and notices of a tenancy tell one time: $from $event', async (rule) => {
  const { from, event, by } = rule
  const { id, organisationId } = tenancy
  await asOwner(`UPDATE "Tenancy" SET status = $2::"TenancyStatus" WHERE id = $1`, [id, from])
  const { version } = await database().tenancy.findUniqueOrThrow({ where: { id } })
  const admin = actorWith([{ role: 'TENANT_ADMIN', organisationId }], people.lead.id)
  const actor = by[0] === 'TENANT' ? admin : by[0] === 'SYSTEM' ? systemActor('timer') : people.lead.actor
  const known = TENANCY_EVENTS.find((name) => name === event)
  const list = { keys: 'on', inspection: 'on', equipment: 'on', address: 'on' } as const
  if (known) await moveTenancy(actor, { id, version, event: known, reason: '因为' })
  else await checkoutTenancy(actor, { id, version, ...list })
  expect((await timesOf(id, event)).times.size).toBe(1)
})
