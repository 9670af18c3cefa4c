import { dayOfColumn } from '@/lib/core/clock'
import { workingDaysBetween } from '@/lib/core/working-days'

export type Clocked = { status: string; dueOn: Date | null; pausedOn: Date | null }
export type Age = { key: 'overdue' | 'today' | 'soon' | 'running' | 'paused' | 'stopped'; days: number }

const RUNNING = ['SUBMITTED', 'SCREENING', 'IN_REVIEW']
/** With so many working days left the colour changes. */
const SOON = 3

/** How the promised day stands, in working days. @param today a Shanghai day */
export function ageOf({ status, dueOn, pausedOn }: Clocked, today: string): Age {
  if (pausedOn) return { key: 'paused', days: workingDaysBetween(dayOfColumn(pausedOn), today) }
  if (!dueOn || !RUNNING.includes(status)) return { key: 'stopped', days: 0 }
  const due = dayOfColumn(dueOn)
  if (due < today) return { key: 'overdue', days: workingDaysBetween(due, today) }
  if (due === today) return { key: 'today', days: 0 }
  const days = workingDaysBetween(today, due)
  return { key: days <= SOON ? 'soon' : 'running', days }
}
