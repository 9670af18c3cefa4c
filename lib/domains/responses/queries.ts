import { z } from 'zod'
import type { Actor } from '@/lib/core/auth/actor'
import { today, ZONE } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { Prisma } from '@/lib/core/db/generated/client'
import { LackCode } from '@/lib/core/db/generated/enums'
import { refuse } from '@/lib/core/errors'
import { EXITS } from '@/lib/domains/projects/workflow'
import { AWAITED, SILENCE } from '@/lib/domains/referrals/workflow'
import { boardEnclavesOf, canNameLead } from '@/lib/domains/responses/policy'
import { answeredWithin, type Course, medianDays, quarterOf } from '@/lib/domains/responses/schema'

type Asked = { enclaveSlug?: string | undefined; from: string | null; to: string | null }

/**
 * How each district answers what it is sent, and what was lacking: figures alone, of no person and no project.
 * @param from first and last Shanghai day of the sending, of a decline, of an exit; null is open
 * @throws Refusal not_found for an enclave of which the actor is neither lead nor bureau
 */
export async function responseBoard(actor: Actor, { enclaveSlug, from, to }: Asked) {
  const enclaves = await database().enclave.findMany({
    where: { id: { in: boardEnclavesOf(actor) } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  const enclave = enclaveSlug === undefined ? enclaves[0] : enclaves.find(({ slug }) => slug === enclaveSlug)
  if (!enclave) return refuse('not_found')
  const can = { nameLead: canNameLead(actor, enclave.id) }
  const period = { from, to }
  const [districts, courses, silent, lacks, groups] = await Promise.all([
    database().district.findMany({ orderBy: { adcode: 'asc' } }),
    coursesOf(enclave.id, period),
    silentNow(enclave.id),
    lacksOf(enclave.id, period),
    can.nameLead ? groupsOf() : [],
  ])
  const rows = districts.map(({ leadId, ...district }) => {
    const own = courses.filter(({ districtId }) => districtId === district.id)
    const members = groups.filter(({ districtId }) => districtId === district.id).map(({ account }) => account)
    return {
      ...{ id: district.id, adcode: district.adcode, nameZh: district.nameZh, nameEn: district.nameEn },
      ...figuresOf(own),
      silent: SILENCE.map(
        (days) => silent.find((one) => one.districtId === district.id && one.days === days)?.count ?? 0,
      ),
      lead: members.find(({ id }) => id === leadId) ?? null,
      members,
    }
  })
  const all = {
    ...figuresOf(courses),
    silent: SILENCE.map((days) => totalOf(silent.filter((one) => one.days === days))),
  }
  return { enclave, enclaves, from, to, asOf: today(), rows, all, lacks, can }
}
export type ResponseBoard = Awaited<ReturnType<typeof responseBoard>>
export type ResponseRow = ResponseBoard['rows'][number]

const figuresOf = (courses: readonly Course[]) => ({
  sent: courses.length,
  within3: answeredWithin(courses, 3, today()),
  within5: answeredWithin(courses, 5, today()),
  toAnswer: medianDays(courses, 'answeredOn'),
  toDecision: medianDays(courses, 'decidedOn'),
})

const totalOf = (counts: readonly { count: number }[]) => counts.reduce((sum, { count }) => sum + count, 0)

const day = z.string().nullable()
const courseShape = z.object({
  districtId: z.string(),
  sentOn: z.string(),
  answeredOn: day,
  decidedOn: day,
  closedOn: day,
})
/** The first Shanghai day of one of these events in a referral's log. */
const firstOf = (...events: string[]) =>
  Prisma.sql`to_char(min(l.at) FILTER (WHERE l.event IN (${Prisma.join(events)})) AT TIME ZONE ${ZONE}, 'YYYY-MM-DD')`

async function coursesOf(
  enclaveId: string,
  { from, to }: { from: string | null; to: string | null },
): Promise<Course[]> {
  const found = await database().$queryRaw`WITH course AS (
      SELECT r.id, r."districtId"::text AS "districtId", ${firstOf('send')} AS "sentOn",
        ${firstOf('acknowledge', 'decline')} AS "answeredOn", ${firstOf('accept', 'decline')} AS "decidedOn",
        ${firstOf('recall', 'withdraw', 'notSelect')} AS "closedOn"
      FROM "Referral" r JOIN "Project" p ON p.id = r."projectId"
      JOIN "StatusLog" l ON l.noun = 'Referral' AND l."recordId" = r.id
      WHERE p."enclaveId" = ${enclaveId}::uuid GROUP BY r.id
    ) SELECT "districtId", "sentOn", "answeredOn", "decidedOn", "closedOn" FROM course
    WHERE "sentOn" >= coalesce(${from}::text, '0000') AND "sentOn" <= coalesce(${to}::text, '9999') ORDER BY id`
  return z.array(courseShape).parse(found)
}

/** What is silent at this moment, by district and by the rung of the ladder that was reached. */
async function silentNow(enclaveId: string) {
  const where = { project: { enclaveId }, status: { in: [...AWAITED] }, silentDays: { gt: 0 } }
  const found = await database().referral.groupBy({ by: ['districtId', 'silentDays'], where, _count: true })
  return found.map(({ districtId, silentDays, _count }) => ({ districtId, days: silentDays, count: _count }))
}

const lackShape = z.object({ day: z.string(), lack: z.enum(LackCode), kind: z.enum(['declined', 'left']) })

/** What was lacking, by quarter and code: of declines that stand, and of projects that left for good. */
async function lacksOf(enclaveId: string, { from, to }: { from: string | null; to: string | null }) {
  const found = await database().$queryRaw`WITH lacking AS (
      SELECT 'declined' AS kind, r.lack::text AS lack, max(l.at) AS at
      FROM "Referral" r JOIN "Project" p ON p.id = r."projectId"
      JOIN "StatusLog" l ON l.noun = 'Referral' AND l."recordId" = r.id AND l.event = 'decline'
      WHERE p."enclaveId" = ${enclaveId}::uuid AND r.status = 'DECLINED' AND r.lack IS NOT NULL GROUP BY r.id
      UNION ALL
      SELECT 'left', p.lack::text, max(l.at) FROM "Project" p
      JOIN "StatusLog" l ON l.noun = 'Project' AND l."recordId" = p.id AND l.event IN (${Prisma.join([...EXITS])})
      WHERE p."enclaveId" = ${enclaveId}::uuid AND p.lack IS NOT NULL GROUP BY p.id
    ), told AS (SELECT kind, lack, to_char(at AT TIME ZONE ${ZONE}, 'YYYY-MM-DD') AS day FROM lacking)
    SELECT * FROM told WHERE day >= coalesce(${from}::text, '0000') AND day <= coalesce(${to}::text, '9999')`
  const counts = new Map<string, { quarter: string; lack: LackCode; declined: number; left: number }>()
  for (const { day, lack, kind } of z.array(lackShape).parse(found)) {
    const quarter = quarterOf(day)
    const key = `${quarter} ${lack}`
    const count = counts.get(key) ?? { quarter, lack, declined: 0, left: 0 }
    counts.set(key, { ...count, [kind]: count[kind] + 1 })
  }
  const codes = Object.values(LackCode)
  return [...counts.values()].sort(
    (a, b) => b.quarter.localeCompare(a.quarter) || codes.indexOf(a.lack) - codes.indexOf(b.lack),
  )
}

/** Who belongs to the districts' recruiting groups today, for those who name their leads. */
const groupsOf = () =>
  database().membership.findMany({
    where: { role: 'DISTRICT', endedAt: null, account: { status: 'ACTIVE' } },
    orderBy: { account: { name: 'asc' } },
    select: { districtId: true, account: { select: { id: true, name: true } } },
  })
