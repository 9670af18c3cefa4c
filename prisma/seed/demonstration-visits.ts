import { createHash, randomUUID } from 'node:crypto'
import { visitor } from '@/lib/core/auth/actor'
import { columnOfDay, shiftDay } from '@/lib/core/clock'
import { database, type Tx, transaction } from '@/lib/core/db/client'
import type { Prisma, VisitOutcome } from '@/lib/core/db/generated/client'
import { newReference } from '@/lib/core/reference'
import { follow } from '@/lib/domains/prospects/commands'
import { askForVisit, refuseVisit, scheduleVisit } from '@/lib/domains/visitors/commands'
import { NEW_ORGANISATION, visitAsked } from '@/lib/domains/visitors/schema'
import { moveVisit, planVisit, recordVisit } from '@/lib/domains/visits/commands'
import type { VisitMove } from '@/lib/domains/visits/schema'
import { visitWorkflow } from '@/lib/domains/visits/workflow'
import { type Dated, momentOf, playSteps, type Stage } from '@/prisma/seed/demonstration-course'
import { idOf } from '@/prisma/seed/demonstration-history'
import type { Courted } from '@/prisma/seed/demonstration-prospects'
import { appendEntries, type Entry, trail } from '@/prisma/seed/demonstration-rows'
import { random } from '@/prisma/seed/demonstration-subjects'
import type { DemonstrationTenant } from '@/prisma/seed/demonstration-tenants'

const SEED = 2019_2022
const MARKS = 230_000
const OPEN_MARKS = 232_000
const ASKED_MARKS = 233_000
const FOLLOW_MARKS = 234_000
const FOLLOWED = 24
const AT_ONCE = 90
/** The three years in which they were visited: the first and the last day of a visit. */
const [FIRST, DAYS] = ['2019-12-20', 1090] as const

const OUTCOMES: readonly (readonly [VisitOutcome, next: string | null])[] = [
  ['FOLLOW_UP', '两周后电话联系，送园区资料'],
  ['NOT_NOW', null],
  ['INTERESTED', '邀请来园看实验室'],
  ['NOT_INTERESTED', null],
  ['FOLLOW_UP', '请技术负责人来园交流'],
  ['NOT_NOW', '半年后再联系'],
]
type Made = { organisationId: string; work: string; visitedOn: string; outcome: VisitOutcome; next: string | null }

/** Whom the team of the fictional park visited, what it has planned, and who asks to come. */
export async function seedVisits(
  stage: Stage,
  tenants: readonly DemonstrationTenant[],
  courted: readonly Courted[],
): Promise<void> {
  await layDown(stage, [...beforehand(tenants), ...courses(courted)])
  await seedOpen(stage, courted)
  await seedFollowing(stage, courted)
  await seedAsking(stage)
}

/** Who resides here was visited before it applied, and wanted to. */
const beforehand = (tenants: readonly DemonstrationTenant[]): Made[] =>
  tenants.map(({ organisationId, workZh, enteredOn }, index) => ({
    ...{ organisationId, work: workZh, visitedOn: shiftDay(enteredOn, -75 - (index % 30)) },
    ...{ outcome: 'APPLIED', next: '协助准备入驻申请' },
  }))

/** Each of the others was visited once, and every fifth a second time. */
function courses(courted: readonly Courted[]): Made[] {
  const next = random(SEED)
  return courted.flatMap(({ organisationId, work }, index) => {
    const first = shiftDay(FIRST, next(DAYS - 90))
    const days = index % 5 === 0 ? [first, shiftDay(first, 20 + next(60))] : [first]
    return days.map((visitedOn): Made => {
      const [outcome, then] = OUTCOMES[next(OUTCOMES.length)] ?? ['NOT_NOW', null]
      return { organisationId, work, visitedOn, outcome, next: then }
    })
  })
}

/** By what a visit that was laid down is known, as a form that is sent twice is. */
const onceOf = (index: number) => createHash('sha256').update(`demonstration visit ${index}`).digest('hex')

/** Rows, logs and audit as the commands write them, many in one transaction; what is there already is left alone. */
async function layDown(stage: Stage, made: readonly Made[]): Promise<void> {
  const keyed = made.map((one, index) => ({ one, index, onceKey: onceOf(index) }))
  const where = { onceKey: { in: keyed.map(({ onceKey }) => onceKey) } }
  const known = await database().prospectVisit.findMany({ where, select: { onceKey: true } })
  const there = new Set(known.map(({ onceKey }) => onceKey))
  const wanted = keyed.filter(({ onceKey }) => !there.has(onceKey))
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const laid = wanted.slice(from, from + AT_ONCE).map((part) => history(stage, part))
    await transaction((tx) => write(tx, laid))
  }
}

type Laid = {
  row: Prisma.ProspectVisitCreateManyInput & { id: string }
  logs: Prisma.StatusLogCreateManyInput[]
  entries: Entry[]
  accountId: string
}

async function write(tx: Tx, laid: readonly Laid[]): Promise<void> {
  await tx.prospectVisit.createMany({ data: laid.map(({ row }) => row) })
  await tx.visitStaff.createMany({ data: laid.map(({ row, accountId }) => ({ visitId: row.id, accountId })) })
  await tx.statusLog.createMany({ data: laid.flatMap(({ logs }) => logs) })
  const entries = laid.flatMap((one) => one.entries)
  await appendEntries(tx, entries)
}

function history({ cast }: Stage, { one, index, onceKey }: { one: Made; index: number; onceKey: string }): Laid {
  const { enclaveId, ops, lead } = cast
  const { organisationId, work, visitedOn, outcome, next } = one
  const [id, reference, mark] = [randomUUID(), newReference(), MARKS + index]
  const actor = index % 4 === 0 ? lead : ops
  const plannedAhead = shiftDay(visitedOn, -4 - (index % 5))
  const { logs, entries, create, move, state } = trail(visitWorkflow, {
    recordId: id,
    enclaveId,
    mark,
    state: 'PLANNED',
  })
  create(actor, plannedAhead, { reference })
  const closedAt = move('do', actor, visitedOn, { visitedOn, outcome })
  const accountId = idOf(actor)
  const [day, direction] = [columnOfDay(visitedOn), 'OUTBOUND'] as const
  const row = {
    ...{ id, enclaveId, organisationId, reference, onceKey, outcome, status: state(), direction },
    ...{ plannedOn: day, visitedOn: day, place: null, nextAction: next, nextActionOn: null, closedAt },
    note: `主营${work}，介绍了园区的入驻条件与合作方式。`,
    ...{ authorId: accountId, version: 1, createdAt: momentOf(mark, plannedAhead, 0) },
  } as const
  return { row, logs, entries, accountId }
}

/** What is planned, and what came of it lately: so many days from the first start, how it ended. */
const OPEN: readonly { days: number; inbound?: true; ends?: 'cancel' | 'miss' | 'do' }[] = [
  { days: 2 },
  { days: 5, inbound: true },
  { days: 9 },
  { days: 0 },
  { days: -2, inbound: true, ends: 'do' },
  { days: -3, ends: 'do' },
  { days: -6, ends: 'cancel' },
  { days: -8, inbound: true, ends: 'miss' },
]

async function seedOpen(stage: Stage, courted: readonly Courted[]): Promise<void> {
  const { enclaveId, ops } = stage.cast
  const staff = [idOf(ops)]
  for (const [index, { days, inbound, ends }] of OPEN.entries()) {
    const organisationId = courted[index * 7]?.organisationId ?? ''
    const [mark, plannedOn] = [OPEN_MARKS + index, shiftDay(stage.firstDay, days)]
    const made = shiftDay(stage.firstDay, Math.min(days, 0) - 5)
    const direction = inbound ? 'INBOUND' : 'OUTBOUND'
    const plan = {
      key: randomUUID(),
      enclaveId,
      organisationId,
      direction,
      plannedOn,
      place: undefined,
      staff,
    } as const
    const at = () =>
      database().prospectVisit.findFirstOrThrow({
        where: { createdAt: momentOf(mark, made, 0) },
        select: { id: true, version: true },
      })
    const move = (event: VisitMove['event'], reason?: string) => async () =>
      moveVisit(ops, { ...(await at()), event, reason })
    const report = { visitedOn: plannedOn, staff, outcome: 'INTERESTED', note: '看了实验室与中试车间。' } as const
    const then = { nextAction: '送场地方案', nextActionOn: shiftDay(stage.firstDay, 10) }
    const does = {
      cancel: move('cancel', '对方临时出差，另约。'),
      miss: move('miss'),
      do: async () => recordVisit(ops, { key: randomUUID(), id: (await at()).id, ...report, ...then }),
    }
    const steps: Dated[] = [[made, () => planVisit(ops, plan)]]
    if (ends) steps.push([plannedOn, does[ends]])
    await playSteps(stage, mark, steps)
  }
}

/** Whom the two of the team follow at present: those with whom something is planned, and some more. */
async function seedFollowing(stage: Stage, courted: readonly Courted[]): Promise<void> {
  const { enclaveId, ops, lead } = stage.cast
  for (let index = 0; index < FOLLOWED; index += 1) {
    const organisationId = courted[index * 7]?.organisationId ?? ''
    const since = shiftDay(stage.firstDay, -15 - 2 * index)
    const follows = () => follow(index % 4 === 3 ? lead : ops, { organisationId, enclaveId })
    await playSteps(stage, FOLLOW_MARKS + index, [[since, follows]])
  }
}

/** Who asked to see the park: how many days before the first start, and the answer. */
const ASKING: readonly { company: string; days: number; answer?: 'schedule' | 'refuse' }[] = [
  { company: '云栖（虚山）传感器有限公司', days: 1 },
  { company: '虚山市青石区工业协会', days: 2 },
  { company: '鹿鸣（拟海）测控有限公司', days: 6, answer: 'schedule' },
  { company: '望岳旅行社', days: 9, answer: 'refuse' },
]

async function seedAsking(stage: Stage): Promise<void> {
  const { enclaveId, ops } = stage.cast
  for (const [index, { company, days, answer }] of ASKING.entries()) {
    const [mark, made] = [ASKED_MARKS + index, shiftDay(stage.firstDay, -days)]
    const asked = visitAsked.parse({
      ...{ enclaveId, companyName: company, purpose: '想了解实验室与入驻条件。', people: String(3 + index) },
      ...{ wishedOn: shiftDay(stage.firstDay, 8 + index), name: `演示访客${index + 1}`, language: 'zh-CN' },
      ...{ email: `visitor-${index + 1}@demo.local`, agreed: 'on' },
    })
    const at = () =>
      database().visitRequest.findFirstOrThrow({
        where: { createdAt: momentOf(mark, made, 0) },
        select: { id: true, version: true },
      })
    const kind = 'HOST_COMPANY' as const
    const plan = { kind, organisationId: NEW_ORGANISATION, plannedOn: asked.wishedOn, staff: [idOf(ops)] }
    const answers = {
      schedule: async () => scheduleVisit(ops, { ...(await at()), ...plan }),
      refuse: async () => refuseVisit(ops, { ...(await at()), reason: '园区不接待旅游团体，欢迎企业来园交流。' }),
    }
    const steps: Dated[] = [[made, () => askForVisit(visitor, asked, `192.0.2.${index + 1}`)]]
    if (answer) steps.push([shiftDay(made, 1), answers[answer]])
    await playSteps(stage, mark, steps)
  }
}
