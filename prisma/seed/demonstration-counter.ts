import { now, shiftDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { addWorkingDays } from '@/lib/core/working-days'
import {
  type Act,
  answers,
  asksFor,
  assigns,
  type Course,
  declares,
  moves,
  offers,
  play,
  scores,
  submit,
} from '@/prisma/seed/demonstration-history'
import { converts, lets, signs } from '@/prisma/seed/demonstration-lease'
import type { DemonstrationPark } from '@/prisma/seed/demonstration-park'
import type { Cast } from '@/prisma/seed/demonstration-people'
import { type Subject, subjectsOf } from '@/prisma/seed/demonstration-subjects'
import { at, factsOf, organisation } from '@/prisma/seed/demonstration-tenants'

const SEED = 2026
type Rooms = (areaM2: number, from: string, until: string | null) => string[]
type Plan = Pick<Course, 'by' | 'without'> & { acts: readonly (readonly [daysAgo: number, act: Act])[] }

const screened = (daysAgo: number) =>
  [
    [daysAgo, submit],
    [daysAgo - 1, moves('ops', 'startScreening')],
  ] as const
const reviewed = (daysAgo: number) =>
  [
    ...screened(daysAgo),
    [daysAgo - 2, assigns(0)],
    [daysAgo - 2, moves('ops', 'sendToReview')],
    [daysAgo - 3, declares(0)],
    [daysAgo - 5, scores(0, 15, '有明确的产业化路径，建议入驻。')],
  ] as const
const accepted = (daysAgo: number) =>
  [...reviewed(daysAgo), [daysAgo - 6, offers(30)], [daysAgo - 8, moves('applicant', 'accept')]] as const

/** One application or more in every state, as a team finds them on a working day. */
const plansOf = (promised: number): Plan[] => [
  { by: 'applicant', without: ['team', 'plan', 'documents', 'declarations'], acts: [] },
  { by: 'applicant-2', without: ['plan', 'declarations'], acts: [[50, moves('applicant', 'discard')]] },
  { by: 'applicant-2', acts: [[0, submit]] },
  { acts: screened(daysSince(promised)) },
  { acts: screened(45) },
  {
    by: 'applicant',
    acts: [
      ...screened(12),
      [
        5,
        asksFor('材料尚缺两处，请补充。', [
          ['project', '请说明样机的测试结果。'],
          ['plan', '请写明拟落地的年份与产能。'],
        ]),
      ],
    ],
  },
  {
    acts: [
      ...screened(16),
      [14, asksFor('请补充团队情况。', [['team', '请说明研发人员的分工。']])],
      [12, answers('已在团队一节补充。')],
      [10, assigns(0)],
      [10, assigns(1)],
      [10, assigns(2)],
      [10, moves('ops', 'sendToReview')],
      [9, declares(0)],
      [8, declares(1)],
      [7, scores(1, 16, '指标先进，测试数据充分。')],
      [6, declares(2, '曾任该团队的顾问。')],
    ],
  },
  { by: 'applicant-2', acts: reviewed(11) },
  { acts: [...screened(5), [1, assigns(0)], [1, moves('ops', 'sendToReview')]] },
  { acts: [...reviewed(28), [15, moves('lead', 'waitlist', '中试用房暂无空余，列入候补。')]] },
  { by: 'applicant', acts: [...reviewed(18), [4, offers(13, '入驻前须完成工商注册。')]] },
  { acts: [...reviewed(50), [40, offers(14)], [25, moves('timer', 'expire')]] },
  { by: 'applicant-2', acts: accepted(20) },
  { by: 'applicant', acts: [...screened(70), [60, moves('lead', 'reject', '与园区的产业方向不符。')]] },
  { acts: [...screened(33), [30, moves('applicant', 'withdraw')]] },
  { acts: [...reviewed(40), [30, offers(14)], [27, moves('applicant', 'decline')]] },
]

/** What follows an acceptance: a tenancy in each state before its first day, and one that was given up. */
const LEASES: readonly (readonly (readonly [daysAgo: number, act: Act])[])[] = [
  [],
  [[9, lets('ops', 'submit')]],
  [
    [12, lets('ops', 'submit')],
    [8, lets('lead', 'approve')],
  ],
  [
    [14, lets('ops', 'submit')],
    [11, lets('lead', 'approve')],
    [4, signs],
  ],
  [
    [14, lets('ops', 'submit')],
    [7, lets('lead', 'void', '企业融资未到位，放弃入驻。')],
  ],
]

/** How many days ago one applied whose promised time ends today, or else as soon after it as can be. */
function daysSince(workingDays: number): number {
  let days = 1
  while (addWorkingDays(shiftDay(today(), -days - 1), workingDays) >= today()) days += 1
  return days
}

/** What waits at the counter at present, told to everyone whom it concerns. */
export async function seedCounter(park: DemonstrationPark, cast: Cast, rooms: Rooms): Promise<void> {
  const { promisedWorkingDays } = await database().enclave.findUniqueOrThrow({ where: { id: park.enclaveId } })
  const plans = plansOf(promisedWorkingDays)
  const subjects = subjectsOf(park, park.names.waiting, SEED)
  for (const [index, subject] of subjects.entries()) {
    const lease = LEASES[index - plans.length]
    await playPlan(cast, subject, plans[index] ?? { acts: await leased(park, subject, rooms, lease ?? []) })
  }
}

async function leased(park: DemonstrationPark, subject: Subject, rooms: Rooms, follows: Plan['acts']) {
  const organisationId = await organisation({ ...factsOf(park, subject), factsZh: [], factsEn: [] })
  const startOn = shiftDay(today(), 30)
  const endOn = shiftDay(startOn, 365 * 3 - 1)
  const held = rooms(subject.areaM2, startOn, endOn)
  return [...accepted(38), [18, converts({ organisationId, rooms: held, startOn, endOn })], ...follows] as const
}

/** Each act some minutes after the one before, and none of them ahead of now. */
async function playPlan(cast: Cast, subject: Subject, { acts, ...plan }: Plan): Promise<void> {
  const first = acts[0]?.[0] ?? 3
  const moment = (daysAgo: number, order: number) =>
    new Date(Math.min(at(shiftDay(today(), -daysAgo), 9 + order / 4).getTime(), now().getTime()))
  const dated = acts.map(([daysAgo, act], index) => [moment(daysAgo, index + 1), act] as const)
  await play(cast, { ...plan, subject, begins: moment(first + 4, 0), acts: dated, told: true })
}
