import { shiftDay } from '@/lib/core/clock'
import type { Act, Step } from '@/prisma/seed/demonstration-course'
import { judges, keeps, promises, reaches } from '@/prisma/seed/demonstration-keys'

const RENT = '三年内免收厂房租金，并于交付前完成通水通电。'
const GRANT = '首期设备投入补助在验收后六十日内拨付到位。'
const TEAM = '园区保留研发工位，并每季度组织一次技术对接。'
const EXPERTS = '协助引进两名高级工艺人才并落实住房补贴。'

const IN_PRODUCTION = [0, 1, 2, 12]
const IN_TRIAL = [3, 4, 8]
const REJECTED = 9
const WAITING = 11

/** What a landing came to: what each side promised and kept, and how far production got. */
export function afterwards(index: number, registeredOn: string, firstDay: string): Step[] {
  const since = (days: number, act: Act): Step => [shiftDay(registeredOn, days), act]
  const ago = (days: number, act: Act): Step => [shiftDay(firstDay, -days), act]
  return [
    since(60, promises('DISTRICT', RENT, shiftDay(registeredOn, 240))),
    since(230, keeps('DISTRICT', RENT, 'claim')),
    since(236, keeps('PARK', RENT, 'confirm')),
    ...(index % 2 === 0 ? parksOwn(index, registeredOn) : []),
    ...unfinished(index, firstDay, ago),
    ...milestones(index, since, ago),
  ]
}

/** The park's own promise; of the sixth landing it had to be claimed twice. */
function parksOwn(index: number, registeredOn: string): Step[] {
  const since = (days: number, act: Act): Step => [shiftDay(registeredOn, days), act]
  const disputed =
    index === 6
      ? [
          since(150, keeps('PARK', TEAM, 'claim')),
          since(155, keeps('DISTRICT', TEAM, 'dispute', '两个季度未组织对接，请补齐。')),
        ]
      : []
  return [
    since(62, promises('PARK', TEAM, shiftDay(registeredOn, 300))),
    ...disputed,
    since(280, keeps('PARK', TEAM, 'claim')),
    since(284, keeps('DISTRICT', TEAM, 'confirm')),
  ]
}

/** What stands open today: one promise in time, one disputed, one overdue, one that waits to be confirmed. */
function unfinished(index: number, firstDay: string, ago: (days: number, act: Act) => Step): Step[] {
  const due = (days: number) => shiftDay(firstDay, days)
  if (index === 3) return [ago(90, promises('DISTRICT', GRANT, due(45)))]
  if (index === 5)
    return [
      ago(120, promises('DISTRICT', GRANT, due(30))),
      ago(12, keeps('DISTRICT', GRANT, 'claim')),
      ago(6, keeps('PARK', GRANT, 'dispute', '企业尚未收到第二笔补助，凭证与金额不符。')),
    ]
  if (index === 7) return [ago(150, promises('DISTRICT', EXPERTS, due(-12)))]
  if (index !== 9) return []
  return [ago(140, promises('DISTRICT', EXPERTS, due(20))), ago(4, keeps('DISTRICT', EXPERTS, 'claim'))]
}

function milestones(
  index: number,
  since: (days: number, act: Act) => Step,
  ago: (days: number, act: Act) => Step,
): Step[] {
  const trial = '试生产线联调完成，首批产品经第三方检测合格。'
  const reached = [since(310, reaches('TRIAL_PRODUCTION', trial)), since(318, judges('confirm'))]
  if (IN_TRIAL.includes(index)) return reached
  if (IN_PRODUCTION.includes(index))
    return [
      ...reached,
      since(560, reaches('IN_PRODUCTION', '月产能达到设计值的八成，已连续供货三个月。')),
      since(571, judges('confirm')),
    ]
  if (index === REJECTED)
    return [
      since(320, reaches('TRIAL_PRODUCTION', '设备已进场。')),
      since(330, judges('reject', '设备进场不等于试生产，请待试生产后再提出。')),
    ]
  return index === WAITING ? [ago(5, reaches('TRIAL_PRODUCTION', trial))] : []
}
