import { z } from 'zod'
import { dayOfColumn, shiftDay } from '@/lib/core/clock'
import { RevenueBand, type UpdateStatus } from '@/lib/core/db/generated/enums'
import { LOCALES } from '@/lib/core/i18n/path'
import { cursor } from '@/lib/core/paging'
import { optional, text } from '@/lib/core/text'

export const REVENUE_BANDS = Object.values(RevenueBand)
/** How many past years may still be handed in. */
const OPEN_YEARS = 3
/** Reminders are sent so many days before the due day, and once after it, as long as it is not long past. */
const REMINDED = { before: [30, 7], after: 30 } as const

/** The year whose figures are due on a day: the one before. */
export const yearDue = (day: string): number => Number(day.slice(0, 4)) - 1
/** The day by which a year's figures are due. @param updatesDue MM-DD, as the enclave sets it */
export const dueOn = (year: number, updatesDue: string): string => `${year + 1}-${updatesDue}`

const whole = optional(
  text(12)
    .transform((value) => value.replace(/[,，\s]/gu, ''))
    .refine((value) => /^\d{1,7}$/.test(value), 'number_range')
    .transform(Number),
)
/** 万元 with two decimals at most, grouped or not. Kept as text, so that nothing is rounded. */
const amount = optional(
  text(20)
    .transform((value) => value.replace(/[,，\s]/gu, ''))
    .refine((value) => /^\d{1,10}(\.\d{1,2})?$/.test(value), 'number_form'),
)
const year = z.coerce.number().int().min(2000).max(2100)
const version = z.coerce.number().int().min(0)

/** A draft: as much of it as one knows. Who gives the revenue gives its band with it. */
export const updateInput = z
  .object({
    organisationId: z.uuid(),
    enclaveId: z.uuid(),
    year,
    version,
    staff: whole,
    rdStaff: whole,
    revenueBand: optional(z.enum(RevenueBand)),
    revenue: amount,
    rdSpend: amount,
    patents: whole,
  })
  .refine(({ staff, rdStaff }) => staff === undefined || rdStaff === undefined || rdStaff <= staff, {
    path: ['rdStaff'],
    message: 'research_staff',
  })
export type UpdateInput = z.output<typeof updateInput>

/** The band that an amount of 万元 falls into. */
export function bandOf(revenue: number): RevenueBand {
  if (revenue === 0) return 'NONE'
  if (revenue < 500) return 'UNDER_500'
  if (revenue < 2000) return 'FROM_500'
  return revenue < 10_000 ? 'FROM_2000' : 'FROM_10000'
}

export const updateMove = z.object({
  id: z.uuid(),
  version,
  event: z.enum(['submit', 'verify', 'return']),
  reason: optional(text(2000)),
})
export type UpdateMove = z.output<typeof updateMove>

/** Where to go back to after handing in. */
export const updateHandIn = z.object({ id: z.uuid(), version, organisationId: z.uuid(), enclaveId: z.uuid(), year })

type Place = { id: string; updatesDue: string }
type Stays<Enclave extends Place, Update> = {
  tenancies: readonly { startOn: Date; enclave: Enclave }[]
  residencies: readonly { enclave: Enclave }[]
  updates: readonly (Update & { year: number; status: UpdateStatus; enclave: Enclave })[]
}

/**
 * The years for which an organisation owes its figures or has given them, the newest first: the last three at most since
 * its first tenancy; of who resides by what a source states, the last alone.
 */
export function yearsOf<Enclave extends Place, Update>(row: Stays<Enclave, Update>, day: string) {
  const last = yearDue(day)
  const known = row.updates.map((update) => ({ enclave: update.enclave, year: update.year }))
  const owed = row.tenancies.flatMap(({ startOn, enclave }) => {
    const first = Math.max(Number(dayOfColumn(startOn).slice(0, 4)), last - OPEN_YEARS + 1)
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => ({ enclave, year: last - index }))
  })
  const stated = row.residencies.map(({ enclave }) => ({ enclave, year: last }))
  const all = [...known, ...owed, ...stated]
  const once = all.filter(
    (one, index) => all.findIndex((other) => other.year === one.year && other.enclave.id === one.enclave.id) === index,
  )
  return once
    .sort((a, b) => b.year - a.year)
    .map(({ enclave, year: of }) => {
      const update = row.updates.find((one) => one.year === of && one.enclave.id === enclave.id) ?? null
      const due = dueOn(of, enclave.updatesDue)
      const isOpen = !update || update.status === 'DRAFT' || update.status === 'RETURNED'
      return { enclave, year: of, dueOn: due, update, isOpen, isOverdue: isOpen && day > due }
    })
}

/** What is to be told on a day of figures that are not there. @returns null where nothing is */
export function reminderOn(day: string, due: string): { event: 'remind' | 'overdue'; rung: string } | null {
  if (day > due) return day <= shiftDay(due, REMINDED.after) ? { event: 'overdue', rung: 'overdue' } : null
  const rung = REMINDED.before.filter((days) => day >= shiftDay(due, -days)).at(-1)
  return rung === undefined ? null : { event: 'remind', rung: String(rung) }
}

/** Of the list: MISSING has not handed in, begun or not. */
export const LIST_STATES = ['MISSING', 'SUBMITTED', 'RETURNED', 'VERIFIED'] as const
const filter = {
  enclave: optional(z.uuid()).catch(undefined),
  year: optional(year).catch(undefined),
  state: optional(z.enum(LIST_STATES)).catch(undefined),
  q: optional(text(80)).catch(undefined),
}
export const updateFilter = z.object({
  ...filter,
  after: optional(cursor(2).pipe(z.tuple([z.string(), z.uuid()]))).catch(undefined),
})
export type UpdateFilter = z.output<typeof updateFilter>
export const updateExport = z.object({ ...filter, locale: z.enum(LOCALES).catch('zh-CN') })

type Address = Partial<Record<'enclave' | 'state' | 'q' | 'after', string | undefined>> & { year?: number | undefined }
/** The filter as an address carries it. */
export const updateQuery = (given: Address): string =>
  new URLSearchParams(Object.entries(given).flatMap(([key, value]) => (value ? [[key, String(value)]] : []))).toString()

/** Which of several enclaves a page of one year is about. */
export const enclaveChoice = z.object({ enclave: z.uuid().optional().catch(undefined) })
