import { shiftDay } from '@/lib/core/clock'
import {
  answers,
  asks,
  founderChooses,
  leaves,
  looksForSilence,
  meets,
  moves,
  parkChooses,
  pitches,
  recalls,
  refers,
  replies,
  talks,
  withdraws,
} from '@/prisma/seed/demonstration-acts'
import { type Act, playProject, type Stage, type Step } from '@/prisma/seed/demonstration-course'
import { licenses, proposes, turns } from '@/prisma/seed/demonstration-keys'
import type { DemonstrationPark } from '@/prisma/seed/demonstration-park'
import { inputOf } from '@/prisma/seed/demonstration-projects'
import { declining, drifting, preparation, type Reply, silent, taking } from '@/prisma/seed/demonstration-replies'
import { usccOf } from '@/prisma/seed/demonstration-subjects'

const SEED = 2027
/** The numbers before are those of the landed ones. */
const FIRST = 21
type Ago = (days: number) => string
type Plan = (ago: Ago) => Step[]

const day = (ago: Ago, days: number, act: Act): Step => [ago(days), act]
const ready = (ago: Ago, days: number, places: readonly number[]) => preparation(ago(days), places, null)
const sent = (ago: Ago, days: number, { steps }: Reply) => steps(ago(days))
/** The steps of a reply up to so many days ago: what was planned for later has not happened. */
const until = (ago: Ago, days: number, steps: Step[]) => steps.filter(([when]) => when <= ago(days))

/** The pipeline as a team finds it on a working day: every state, and each rung of the silence ladder. Newest first. */
const PLANS: readonly Plan[] = [
  // Registered; what it asks for is not known yet.
  () => [],
  // Registered, with what it asks for.
  () => [],
  // Incubating, with its pitch, while the founder has answered about one district and refused another.
  (ago) => [
    day(ago, 30, moves('incubate')),
    day(ago, 22, pitches),
    day(ago, 12, asks([0, 3])),
    day(ago, 9, replies(0)),
    day(ago, 9, replies(3, 'refuse')),
  ],
  // Ready; a referral is drafted.
  (ago) => [...ready(ago, 12, [0, 4]), day(ago, 3, refers(4, '请先看是否有洁净厂房。', false))],
  // Referred: one district has been silent for ten days, another is on its way.
  (ago) => [
    ...ready(ago, 13, [1, 0]),
    day(ago, 10, refers(1, '团队希望年内确定中试场地。')),
    day(ago, 1, looksForSilence),
    day(ago, 9, refers(0)),
    day(ago, 7, answers(0, 'acknowledge')),
    day(ago, 4, meets(0, 'visit', '走访实验室，看了连续运行三十天的记录。')),
  ],
  // Referred: silent for 46 days; the park has gone on with others.
  (ago) => [
    ...ready(ago, 50, [2, 5, 0]),
    ...until(ago, 1, sent(ago, 46, silent(2))),
    ...until(ago, 2, sent(ago, 40, declining(5, 4, 'NO_LAND'))),
    day(ago, 2, refers(0, '前一区未承接，请贵区研究。')),
  ],
  // Referred: negotiating; one district was recalled, from one the founder withdrew.
  (ago) => [
    ...ready(ago, 40, [0, 6, 7]),
    day(ago, 34, refers(6)),
    day(ago, 32, answers(6, 'acknowledge')),
    day(ago, 27, recalls(6, '团队调整了用地需求，暂不在该区推进。')),
    day(ago, 34, refers(7)),
    day(ago, 31, withdraws(7)),
    day(ago, 20, refers(0)),
    day(ago, 18, answers(0, 'acknowledge')),
    day(ago, 12, meets(0, 'visit', '现场看了清洗节拍与除尘方案。')),
    day(ago, 5, meets(0, 'negotiate', '初步议定两千平方米厂房，能耗指标待确认。')),
  ],
  // Referred: a district that had declined looks at it again.
  (ago) => [
    ...ready(ago, 33, [1, 3]),
    ...until(ago, 10, sent(ago, 30, declining(1, 2, 'NO_FUND'))),
    day(ago, 8, refers(3)),
    day(ago, 4, answers(3, 'acknowledge')),
    day(ago, 6, answers(1, 'reopen', '区级产业基金已设立，可重新研究。')),
  ],
  // Choosing: two districts have accepted, nobody has chosen.
  (ago) => [
    ...ready(ago, 45, [0, 1, 4]),
    ...sent(ago, 42, taking(0, 2)),
    ...sent(ago, 41, taking(1, 1, '提供中试产线共享时段，并配套人才公寓六套。')),
    ...sent(ago, 40, declining(4, 3, 'INDUSTRY_MISMATCH')),
    day(ago, 5, talks(0, '补充说明了环评的时间表。')),
  ],
  // Choosing: the park has named a district, the founder has not.
  (ago) => [
    ...ready(ago, 50, [3, 7]),
    ...sent(ago, 46, taking(3, 3)),
    ...sent(ago, 44, taking(7, 2)),
    day(ago, 4, parkChooses(3)),
  ],
  // Committed.
  (ago) => [
    ...ready(ago, 70, [0, 6]),
    ...sent(ago, 66, taking(0, 1)),
    ...sent(ago, 66, drifting(6, 5)).filter(([when]) => when < ago(25)),
    day(ago, 24, parkChooses(0)),
    day(ago, 21, founderChooses(0)),
  ],
  // Committed; a landing is proposed, and the park has turned its key.
  (ago) => [
    ...ready(ago, 90, [0, 2]),
    ...sent(ago, 86, taking(0, 2)),
    day(ago, 40, founderChooses(0)),
    day(ago, 38, parkChooses(0)),
    day(ago, 5, proposal(ago(8))),
    day(ago, 5, licenses),
    day(ago, 3, turns('confirmPark')),
  ],
  // Those that left, each for its own lack.
  (ago) => [day(ago, 200, moves('incubate')), day(ago, 95, leaves('stop', 'TOO_EARLY', '关键指标未达到，团队解散。'))],
  (ago) => [
    ...ready(ago, 170, [1, 4]),
    ...sent(ago, 165, declining(1, 6, 'NO_LAND')),
    ...sent(ago, 165, declining(4, 4, 'FOUNDER_TERMS')),
    day(ago, 130, leaves('moveElsewhere', 'NO_LAND', '外地园区提供了现成的净化厂房。')),
  ],
  (ago) => [
    ...ready(ago, 260, [0, 3]),
    ...sent(ago, 255, taking(0, 3)),
    ...sent(ago, 250, declining(3, 2, 'NO_FUND')),
    day(ago, 215, leaves('stayInHostCity', 'NO_FUND', '拟海的基金完成了领投，产线就近建设。')),
  ],
]

const proposal =
  (registeredOn: string): Act =>
  (scene) =>
    proposes(0, 'DISTRICT', {
      entityName: '微澜（虚山）生物芯片有限公司',
      uscc: usccOf(scene.groups[0]?.adcode ?? '', SEED),
      registeredOn,
      site: true,
    })(scene)

const UNKNOWN = {
  ...{ readinessLevel: undefined, summary: undefined, landMu: undefined, plantM2: undefined },
  ...{ cleanRoomM2: undefined, powerKv: undefined, capital: undefined, people: undefined },
}

/** The projects that are on their way at present; what happened lately is told to everyone whom it concerns. */
export async function seedPipeline(park: DemonstrationPark, stage: Stage): Promise<void> {
  const ago: Ago = (days) => shiftDay(stage.firstDay, -days)
  for (const [index, { industry, kind, holder, level, ...named }] of [...park.names.projects.entries()].toReversed()) {
    const input = inputOf(park, FIRST + index, {
      ...named,
      industryId: park.industries.get(industry) ?? '',
      holderKind: kind,
      holderName: holder,
      ...(level ? { readinessLevel: level } : {}),
    })
    await playProject(stage, FIRST + index, index === 0 ? { ...input, ...UNKNOWN } : input, PLANS[index]?.(ago) ?? [])
  }
}
