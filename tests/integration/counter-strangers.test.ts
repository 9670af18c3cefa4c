import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Actor, visitor } from '@/lib/core/auth/actor'
import { shiftDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { requestCorrection } from '@/lib/domains/corrections/commands'
import { correctionRequest } from '@/lib/domains/corrections/schema'
import { approve, reissue } from '@/lib/domains/offers/commands'
import { moveByStaff, revealContact } from '@/lib/domains/residency/commands'
import { applicationQueue, applicationSheet, applicationTrail, queueCounts } from '@/lib/domains/residency/queries'
import { BUCKETS, queueList, STAFF_EVENTS } from '@/lib/domains/residency/schema'
import { assignReviewer, declareConflict, score, unassignReviewer } from '@/lib/domains/reviews/commands'
import { assignableReviewers, myReviews, reviewSheet } from '@/lib/domains/reviews/queries'
import { actorWith } from '@/tests/support/actors'
import { aCounter, aReviewed, current, POINTS } from '@/tests/support/builders/counter'
import { anOrganisation } from '@/tests/support/builders/organisations'
import { anApplicant, someone } from '@/tests/support/builders/residency'
import '@/tests/support/database'

type Target = { id: string; version: number; reviewId: string; reviewerId: string }
const expiresOn = () => shiftDay(today(), 14)
const NOTES = { reason: '不完整', notes: { plan: '请补充' } }

/** Each act of the team, as a stranger would try it. */
const STAFF_ACTS: Record<string, (actor: Actor, target: Target) => Promise<unknown>> = {
  ...Object.fromEntries(
    STAFF_EVENTS.map((event) => [
      event,
      (actor: Actor, { id, version }: Target) => moveByStaff(actor, { id, version, event, reason: '理由' }),
    ]),
  ),
  requestCorrection: (actor, { id, version }) =>
    requestCorrection(actor, correctionRequest.parse({ id, version, ...NOTES })),
  approve: (actor, { id, version }) => approve(actor, { id, version, expiresOn: expiresOn() }),
  reissue: (actor, { id, version }) => reissue(actor, { id, version, expiresOn: expiresOn() }),
  assignReviewer: (actor, { id, reviewerId }) => assignReviewer(actor, { applicationId: id, reviewerId }),
  unassignReviewer: (actor, { reviewId }) => unassignReviewer(actor, { id: reviewId, version: 0 }),
  revealContact: (actor, { id }) => revealContact(actor, { id }),
}
/** The acts of the reviewer who is assigned, of nobody else. */
const REVIEWER_ACTS: typeof STAFF_ACTS = {
  declareConflict: (actor, { reviewId }) => declareConflict(actor, { id: reviewId, version: 0, conflict: 'no' }),
  score: (actor, { reviewId }) => score(actor, { id: reviewId, version: 0, scores: POINTS, comment: '可行。' }),
}

type Place = { enclaveId: string; organisationId: string; elsewhere: Awaited<ReturnType<typeof aCounter>> }
/** Who does not handle an application. */
const STRANGERS: Record<string, (place: Place) => Promise<Actor> | Actor> = {
  'a reviewer who is not assigned': async ({ enclaveId }) => (await someone('REVIEWER', enclaveId)).actor,
  'a reviewer of another enclave': ({ elsewhere }) => elsewhere.reviewer.actor,
  'the team of another enclave': ({ elsewhere }) => elsewhere.ops.actor,
  'the lead of another enclave': ({ elsewhere }) => elsewhere.lead.actor,
  'an administrator': ({ elsewhere }) => actorWith([{ role: 'ADMIN' }], elsewhere.ops.id),
  'the science bureau': ({ enclaveId, elsewhere }) => actorWith([{ role: 'GOV', enclaveId }], elsewhere.ops.id),
  'a district': ({ elsewhere }) => actorWith([{ role: 'DISTRICT', districtId: randomUUID() }], elsewhere.ops.id),
  'a partner': ({ organisationId, elsewhere }) => actorWith([{ role: 'PARTNER', organisationId }], elsewhere.ops.id),
  'the administrator of a resident': ({ organisationId, elsewhere }) =>
    actorWith([{ role: 'TENANT_ADMIN', organisationId }], elsewhere.ops.id),
  'a member of a resident': ({ organisationId, elsewhere }) =>
    actorWith([{ role: 'TENANT_MEMBER', organisationId }], elsewhere.ops.id),
  'another applicant': async () => (await anApplicant()).actor,
  'a visitor': () => visitor,
}

async function setUp() {
  const counter = await aCounter()
  const { id, reviewId, applicant } = await aReviewed(counter)
  const spare = await someone('REVIEWER', counter.enclaveId)
  const target: Target = { ...(await current(id)), reviewId, reviewerId: spare.id }
  return { counter, target, applicant }
}

let made: Promise<Awaited<ReturnType<typeof setUp>> & { place: Place }> | undefined
/** One application that every stranger tries: nobody may change it. */
const theGround = () => {
  made ??= setUp().then(async (ground) => {
    const [elsewhere, { id: organisationId }] = [await aCounter(), await anOrganisation()]
    return { ...ground, place: { enclaveId: ground.counter.enclaveId, organisationId, elsewhere } }
  })
  return made
}

const everything = async ({ id }: Target) =>
  Promise.all([
    database().residencyApplication.findUnique({ where: { id }, include: { reviews: true, corrections: true } }),
    database().auditEntry.count(),
    database().notification.count(),
  ])

test.each(Object.entries(STRANGERS))('%s finds neither an application nor any act of the team', async (_, who) => {
  const { target, place } = await theGround()
  const actor = await who(place)
  const before = await everything(target)
  expect(await applicationSheet(actor, target.id)).toBeNull()
  expect(await applicationTrail(actor, target.id)).toEqual([])
  expect(await assignableReviewers(actor, target.id)).toEqual([])
  for (const bucket of BUCKETS) expect((await applicationQueue(actor, queueList.parse({ bucket }))).rows).toEqual([])
  expect(Object.values(await queueCounts(actor))).toEqual([0, 0, 0, 0, 0, 0])
  expect(await reviewSheet(actor, target.reviewId)).toBeNull()
  expect(await myReviews(actor)).toEqual([])
  for (const [act, run] of Object.entries({ ...STAFF_ACTS, ...REVIEWER_ACTS }))
    await expect(run(actor, target), act).rejects.toMatchObject({ code: 'not_found' })
  expect(await everything(target)).toEqual(before)
})

test('a review is not the business of the team, nor of the applicant', async () => {
  const { counter, target, applicant } = await theGround()
  for (const { actor } of [counter.lead, counter.ops, applicant]) {
    expect(await reviewSheet(actor, target.reviewId)).toBeNull()
    expect(await myReviews(actor)).toEqual([])
    for (const [act, run] of Object.entries(REVIEWER_ACTS))
      await expect(run(actor, target), act).rejects.toMatchObject({ code: 'not_found' })
  }
  expect((await myReviews(counter.reviewer.actor)).map(({ id }) => id)).toEqual([target.reviewId])
})

test('the reviewer who is assigned reads answers and documents only after declaring that there is no conflict', async () => {
  const { counter, target } = await setUp()
  const { actor } = counter.reviewer
  const before = await reviewSheet(actor, target.reviewId)
  expect(before).toMatchObject({ answers: null, documents: [], application: { nameZh: '测试新材料有限公司' } })
  expect(before?.can).toEqual({ declare: true, score: false })
  for (const [act, run] of Object.entries(STAFF_ACTS))
    await expect(run(actor, target), act).rejects.toMatchObject({ code: 'not_found' })
  await declareConflict(actor, { id: target.reviewId, version: 0, conflict: 'no' })
  const after = await reviewSheet(actor, target.reviewId)
  expect(after?.can).toEqual({ declare: false, score: true })
  expect(after?.answers?.project?.title).toBe('轻质材料')
  expect(Object.keys(after?.answers?.organisation ?? {}).filter((name) => name.startsWith('contact'))).toEqual([])
  expect(after?.documents.map(({ kind }) => kind)).toEqual(['PLAN'])
})

test('an applicant makes no move of the team on their own application', async () => {
  const { target, applicant } = await theGround()
  for (const [act, run] of Object.entries(STAFF_ACTS)) {
    const refused = await run(applicant.actor, target).catch((error: unknown) => error)
    expect(['not_found', 'forbidden', 'invalid_transition', 'conflict_of_interest'], act).toContain(
      Object(refused).code,
    )
  }
})

test('who lost the role of a reviewer no longer finds the review', async () => {
  const { counter, target } = await theGround()
  expect(await reviewSheet(actorWith([], counter.reviewer.id), target.reviewId)).toBeNull()
})
