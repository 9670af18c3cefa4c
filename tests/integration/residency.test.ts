import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { shiftDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { approve } from '@/lib/domains/offers/commands'
import { moveByStaff, moveOwn, submitApplication } from '@/lib/domains/residency/commands'
import { assignReviewer, declareConflict, score } from '@/lib/domains/reviews/commands'
import { createTenancy, moveTenancy } from '@/lib/domains/tenancies/commands'
import { anEnclave, aRoom } from '@/tests/support/builders/enclaves'
import { aFullDraft, someone, versionOf } from '@/tests/support/builders/residency'
import '@/tests/support/database'

const statusOf = async (id: string) =>
  (await database().residencyApplication.findUniqueOrThrow({ where: { id } })).status

test('an application goes from draft to an active tenancy, each step by the role that owns it', async () => {
  const { id: enclaveId } = await anEnclave()
  const [ops, lead, reviewer] = await Promise.all([
    someone('OPS', enclaveId),
    someone('OPS_LEAD', enclaveId),
    someone('REVIEWER', enclaveId),
  ])
  const { id, version, applicant } = await aFullDraft(enclaveId)
  const { reference } = await submitApplication(applicant.actor, { id, version, key: randomUUID() })
  const at = async () => ({ id, version: await versionOf(id) })
  await moveByStaff(ops.actor, { ...(await at()), event: 'startScreening' })
  await assignReviewer(ops.actor, { applicationId: id, reviewerId: reviewer.id })
  await moveByStaff(ops.actor, { ...(await at()), event: 'sendToReview' })
  const review = await database().review.findFirstOrThrow({ where: { applicationId: id } })
  await declareConflict(reviewer.actor, { id: review.id, version: 0, conflict: 'no' })
  const scores = { technology: 18, team: 15, market: 12, landing: 16, space: 14 }
  await score(reviewer.actor, { id: review.id, version: 1, scores, comment: '可行。' })
  const expiresOn = shiftDay(today(), 14)
  await approve(lead.actor, { ...(await at()), conditions: '三个月内签约', expiresOn })
  await moveOwn(applicant.actor, { ...(await at()), event: 'accept' })
  const room = await aRoom(enclaveId)
  const tenancy = await createTenancy(ops.actor, { ...(await at()), rooms: [room], startOn: today() })
  expect(await statusOf(id)).toBe('CONVERTED')
  const on = async () => ({
    id: tenancy.id,
    version: (await database().tenancy.findUniqueOrThrow({ where: { id: tenancy.id } })).version,
  })
  await moveTenancy(ops.actor, { ...(await on()), event: 'submit' })
  await moveTenancy(lead.actor, { ...(await on()), event: 'approve' })
  await expect(moveTenancy(ops.actor, { ...(await on()), event: 'sign' })).rejects.toMatchObject({
    code: 'document_missing',
  })
  const log = await database().statusLog.findMany({ where: { recordId: id }, orderBy: { id: 'asc' } })
  expect(log.map(({ to }) => to)).toEqual([
    'DRAFT',
    'SUBMITTED',
    'SCREENING',
    'IN_REVIEW',
    'OFFERED',
    'ACCEPTED',
    'CONVERTED',
  ])
  expect(reference).toMatch(/^[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]$/)
})
