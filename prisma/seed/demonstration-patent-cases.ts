import { columnOfDay, daysBetween, shiftDay } from '@/lib/core/clock'
import type { PatentKind } from '@/lib/core/db/generated/enums'
import { checkDigitOf } from '@/lib/domains/patents/schema'
import type { Partner } from '@/prisma/seed/demonstration-partners'
import { random } from '@/prisma/seed/demonstration-subjects'
import type { DemonstrationTenant } from '@/prisma/seed/demonstration-tenants'

const SEED = 1176_2022
const LAST = '2022-12-31'
/** Days in residence before the first application is asked for. */
const SETTLED = 20
/** No office gives serials as high as these: the numbers have the right form, and belong to nobody. */
const SERIAL = 9_800_000
const SERIAL_ABROAD = 980_000

export type FiledCase = {
  tenant: DemonstrationTenant
  kind: PatentKind
  title: string
  number: string
  attorney: Partner | null
  requestedOn: string
  acceptedOn: string
  draftedOn: string
  filedOn: string
  verifiedOn: string
  ends: readonly { event: 'publish' | 'grant' | 'reject' | 'withdraw' | 'lapse'; on: string }[]
}
type Attorney = Partner & { since: Date }

const TYPE = { INVENTION: '1', UTILITY_MODEL: '2', DESIGN: '3' } as const
export function numberOf(kind: PatentKind, filedOn: string, index: number): string {
  const year = filedOn.slice(0, 4)
  if (kind === 'PCT') return `PCT/CN${year}/${SERIAL_ABROAD + index}`
  const digits = `${year}${TYPE[kind]}${SERIAL + index}`
  return `${digits}.${checkDigitOf(digits)}`
}
export const grantNumberOf = (number: string): string => `ZL${number}`

const TITLES: Record<PatentKind, readonly ((work: string) => string)[]> = {
  INVENTION: [
    (work) => `一种${work}的制备方法`,
    (work) => `用于${work}的在线检测方法及系统`,
    (work) => `${work}的寿命预测方法、装置及存储介质`,
    (work) => `一种面向${work}的控制方法`,
  ],
  UTILITY_MODEL: [
    (work) => `一种${work}的装夹装置`,
    (work) => `${work}用散热结构`,
    (work) => `一种便于拆装的${work}测试台`,
  ],
  DESIGN: [(work) => `外壳（${work}）`, (work) => `控制面板（${work}）`],
  PCT: [(work) => `一种${work}及其制备方法`],
}
export function titleOf({ workZh }: DemonstrationTenant, kind: PatentKind, index: number): string {
  const titles = TITLES[kind]
  return titles[index % titles.length]?.(workZh) ?? workZh
}

/** Of a hundred applications so many are of each kind. */
const SHARES: readonly (readonly [kind: PatentKind, upTo: number])[] = [
  ['INVENTION', 44],
  ['UTILITY_MODEL', 84],
  ['DESIGN', 97],
  ['PCT', 100],
]

/**
 * The applications that residents filed within the three years, from a fixed seed: the same at every start. Who entered
 * earlier filed more, and by the help of partners only once those had their agreement.
 */
export function filedCases(
  count: number,
  tenants: readonly DemonstrationTenant[],
  attorneys: readonly Attorney[],
): FiledCase[] {
  const next = random(SEED)
  return Array.from({ length: count }, (_, index) => {
    const tenant = tenants[next(tenants.length)]
    if (!tenant) throw new Error('nobody applies')
    const drawn = next(100)
    const [kind] = SHARES.find(([, upTo]) => drawn < upTo) ?? ['INVENTION']
    const earliest = shiftDay(tenant.enteredOn, SETTLED)
    const toFile = 40 + next(50)
    const room = Math.max(1, daysBetween(earliest, LAST) - toFile)
    const requestedOn = shiftDay(earliest, next(room))
    const acceptedOn = shiftDay(requestedOn, 2 + next(5))
    const filedOn = shiftDay(requestedOn, toFile)
    const ready = attorneys.filter(({ since }) => since <= columnOfDay(requestedOn))
    const attorney = index % 3 === 0 ? null : (ready[index % Math.max(ready.length, 1)] ?? null)
    return {
      ...{ tenant, kind, attorney, requestedOn, acceptedOn, filedOn },
      title: titleOf(tenant, kind, index),
      number: numberOf(kind, filedOn, index),
      draftedOn: shiftDay(acceptedOn, 4),
      verifiedOn: shiftDay(filedOn, 1 + next(6)),
      ends: endsOf(kind, filedOn, next),
    }
  })
}

/** What the office made of it: designs and models are granted within a year, inventions published first. */
function endsOf(kind: PatentKind, filedOn: string, next: (below: number) => number): FiledCase['ends'] {
  const drawn = next(100)
  const on = (days: number, spread: number) => shiftDay(filedOn, days + next(spread))
  if (kind === 'PCT') return drawn < 60 ? [{ event: 'publish', on: on(500, 60) }] : []
  if (kind !== 'INVENTION') {
    if (drawn >= 92) return [{ event: 'withdraw', on: on(60, 90) }]
    const granted = { event: 'grant', on: on(170, 150) } as const
    return drawn < 6 ? [granted, { event: 'lapse', on: on(720, 200) }] : [granted]
  }
  const published = { event: 'publish', on: on(180, 200) } as const
  if (drawn < 46) return [published, { event: 'grant', on: on(520, 300) }]
  if (drawn < 64) return [published, { event: 'reject', on: on(520, 300) }]
  return drawn < 70 ? [published, { event: 'withdraw', on: on(420, 90) }] : [published]
}
