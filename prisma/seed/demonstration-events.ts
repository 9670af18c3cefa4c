import { visitor } from '@/lib/core/auth/actor'
import { shiftDay } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import type { EventKind } from '@/lib/core/db/generated/enums'
import { addSession, createEvent, holdEvent, moveEvent } from '@/lib/domains/events/commands'
import { EVENT_KINDS, type EventMoveInput, eventInput } from '@/lib/domains/events/schema'
import { register } from '@/lib/domains/registrations/commands'
import { registrationInput } from '@/lib/domains/registrations/schema'
import { type Dated, playSteps, type Stage } from '@/prisma/seed/demonstration-course'
import type { DemonstrationPark } from '@/prisma/seed/demonstration-park'
import { layRegistrations } from '@/prisma/seed/demonstration-registrations'
import { random } from '@/prisma/seed/demonstration-subjects'

const SEED = 108_2022
const MARKS = 300_000
const OPEN_MARKS = 301_000
/** Sessions that were held within the three years, as the figure asks for. */
const HELD = 108
const [FIRST, DAYS] = ['2020-01-10', 1050] as const

const WORDS: Record<EventKind, readonly [zh: string, en: string]> = {
  ROADSHOW: ['项目路演', 'Roadshow'],
  MATCHMAKING: ['产需对接', 'Matchmaking'],
  SALON: ['技术沙龙', 'Salon'],
  TRAINING: ['专题培训', 'Training'],
  COMPETITION: ['创新大赛', 'Competition'],
  VISIT_DAY: ['园区开放日', 'Open day'],
}
type Made = { slug: string; kind: EventKind; workZh: string; workEn: string; days: readonly string[]; capacity: number }

/** What took place in the fictional park, with who came, and what is to come. */
export async function seedEvents(stage: Stage, park: DemonstrationPark): Promise<void> {
  const works = Object.values(park.names.trades).flat()
  const all = heldEvents(works)
  for (const [index, one] of all.entries()) await playSteps(stage, MARKS + index, stepsOf(stage, one))
  await layRegistrations(stage)
  await seedOpen(stage, works)
}

type Work = { workZh: string; workEn: string }
/** Of one, two or three sessions each, until there are as many as are wanted; from a fixed seed. */
function heldEvents(works: readonly Work[]): Made[] {
  const next = random(SEED)
  const made: Made[] = []
  for (let sessions = 0; sessions < HELD; ) {
    const count = Math.min(1 + next(3), HELD - sessions)
    const first = shiftDay(FIRST, next(DAYS))
    const work = works[next(works.length)] ?? { workZh: '', workEn: '' }
    const days = Array.from({ length: count }, (_, day) => shiftDay(first, day))
    const kind = EVENT_KINDS[next(EVENT_KINDS.length)] ?? 'SALON'
    made.push({ slug: `demo-${made.length + 1}`, kind, ...work, days, capacity: 20 + 10 * next(5) })
    sessions += count
  }
  return made
}

const words = ({ kind, workZh, workEn }: Pick<Made, 'kind' | 'workZh' | 'workEn'>) => ({
  titleZh: `${WORDS[kind][0]}：${workZh}`,
  titleEn: `${WORDS[kind][1]}: ${workEn}`,
  summaryZh: `围绕${workZh}的交流，企业与高校院所同场。`,
  summaryEn: `On ${workEn}, with companies and institutes in one room.`,
  placeZh: 'A座一层报告厅',
  placeEn: 'Hall, building A',
})

function movesOf({ cast }: Stage, one: Made, fields: { approval?: 'on'; certificate?: 'on' } = {}) {
  const { ops, enclaveId } = cast
  const { slug, kind, days, capacity } = one
  const input = eventInput.parse({ enclaveId, slug, kind, ...words(one), ...fields })
  const current = () =>
    database().event.findUniqueOrThrow({
      where: { slug },
      select: { id: true, version: true, sessions: { orderBy: { startsAt: 'asc' } } },
    })
  const at = async () => {
    const { id, version } = await current()
    return { id, version }
  }
  const hours = { starts: '14:00', ends: '16:30', titleZh: undefined, titleEn: undefined }
  return {
    current,
    create: (): Promise<unknown> => createEvent(ops, input),
    sessions: days.map(
      (day) => async (): Promise<unknown> => addSession(ops, { ...(await at()), ...hours, day, capacity }),
    ),
    move: (event: EventMoveInput['event'], reason?: string) => async () =>
      moveEvent(ops, { ...(await at()), event, reason }),
    hold: async () => {
      const { id, version, sessions } = await current()
      const heldOn = Object.fromEntries(sessions.map((session, index) => [session.id, days[index]]))
      const attendance = Object.fromEntries(sessions.map((session, index) => [session.id, capacity - 3 - 2 * index]))
      await holdEvent(ops, { id, version, heldOn, attendance })
    },
  }
}

function stepsOf(stage: Stage, one: Made): Dated[] {
  const does = movesOf(stage, one)
  const [first = FIRST, last = first] = [one.days[0], one.days.at(-1)]
  const made = shiftDay(first, -21)
  return [
    [made, does.create],
    ...does.sessions.map((session): Dated => [made, session]),
    [shiftDay(made, 1), does.move('publish')],
    [shiftDay(last, 1), does.hold],
    [shiftDay(last, 30), does.move('archive')],
  ]
}

type Open = {
  days: number
  kind: EventKind
  capacity: number
  approval?: true
  /** How many registered, and what became of it. */
  people?: number
  ends?: 'postpone' | 'cancel'
  draft?: true
}
const OPEN: readonly Open[] = [
  { days: 6, kind: 'ROADSHOW', capacity: 4, people: 6 },
  { days: 13, kind: 'TRAINING', capacity: 30, approval: true, people: 3 },
  { days: 20, kind: 'MATCHMAKING', capacity: 60, people: 2 },
  { days: 9, kind: 'SALON', capacity: 20, people: 2, ends: 'postpone' },
  { days: 4, kind: 'COMPETITION', capacity: 80, people: 1, ends: 'cancel' },
  { days: 34, kind: 'VISIT_DAY', capacity: 100, draft: true },
]
const REASONS = { postpone: '主讲专家行程有变，另定时间。', cancel: '报名单位较少，并入下一期。' }

/** What is to come, with who registered for it. */
async function seedOpen(stage: Stage, works: readonly Work[]): Promise<void> {
  for (const [index, { days, kind, capacity, approval, people = 0, ends, draft }] of OPEN.entries()) {
    const work = works[index * 2] ?? { workZh: '', workEn: '' }
    const day = shiftDay(stage.firstDay, days)
    const one = { slug: `demo-next-${index + 1}`, kind, ...work, days: [day], capacity }
    const does = movesOf(stage, one, approval ? { approval: 'on' } : { certificate: 'on' })
    const ago = (n: number) => shiftDay(stage.firstDay, -n)
    const steps: Dated[] = [[ago(12), does.create], ...does.sessions.map((session): Dated => [ago(12), session])]
    if (!draft) steps.push([ago(11), does.move('publish')])
    for (let person = 0; person < people; person += 1)
      steps.push([ago(8 - person), () => registerOne(does.current, `${index + 1}-${person + 1}`)])
    if (ends) steps.push([ago(1), does.move(ends, REASONS[ends])])
    await playSteps(stage, OPEN_MARKS + index, steps)
  }
}

async function registerOne(current: () => Promise<{ sessions: { id: string }[] }>, mark: string): Promise<unknown> {
  const [session] = (await current()).sessions
  const who = { name: `演示报名者${mark}`, email: `registrant-${mark}@demo.local`, language: 'zh-CN', agreed: 'on' }
  return register(visitor, registrationInput.parse({ sessionId: session?.id, ...who }), `192.0.2.${mark}`)
}
