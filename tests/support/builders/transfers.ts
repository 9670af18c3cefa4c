import { columnOfDay } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import type { LandingStatus, RecordOrigin } from '@/lib/core/db/generated/enums'
import { anAccount } from '@/tests/support/builders/accounts'
import { aDistrict, aSource } from '@/tests/support/builders/organisations'

let count = 0
const column = (day: string | null | undefined) => (day ? columnOfDay(day) : null)

type BaselineFields = { metricKey?: string; value?: number; isLowerBound?: boolean; from?: string; to?: string }

/** What was published before the portal: 14 landed projects, unless told otherwise. @returns its id */
export async function aBaseline(enclaveId: string, fields: BaselineFields = {}): Promise<string> {
  const { metricKey = 'projectsLandedInWenzhou', value = 14, isLowerBound = false, from, to } = fields
  const data = { enclaveId, metricKey, value, isLowerBound, periodFrom: column(from), periodTo: column(to) }
  return (await database().metricBaseline.create({ data: { ...data, sourceId: await aSource() } })).id
}

type ProjectFields = { organisationId?: string; recordOrigin?: RecordOrigin; nameZh?: string }

/** A project that the portal itself recorded; of a reported one, a source knows. @returns its id */
export async function aProject(enclaveId: string, fields: ProjectFields = {}): Promise<string> {
  count += 1
  const names = { slug: `project-${count}`, nameZh: `第${count}项目`, nameEn: `Project ${count}` }
  const { recordOrigin = 'RECORDED', ...rest } = fields
  const sourceId = recordOrigin === 'REPORTED' ? await aSource() : null
  const status = recordOrigin === 'REPORTED' ? ('REPORTED' as const) : ('REGISTERED' as const)
  const data = { ...names, enclaveId, direction: 'BRINGING_IN' as const, recordOrigin, status, sourceId, ...rest }
  return (await database().project.create({ data })).id
}

let district: Promise<string> | undefined
const anyDistrict = () => {
  district ??= aDistrict('990199')
  return district
}

/** A landing that both sides confirmed, registered on the first day of 2024. @returns its id */
export async function aLanding(projectId: string, registeredOn = '2024-01-01'): Promise<string> {
  const status: LandingStatus = 'CONFIRMED'
  const [park, group] = [await anAccount([]), await anAccount([])]
  const turned = { purpose: 'CONFIRM', turnedAt: columnOfDay(registeredOn) } as const
  const keys = [
    { ...turned, side: 'PARK' as const, accountId: park.id },
    { ...turned, side: 'DISTRICT' as const, accountId: group.id },
  ]
  const where = { districtId: await anyDistrict(), registeredOn: columnOfDay(registeredOn) }
  return (await database().landing.create({ data: { ...where, projectId, status, keys: { create: keys } } })).id
}

/** A landing that a source names: it explains the baseline. @returns its id */
export async function aNamedLanding(projectId: string, baselineId: string | null): Promise<string> {
  const status: LandingStatus = 'REPORTED'
  return (await database().landing.create({ data: { projectId, status, baselineId, sourceId: await aSource() } })).id
}

/** Projects that a source names, each explaining the baseline. */
export async function namedProjects(enclaveId: string, baselineId: string, howMany: number): Promise<void> {
  for (let n = 0; n < howMany; n += 1)
    await aNamedLanding(await aProject(enclaveId, { recordOrigin: 'REPORTED' }), baselineId)
}
