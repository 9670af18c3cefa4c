import { dayOf, shiftDay } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { atMoment, longAgo } from '@/lib/core/moment'
import { createProject } from '@/lib/domains/projects/commands'
import type { ProjectInput } from '@/lib/domains/projects/schema'
import type { Group } from '@/prisma/seed/demonstration-groups'
import type { Cast } from '@/prisma/seed/demonstration-people'
import { at } from '@/prisma/seed/demonstration-tenants'

/** Those between whom projects move: the park's, and the groups by the order of their districts. */
export type Stage = { cast: Cast; groups: readonly Group[]; firstDay: string }
export type Scene = Stage & { id: string; key: string }
/** What someone does in the course of a project: one command, and so one transaction. */
export type Act = (scene: Scene) => Promise<unknown>
export type Step = readonly [day: string, act: Act]

const HOUR = 9
const STEPS_AN_HOUR = 8
/** What happened so many days before the first start is told to those whom it concerns. */
const TOLD_DAYS = 14

/** The day on which the demonstration was first started: a later start goes on from there. */
export async function firstDayOf(enclaveId: string): Promise<string> {
  const created = { noun: 'Enclave', recordId: enclaveId }
  const { at: moment } = await database().auditEntry.findFirstOrThrow({ where: created, orderBy: { seq: 'asc' } })
  return dayOf(moment)
}

/** When the step of that number of a course is played; the first one makes its record, which is known by it. */
export const momentOf = (mark: number, day: string, index: number) =>
  new Date(at(day, HOUR + index / STEPS_AN_HOUR).getTime() + mark)

export type Dated = readonly [day: string, work: () => Promise<unknown>]

/**
 * Plays commands one after another, each at its moment. The moments of all courses differ by their mark, and each command
 * leaves its moment in the audit: what was played before a start was cut off is known by that, and is not played again.
 * @param mark of this course and of no other, in milliseconds
 */
export async function playSteps(stage: Stage, mark: number, steps: readonly Dated[]): Promise<void> {
  const dated = steps.map(([day, work], index) => ({ day, work, at: momentOf(mark, day, index) }))
  const played = await playedAt(dated.map((step) => step.at))
  for (const { day, work, at: moment } of dated)
    if (!played.has(moment.getTime())) await within(stage, day, moment, work)
}

/**
 * Plays a project through the real commands.
 * @param which of the projects it is, 1 to 59
 */
export async function playProject(stage: Stage, which: number, input: ProjectInput, steps: readonly Step[]) {
  const sorted = steps.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const [first] = sorted[0] ?? [shiftDay(stage.firstDay, -1)]
  const { enclaveId, ops } = stage.cast
  const name = { enclaveId, nameZh: input.nameZh }
  const known = await database().project.findFirst({ where: name, select: { id: true } })
  const begun = shiftDay(first, -3)
  const mark = which * 1000
  const { id } = known ?? (await within(stage, begun, momentOf(mark, begun, 0), () => createProject(ops, input)))
  const scene = { ...stage, id, key: `project-${which}` }
  await playSteps(
    stage,
    mark,
    sorted.map(([day, act]) => [day, () => act(scene)] as const),
  )
}

const within = <T>({ firstDay }: Stage, day: string, moment: Date, work: () => T): T =>
  day < shiftDay(firstDay, -TOLD_DAYS) ? longAgo(moment, work) : atMoment(moment, work)

async function playedAt(moments: Date[]): Promise<Set<number>> {
  const found = await database().auditEntry.findMany({ where: { at: { in: moments } }, select: { at: true } })
  return new Set(found.map((entry) => entry.at.getTime()))
}
