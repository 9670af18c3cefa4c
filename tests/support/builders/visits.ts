import { randomUUID } from 'node:crypto'
import { shiftDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { askForVisit } from '@/lib/domains/visitors/commands'
import { type VisitAsked, visitAsked } from '@/lib/domains/visitors/schema'
import { planVisit, recordVisit } from '@/lib/domains/visits/commands'
import { type VisitReport, visitReport } from '@/lib/domains/visits/schema'
import { actorWith } from '@/tests/support/actors'
import { anOrganisation } from '@/tests/support/builders/organisations'
import type { Desk } from '@/tests/support/builders/projects'

/** A company that resides nowhere yet. @returns its id */
export const aProspect = async (nameZh = `走访企业${randomUUID().slice(0, 8)}`): Promise<string> =>
  (await anOrganisation({ slug: `pr-${randomUUID()}`, nameZh })).id

type Place = { enclaveId: string; desk: Desk }
/** A visit that is planned in three days, of the one who plans it. @returns its id */
export async function aPlannedVisit({ enclaveId, desk }: Place, organisationId?: string): Promise<string> {
  const { id } = await planVisit(desk.ops.actor, {
    key: randomUUID(),
    enclaveId,
    organisationId: organisationId ?? (await aProspect()),
    direction: 'OUTBOUND',
    plannedOn: shiftDay(today(), 3),
    place: undefined,
    staff: [desk.ops.id],
  })
  return id
}

/** What came of a visit yesterday. */
export const aReport = ({ enclaveId, desk }: Place, fields: Partial<VisitReport> = {}): VisitReport => ({
  ...visitReport.parse({
    key: randomUUID(),
    enclaveId,
    organisationId: randomUUID(),
    visitedOn: shiftDay(today(), -1),
    staff: [desk.ops.id],
    outcome: 'FOLLOW_UP',
    note: '看了中试线。',
  }),
  ...fields,
})

/** A visit that was made on a day without a plan. @returns its id */
export const aDoneVisit = async (place: Place, organisationId: string, visitedOn: string): Promise<string> =>
  (await recordVisit(place.desk.ops.actor, aReport(place, { organisationId, visitedOn }))).id

export const visitAt = (id: string) => database().prospectVisit.findUniqueOrThrow({ where: { id } })

/** Somebody outside asks to come in a week. @returns their request */
export async function aVisitRequest(enclaveId: string, fields: Partial<VisitAsked> = {}) {
  const asked = visitAsked.parse({
    enclaveId,
    companyName: '云岭仪器有限公司',
    purpose: '想看中试车间。',
    people: '4',
    wishedOn: shiftDay(today(), 7),
    name: '沈若溪',
    email: `visitor-${randomUUID()}@example.org`,
    phone: '13800002468',
    language: 'zh-CN',
    agreed: 'on',
  })
  const { reference } = await askForVisit(
    actorWith([]),
    { ...asked, ...fields },
    `192.0.2.${Math.ceil(Math.random() * 250)}`,
  )
  return database().visitRequest.findUniqueOrThrow({ where: { reference } })
}
