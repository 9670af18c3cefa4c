import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/lib/core/db/client'
import { changeProspect, correctFacts, follow, handOver, recordProspect } from '@/lib/domains/prospects/commands'
import { listProspects, prospectSheet } from '@/lib/domains/prospects/queries'
import { prospectFilter, prospectRecord } from '@/lib/domains/prospects/schema'
import { anAccount } from '@/tests/support/builders/accounts'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDesk, type Desk } from '@/tests/support/builders/projects'
import { aPlannedVisit, visitAt } from '@/tests/support/builders/visits'
import { refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

let enclaveId = ''
let desk: Desk
let rival: Desk
beforeAll(async () => {
  enclaveId = (await anEnclave()).id
  desk = await aDesk(enclaveId)
  rival = await aDesk((await anEnclave()).id)
})

const record = async () => {
  const nameZh = `跟进试验${randomUUID().slice(0, 8)}有限公司`
  return (await recordProspect(desk.ops.actor, prospectRecord.parse({ enclaveId, kind: 'TEAM', nameZh })))
    .organisationId
}
const followed = (organisationId: string) =>
  database().prospect.findFirstOrThrow({ where: { organisationId, until: null } })

test('whom a colleague follows is taken over by the lead alone, who tells; what was stays', async () => {
  const id = await record()
  const { id: prospect, version } = await followed(id)
  const change = { id: prospect, version } as const
  expect(await refusedWith(changeProspect(rival.lead.actor, { ...change, event: 'takeOver' }))).toBe('not_found')
  expect(await refusedWith(changeProspect(desk.ops.actor, { ...change, event: 'takeOver' }))).toBe('forbidden')
  await changeProspect(desk.lead.actor, { ...change, event: 'takeOver' })
  const sheet = await prospectSheet(desk.ops.actor, id)
  expect(sheet?.current.map(({ handlerId }) => handlerId)).toEqual([desk.lead.id])
  expect(sheet?.past.map(({ handlerId }) => handlerId)).toEqual([desk.ops.id])
  const told = await database().notification.count({ where: { kind: 'prospect', accountId: desk.ops.id } })
  expect(told).toBe(1)
  expect(await refusedWith(changeProspect(desk.lead.actor, { ...change, event: 'letGo' }))).toBe('stale')
  const now = await followed(id)
  await changeProspect(desk.lead.actor, { id: now.id, version: now.version, event: 'letGo' })
  await follow(desk.ops.actor, { organisationId: id, enclaveId })
  expect(await refusedWith(follow(desk.lead.actor, { organisationId: id, enclaveId }))).toBe('conflict')
  expect(await refusedWith(follow(rival.ops.actor, { organisationId: id, enclaveId }))).toBe('not_found')
})

test('what another park follows is no record for this one: not read, not corrected, not followed', async () => {
  const id = await record()
  expect(await prospectSheet(rival.ops.actor, id)).toBeNull()
  const { version, nameZh } = await database().organisation.findUniqueOrThrow({ where: { id } })
  const facts = { id, version, nameZh, kind: 'TEAM', nameEn: undefined, uscc: undefined } as const
  const none = { industryId: undefined, homeDistrictId: undefined }
  expect(await refusedWith(correctFacts(rival.ops.actor, { ...facts, ...none }))).toBe('not_found')
  const { rows } = await listProspects(rival.ops.actor, prospectFilter.parse({ q: nameZh }))
  expect(rows).toEqual([])
  await correctFacts(desk.ops.actor, { ...facts, ...none, kind: 'HOME_COMPANY' })
  expect((await prospectSheet(desk.ops.actor, id))?.kind).toBe('HOME_COMPANY')
})

test('a colleague’s records go to another with the lead’s word; visits that are done stay theirs', async () => {
  const { id: toId } = await anAccount([{ role: 'OPS', enclaveId }])
  const id = await record()
  const planned = await aPlannedVisit({ enclaveId, desk }, id)
  const hand = { enclaveId, fromId: desk.ops.id, toId }
  expect(await refusedWith(handOver(desk.ops.actor, hand))).toBe('not_found')
  expect(await refusedWith(handOver(rival.lead.actor, hand))).toBe('not_found')
  expect(await refusedWith(handOver(desk.lead.actor, { ...hand, toId: rival.ops.id }))).toBe('not_found')
  await handOver(desk.lead.actor, hand)
  expect((await followed(id)).handlerId).toBe(toId)
  expect((await visitAt(planned)).authorId).toBe(toId)
  const sheet = await prospectSheet(desk.ops.actor, id)
  expect(sheet?.past.map(({ handlerId }) => handlerId)).toEqual([desk.ops.id])
  expect(await refusedWith(handOver(desk.lead.actor, hand))).toBe('nothing_to_hand_over')
})
