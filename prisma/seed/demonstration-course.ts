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

/**
 * Plays a project through the real commands, each at its moment. The moments of all projects differ, by their second, and
 * each command leaves its moment in the audit: what was played before a start was cut off is known by that, and is not
 * played again.
 * @param which of the projects it is, 1 to 59
 */
export async function playProject(stage: Stage, which: number, input: ProjectInput, steps: readonly Step[]) {
  const sorted = steps.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const [first] = sorted[0] ?? [shiftDay(stage.firstDay, -1)]
  const moment = (day: string, index: number) =>
    new Date(at(day, HOUR + index / STEPS_AN_HOUR).getTime() + which * 1000)
  const dated = sorted.map(([day, act], index) => ({ day, act, at: moment(day, index) }))
  const played = await playedAt(dated.map((step) => step.at))
  const { enclaveId, ops } = stage.cast
  const name = { enclaveId, nameZh: input.nameZh }
  const known = await database().project.findFirst({ where: name, select: { id: true } })
  const begun = shiftDay(first, -3)
  const { id } = known ?? (await within(stage, begun, moment(begun, 0), () => createProject(ops, input)))
  const scene = { ...stage, id, key: `project-${which}` }
  for (const step of dated)
    if (!played.has(step.at.getTime())) await within(stage, step.day, step.at, () => step.act(scene))
}

const within = <T>({ firstDay }: Stage, day: string, moment: Date, work: () => T): T =>
  day < shiftDay(firstDay, -TOLD_DAYS) ? longAgo(moment, work) : atMoment(moment, work)

async function playedAt(moments: Date[]): Promise<Set<number>> {
  const found = await database().auditEntry.findMany({ where: { at: { in: moments } }, select: { at: true } })
  return new Set(found.map((entry) => entry.at.getTime()))
}
