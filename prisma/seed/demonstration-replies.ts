import { shiftDay } from '@/lib/core/clock'
import type { LackCode } from '@/lib/core/db/generated/enums'
import { addWorkingDays } from '@/lib/core/working-days'
import {
  accepts,
  answers,
  asks,
  declines,
  looksForSilence,
  meets,
  moves,
  pitches,
  refers,
  replies,
} from '@/prisma/seed/demonstration-acts'
import type { Step } from '@/prisma/seed/demonstration-course'

/** How one district deals with a project, from the day on which it was sent. */
export type Reply = { place: number; steps: (sent: string) => Step[] }

const VISIT = '走访团队，看了样机与测试记录。'
const TALK = '就用地、厂房与扶持条件交换了意见。'
const TERMS = '厂房三年免租，首期设备投入补助百分之二十，协助办理环评与用电报装。'

const sends = (place: number, sent: string): Step => [sent, refers(place, '请结合本地产业基础研究承接条件。')]
const acknowledged = (place: number, sent: string, working: number): [Step, (days: number) => string] => {
  const day = addWorkingDays(sent, working)
  return [[day, answers(place, 'acknowledge')], (days) => shiftDay(day, days)]
}

/** Acknowledges after so many working days, visits, negotiates and accepts. */
export const taking = (place: number, working: number, terms = TERMS): Reply => ({
  place,
  steps: (sent) => {
    const [acknowledging, after] = acknowledged(place, sent, working)
    return [
      sends(place, sent),
      acknowledging,
      [after(6), meets(place, 'visit', VISIT)],
      [after(14), meets(place, 'negotiate', TALK)],
      [after(22), accepts(place, terms)],
    ]
  },
})

/** Acknowledges after so many working days and declines a week later. */
export const declining = (place: number, working: number, lack: LackCode, reason?: string): Reply => ({
  place,
  steps: (sent) => {
    const [acknowledging, after] = acknowledged(place, sent, working)
    return [sends(place, sent), acknowledging, [after(7), declines(place, lack, reason)]]
  },
})

/** Visits, and comes to no decision. */
export const drifting = (place: number, working: number): Reply => ({
  place,
  steps: (sent) => {
    const [acknowledging, after] = acknowledged(place, sent, working)
    const silence = [14, 26, 50].map((days): Step => [after(days), looksForSilence])
    return [sends(place, sent), acknowledging, [after(5), meets(place, 'visit', VISIT)], ...silence]
  },
})

/** Is not heard of at all. */
export const silent = (place: number): Reply => ({
  place,
  steps: (sent) => [sends(place, sent), ...[9, 21, 45].map((days): Step => [shiftDay(sent, days), looksForSilence])],
})

/** Is flagged so many days after the sending, and declines then. */
export const late = (place: number, days: 9 | 21, lack: LackCode): Reply => ({
  place,
  steps: (sent) => {
    const silence = [9, 21].filter((rung) => rung <= days).map((rung): Step => [shiftDay(sent, rung), looksForSilence])
    const moved = shiftDay(sent, days + 2)
    return [
      sends(place, sent),
      ...silence,
      [moved, answers(place, 'acknowledge')],
      [shiftDay(moved, 3), declines(place, lack)],
    ]
  },
})

const BEFORE = 21
/** From incubation to the day on which a project is ready to be referred; its founder consents to these districts. */
export function preparation(ready: string, places: readonly number[], publish: 'give' | 'refuse' | null): Step[] {
  const day = (days: number) => shiftDay(ready, days - BEFORE)
  return [
    [day(0), moves('incubate')],
    [day(8), pitches],
    [day(12), asks(places, publish !== null)],
    ...places.map((place): Step => [day(14), replies(place)]),
    ...(publish ? ([[day(14), replies('public', publish)]] satisfies Step[]) : []),
    [ready, moves('makeReady')],
  ]
}
