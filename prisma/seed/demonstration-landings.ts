import { shiftDay, shiftMonths } from '@/lib/core/clock'
import type { Side } from '@/lib/core/db/generated/enums'
import { addWorkingDays } from '@/lib/core/working-days'
import { dueDay } from '@/lib/domains/checks/commands'
import { founderChooses, parkChooses } from '@/prisma/seed/demonstration-acts'
import { playProject, type Stage, type Step } from '@/prisma/seed/demonstration-course'
import {
  asksCheck,
  type Entity,
  licenses,
  proposes,
  refuses,
  repliesToCheck,
  turns,
} from '@/prisma/seed/demonstration-keys'
import { afterwards } from '@/prisma/seed/demonstration-outcomes'
import type { DemonstrationPark } from '@/prisma/seed/demonstration-park'
import { inputOf } from '@/prisma/seed/demonstration-projects'
import { declining, drifting, late, preparation, type Reply, silent, taking } from '@/prisma/seed/demonstration-replies'
import { HOST_DIVISION, random, usccOf } from '@/prisma/seed/demonstration-subjects'
import type { DemonstrationTenant } from '@/prisma/seed/demonstration-tenants'

const SEED = 14_2022
const LAST = '2022-12-31'
/** Days from a project's registration to the landing: incubation, referrals, choice. */
const COURSE = 125
const SENT = 88
const ORIGINS = ['TENANT', 'TENANT', 'UNIVERSITY', 'HOST_CITY', 'OVERSEAS'] as const

/** How the districts dealt with each of the fourteen; the first is the one that was chosen. */
const COURSES: readonly (readonly [Reply, ...Reply[]])[] = [
  [taking(0, 1), declining(3, 3, 'NO_LAND')],
  [taking(1, 2), silent(2)],
  [taking(4, 1), taking(0, 4, '厂房两年免租，另配人才公寓十套。'), declining(5, 5, 'NO_FUND')],
  [taking(3, 3)],
  [taking(7, 1), declining(1, 2, 'INDUSTRY_MISMATCH'), drifting(6, 6)],
  [taking(0, 2), drifting(2, 4)],
  [taking(2, 5), declining(6, 8, 'TOO_EARLY')],
  [taking(4, 3), taking(1, 1, '提供中试产线共享时段，每年不少于两千小时。')],
  [taking(5, 2), late(4, 21, 'NO_FUND')],
  [taking(1, 1), declining(0, 2, 'FOUNDER_TERMS')],
  [taking(6, 4), silent(7)],
  [taking(0, 1), declining(2, 3, 'OTHER', '本区同类项目正在调整，年内不再新增。')],
  [taking(3, 2), declining(7, 1, 'NO_LAND')],
  [taking(7, 4), late(1, 9, 'INDUSTRY_MISMATCH')],
]
/** Where the district refused a first proposal, and where both sides made a first landing void. */
const REFUSED = 4
const VOIDED = 6
/** One entity was registered elsewhere than where it landed: the portal warns, and the two sides know why. */
const ELSEWHERE = 11

/** The fictional projects that landed in the home city within the three years, with all that came before and after. */
export async function seedDemonstrationLandings(
  park: DemonstrationPark,
  stage: Stage,
  tenants: readonly DemonstrationTenant[],
): Promise<void> {
  const next = random(SEED)
  // Those who came first land, each in the time that was left to them.
  const landed = tenants.filter(({ kind }) => kind !== 'HOME_COMPANY').slice(0, COURSES.length)
  for (const [index, tenant] of landed.entries()) {
    const earliest = shiftDay(tenant.enteredOn, COURSE + 15)
    let days = 0
    while (shiftDay(earliest, days) < LAST) days += 1
    const registeredOn = shiftDay(earliest, next(Math.max(days, 1)))
    const input = inputOf(park, index + 1, {
      nameZh: `${tenant.brand.zh}·${tenant.workZh}`,
      nameEn: `${tenant.brand.en}: ${tenant.workEn}`,
      industryId: tenant.industryId ?? '',
      origin: ORIGINS[index % ORIGINS.length] ?? 'TENANT',
      holderKind: tenant.kind === 'TEAM' ? 'TEAM' : 'COMPANY',
      holderName: tenant.nameZh,
      organisationId: tenant.organisationId,
    })
    await playProject(stage, index + 1, input, stepsOf(stage, index, tenant, registeredOn))
  }
}

function stepsOf(stage: Stage, index: number, tenant: DemonstrationTenant, registeredOn: string): Step[] {
  const [chosen, ...others] = COURSES[index] ?? []
  if (!chosen) return []
  const sent = addWorkingDays(shiftDay(registeredOn, -SENT), 1)
  const places = [chosen, ...others].map(({ place }) => place)
  const division = index === ELSEWHERE ? HOST_DIVISION : (stage.groups[chosen.place]?.adcode ?? HOST_DIVISION)
  const entity = {
    entityName: `${tenant.brand.zh}（虚山）科技有限公司`,
    uscc: usccOf(division, SEED + index),
    registeredOn,
    site: index % 3 !== 2,
  }
  return [
    ...preparation(shiftDay(sent, -2), places, index % 5 === 4 ? 'refuse' : 'give'),
    ...[chosen, ...others].flatMap(({ steps }) => steps(sent)),
    [shiftDay(registeredOn, -15), parkChooses(chosen.place)],
    [shiftDay(registeredOn, -11), founderChooses(chosen.place)],
    ...landing(index, chosen.place, entity),
    ...checks(index, registeredOn, stage.firstDay),
    ...afterwards(index, registeredOn, stage.firstDay),
  ]
}

/** Proposal, licence and both keys from a day on, by turns of either side first. */
function twoKeys(index: number, place: number, day: (days: number) => string, entity: Entity): Step[] {
  const by: Side = index % 3 === 1 ? 'DISTRICT' : 'PARK'
  const order =
    index % 2 === 0 ? (['confirmPark', 'confirmDistrict'] as const) : (['confirmDistrict', 'confirmPark'] as const)
  return [
    [day(3), proposes(place, by, entity)],
    [day(3), licenses],
    [day(5), turns(order[0])],
    [day(9), turns(order[1])],
  ]
}

function landing(index: number, place: number, entity: Entity): Step[] {
  const day = (days: number) => shiftDay(entity.registeredOn, days)
  if (index === REFUSED)
    return [
      [day(1), proposes(place, 'PARK', { ...entity, entityName: `${entity.entityName}筹备处` })],
      [day(2), refuses('DISTRICT', '主体名称与营业执照不一致，请更正后重新提出。')],
      ...twoKeys(index, place, day, entity),
    ]
  if (index !== VOIDED) return twoKeys(index, place, day, entity)
  const mistaken = { ...entity, registeredOn: day(-4) }
  return [
    ...twoKeys(index, place, day, mistaken),
    [day(40), turns('voidPark', '注册日期录入有误，应以营业执照的成立日期为准。')],
    [day(43), turns('voidDistrict', '经核对营业执照，同意更正。')],
    ...twoKeys(index, place, (days) => day(42 + days), entity),
  ]
}

/** The first two half-yearly checks and the latest; most founders answer. */
function checks(index: number, registeredOn: string, firstDay: string): Step[] {
  const half = (n: number) => shiftMonths(registeredOn, 6 * n)
  const latest = dueDay(registeredOn, shiftDay(firstDay, -8))
  const answered = (due: string, kept: 'YES' | 'PARTLY' | 'NO', missing?: string): Step[] => [
    [due, asksCheck],
    [shiftDay(due, 4), repliesToCheck(index === 12 ? 'PARTLY' : 'YES', kept, missing)],
  ]
  return [
    ...answered(
      half(1),
      index % 4 === 1 ? 'PARTLY' : 'YES',
      index % 4 === 1 ? '用电增容比约定晚了两个月。' : undefined,
    ),
    ...answered(half(2), 'YES', index % 5 === 2 ? '希望协助招聘三名工艺工程师。' : undefined),
    ...(index % 4 === 3 ? [[latest, asksCheck] as const] : answered(latest, index === 7 ? 'NO' : 'YES')),
  ]
}
