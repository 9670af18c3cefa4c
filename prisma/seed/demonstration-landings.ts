import { systemActor } from '@/lib/core/auth/actor'
import { columnOfDay, shiftDay } from '@/lib/core/clock'
import { database, transaction } from '@/lib/core/db/client'
import { appendAudit, logStatus } from '@/lib/domains/audit/commands'
import type { DemonstrationPark } from '@/prisma/seed/demonstration-park'
import { emailOf } from '@/prisma/seed/demonstration-people'
import { random } from '@/prisma/seed/demonstration-subjects'
import type { DemonstrationTenant } from '@/prisma/seed/demonstration-tenants'

const actor = systemActor('seed')
const SEED = 14_2022
const LANDED = 14
const LAST = '2022-12-31'
const DAY = 86_400_000

/** The fictional projects that landed in the home city within the three years. */
export async function seedDemonstrationLandings(
  { enclaveId, sourceId, names }: DemonstrationPark,
  tenants: readonly DemonstrationTenant[],
): Promise<void> {
  const next = random(SEED)
  const db = database()
  const sites = await db.landingSite.findMany({ orderBy: { slug: 'asc' } })
  const districts = await db.district.findMany({
    where: { adcode: { in: names.districts.map(({ adcode }) => adcode) } },
    orderBy: { adcode: 'asc' },
  })
  const keeper = async (key: string) => (await db.account.findUniqueOrThrow({ where: { email: emailOf(key) } })).id
  const turned = { purpose: 'CONFIRM', turnedAt: columnOfDay(LAST) } as const
  const keys = [
    { ...turned, side: 'PARK' as const, accountId: await keeper('ops-lead') },
    { ...turned, side: 'DISTRICT' as const, accountId: await keeper('district') },
  ]
  // Those who came first land, each in the time that was left to them.
  const landed = tenants.filter(({ kind }) => kind !== 'HOME_COMPANY').slice(0, LANDED)
  for (const tenant of landed) {
    const site = sites[next(sites.length * 2)]
    const districtId = site?.districtId ?? districts[next(districts.length)]?.id ?? null
    const left = Math.round((columnOfDay(LAST).getTime() - columnOfDay(tenant.enteredOn).getTime()) / DAY)
    const registeredOn = columnOfDay(shiftDay(tenant.enteredOn, Math.floor(left / 3) + next(Math.ceil(left / 2))))
    if (await db.project.findUnique({ where: { slug: tenant.slug } })) continue
    await transaction(async (tx) => {
      const project = await tx.project.create({
        data: {
          slug: tenant.slug,
          enclaveId,
          organisationId: tenant.organisationId,
          nameZh: `${tenant.workZh}项目`,
          nameEn: `Project: ${tenant.workEn}`,
          direction: 'BRINGING_IN',
          industryId: tenant.industryId ?? null,
          recordOrigin: 'RECORDED',
          status: 'LANDED',
          sourceId,
        },
      })
      const { id } = await tx.landing.create({
        data: {
          projectId: project.id,
          status: 'CONFIRMED',
          districtId,
          siteId: site?.id ?? null,
          registeredOn,
          sourceId,
          keys: { create: keys },
        },
      })
      await logStatus(tx, actor, { noun: 'Landing', recordId: id, event: 'confirm', from: null, to: 'CONFIRMED' })
      const details = { project: tenant.slug }
      await appendAudit(tx, actor, { verb: 'seed', noun: 'Landing', recordId: id, enclaveId, details })
    })
  }
}
