import { z } from 'zod'

/** How many months after a start it is asked, and told, who is still there. */
export const RETENTION_MONTHS = [6, 12] as const
export type RetentionMonths = (typeof RETENTION_MONTHS)[number]
export const retentionMonths = z.union([z.literal(6), z.literal(12)])

/** The check that a company answers. */
export const checkChosen = z.object({ id: z.uuid() })
export type CheckChosen = z.output<typeof checkChosen>
/** The form of it, with the need on whose page it stands. */
export const stayAt = checkChosen.extend({ need: z.uuid() })

export const RETENTION_DONE = 'stay'
