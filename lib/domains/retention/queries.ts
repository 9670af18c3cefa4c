import { z } from 'zod'
import type { Actor } from '@/lib/core/auth/actor'
import { today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { capacitiesOn, introductionsVisibleTo } from '@/lib/domains/introductions/policy'
import { countedHires } from '@/lib/domains/introductions/queries'
import { RETENTION_MONTHS, retentionMonths } from '@/lib/domains/retention/schema'
import { needEnclavesOf } from '@/lib/domains/talent/policy'

const shares = z.array(z.object({ months: retentionMonths, started: z.number(), stayed: z.number() }))

/**
 * Of those whom the figure of hires counts and who started 6 (12) months ago or earlier: how many were still there after
 * that time. Who left on the very day stayed for it; who never was said to have left counts as there.
 */
export async function publishedRetention(enclaveId: string) {
  const found = await database().$queryRaw`WITH RECURSIVE ${countedHires(enclaveId)}, due AS (
      SELECT m.months, h."leftOn", (h."onboardedOn" + make_interval(months => m.months))::date AS "dueOn"
      FROM hires h CROSS JOIN unnest(${[...RETENTION_MONTHS]}::int[]) AS m(months)
    ) SELECT m.months, count(d."dueOn")::int AS started,
      count(d."dueOn") FILTER (WHERE d."leftOn" IS NULL OR d."leftOn" >= d."dueOn")::int AS stayed
    FROM unnest(${[...RETENTION_MONTHS]}::int[]) AS m(months)
    LEFT JOIN due d ON d.months = m.months AND d."dueOn" <= ${today()}::text::date
    GROUP BY m.months ORDER BY m.months`
  return shares.parse(found)
}
export type RetentionShare = z.output<typeof shares>[number]

/** The same for each enclave of whose team one is. */
export async function retentionHandledBy(actor: Actor) {
  const enclaves = await database().enclave.findMany({
    where: { id: { in: needEnclavesOf(actor) } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, shortNameZh: true, shortNameEn: true },
  })
  return Promise.all(enclaves.map(async (enclave) => ({ enclave, shares: await publishedRetention(enclave.id) })))
}

/** What was asked of the hires for a need, and what the company has said, in the order of asking. */
export async function retentionChecks(actor: Actor, needId: string) {
  const found = await database().retentionCheck.findMany({
    where: { introduction: { AND: [{ needId }, introductionsVisibleTo(actor)] } },
    orderBy: [{ introductionId: 'asc' }, { months: 'asc' }],
    take: 400,
    select: {
      id: true,
      introductionId: true,
      months: true,
      askedAt: true,
      answeredAt: true,
      introduction: { select: { status: true, need: { select: { enclaveId: true, organisationId: true } } } },
    },
  })
  return found.map(({ introduction, ...check }) => ({
    ...check,
    can: {
      answer:
        check.answeredAt === null &&
        introduction.status === 'CONFIRMED' &&
        capacitiesOn(actor, introduction).includes('TENANT'),
    },
  }))
}
export type RetentionCheckRow = Awaited<ReturnType<typeof retentionChecks>>[number]
