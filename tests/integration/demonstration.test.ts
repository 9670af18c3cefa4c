import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { systemActor, visitor } from '@/lib/core/auth/actor'
import { actorOfSession } from '@/lib/core/auth/login'
import { database } from '@/lib/core/db/client'
import { ApplicationStatus, Role, TenancyStatus } from '@/lib/core/db/generated/enums'
import { get } from '@/lib/core/storage'
import { verifyAudit } from '@/lib/domains/audit/queries'
import { figureRecords } from '@/lib/domains/metrics/queries'
import { publishedResidentCounts } from '@/lib/domains/organisations/queries'
import { NO_FILTER } from '@/lib/domains/organisations/schema'
import { signIn } from '@/lib/domains/sessions/commands'
import { seedDemonstration } from '@/prisma/seed/demonstration'
import { asOwner } from '@/tests/support/database'

const facts = z.object({
  publishedFigures: z.object({
    figures: z.array(z.object({ key: z.string(), value: z.number() })),
    demonstrationPeriod: z.object({ from: z.string(), to: z.string() }),
  }),
})

async function published(key: string) {
  const { publishedFigures } = facts.parse(JSON.parse(await readFile('prisma/seed/facts.json', 'utf8')))
  const { figures, demonstrationPeriod } = publishedFigures
  const { from, to } = demonstrationPeriod
  return { period: { from, to }, value: figures.find((figure) => figure.key === key)?.value }
}

/** How many rows each table has. */
async function rows(): Promise<Record<string, number>> {
  const tables = await asOwner<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  )
  const counted: Record<string, number> = {}
  for (const { name } of tables) {
    const [found] = await asOwner<{ n: number }>(`SELECT count(*)::int AS n FROM "${name}"`)
    counted[name] = found?.n ?? -1
  }
  return counted
}

let seeded: Awaited<ReturnType<typeof seedDemonstration>>
let halfway: Record<string, number>

// The first start is cut off when half of the residents have moved in; the second one makes it whole.
beforeAll(async () => {
  await asOwner(`CREATE FUNCTION power_cut() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN IF (SELECT count(*) FROM "Tenancy") >= 23 THEN RAISE EXCEPTION 'power cut'; END IF; RETURN NEW; END $$`)
  await asOwner(`CREATE TRIGGER power_cut BEFORE INSERT ON "Tenancy" FOR EACH ROW EXECUTE FUNCTION power_cut()`)
  await expect(seedDemonstration()).rejects.toThrow()
  halfway = await rows()
  await asOwner(`DROP TRIGGER power_cut ON "Tenancy"`)
})
beforeAll(async () => {
  seeded = await seedDemonstration()
})

describe('the demonstration set', () => {
  test('was cut off half way, between two residents', async () => {
    expect(halfway).toMatchObject({ Tenancy: 23, ResidencyApplication: 23 })
  })

  test('gives the published number of landings for its three years, each by a resident of that day', async () => {
    const { period, value } = await published('projectsLandedInWenzhou')
    const { figure } = await figureRecords(visitor, 'projectsLandedInWenzhou', period)
    expect(figure).toMatchObject({ value, recorded: value, baseline: null })
    const early = await asOwner(`SELECT l.id FROM "Landing" l JOIN "Project" p ON p.id = l."projectId"
      WHERE NOT EXISTS (SELECT FROM "Tenancy" t WHERE t."organisationId" = p."organisationId" AND t."startOn" <= l."registeredOn")`)
    expect(early).toEqual([])
  })

  test('gives the published figure for its three years, from its rows alone', async () => {
    const { period, value } = await published('tenantsRecruited')
    const { figure, rows, hidden } = await figureRecords(visitor, 'tenantsRecruited', period)
    expect(figure).toMatchObject({ value, recorded: value, itemised: 0, baseline: null })
    expect(rows.length + hidden).toBe(value)
    expect(hidden).toBeGreaterThan(0)
    expect(new Set(rows.map(({ residentKind }) => residentKind))).toEqual(
      new Set(['HOME_COMPANY', 'HOST_COMPANY', 'TEAM']),
    )
    const months = new Set(rows.map(({ countedOn }) => countedOn?.slice(0, 7)))
    expect(months.size).toBeGreaterThan(18)
  })

  test('lists in the directory those who reside now and agreed', async () => {
    const { id } = await database().enclave.findFirstOrThrow()
    const residing = { tenancies: { some: { status: { in: ['ACTIVE' as const, 'NOTICE' as const] } } } }
    const agreed = await database().organisation.count({ where: { published: true, ...residing } })
    expect((await publishedResidentCounts(id, NO_FILTER)).found).toBe(agreed)
    expect(agreed).toBeGreaterThan(25)
    expect(await database().organisation.count({ where: { published: false, ...residing } })).toBeGreaterThan(0)
  })

  test('has applications and tenancies in every state', async () => {
    const applications = await database().residencyApplication.groupBy({ by: ['status'] })
    expect(applications.map(({ status }) => status).sort()).toEqual(Object.values(ApplicationStatus).sort())
    const tenancies = await database().tenancy.groupBy({ by: ['status'] })
    expect(tenancies.map(({ status }) => status).sort()).toEqual(Object.values(TenancyStatus).sort())
  })

  test('shows at the counter what is new, due today, overdue, asked back and being judged', async () => {
    const [found] = await asOwner(`SELECT
      count(*) FILTER (WHERE status = 'SUBMITTED')::int AS fresh,
      count(*) FILTER (WHERE status = 'SCREENING' AND "dueOn" < now() AT TIME ZONE 'Asia/Shanghai')::int AS overdue,
      count(*) FILTER (WHERE status = 'CORRECTION_REQUESTED' AND "pausedOn" IS NOT NULL)::int AS "askedBack"
      FROM "ResidencyApplication"`)
    expect(found).toEqual({ fresh: 1, overdue: expect.any(Number), askedBack: 1 })
    expect(found?.overdue).toBeGreaterThan(0)
    const open = { status: 'IN_REVIEW' } as const
    const reviews = await database().review.findMany({ where: { application: open } })
    const state = reviews.map(({ conflict, scoredAt }) => (scoredAt ? 'scored' : String(conflict)))
    expect(new Set(state)).toEqual(new Set(['scored', 'false', 'true', 'null']))
    expect(await database().correction.count({ where: { closedAt: null } })).toBe(1)
    expect(await database().notification.count()).toBeGreaterThan(40)
  })

  test('holds rooms that nobody else holds, in buildings that are not full', async () => {
    const [twice] = await asOwner<{ n: number }>(`SELECT count(*)::int AS n FROM "TenancyRoom" a JOIN "TenancyRoom" b
      ON a."roomId" = b."roomId" AND a.id < b.id JOIN "Tenancy" s ON s.id = a."tenancyId" JOIN "Tenancy" t ON t.id = b."tenancyId"
      WHERE s.status IN ('ACTIVE', 'NOTICE') AND t.status IN ('ACTIVE', 'NOTICE')`)
    expect(twice?.n).toBe(0)
    const [area] = await asOwner<{
      share: number
    }>(`SELECT (sum("areaM2") FILTER (WHERE EXISTS (SELECT FROM "TenancyRoom" h
      WHERE h."roomId" = r.id AND h.blocking)) / sum("areaM2"))::float AS share FROM "Room" r WHERE lettable`)
    expect(area?.share).toBeGreaterThan(0.5)
    expect(area?.share).toBeLessThan(0.95)
  })
})

describe('every record', () => {
  test.each(['ResidencyApplication', 'Tenancy', 'Phase', 'Landing'])(
    '%s stands as its last log says',
    async (table) => {
      const wrong = await asOwner(
        `SELECT r.id FROM "${table}" r LEFT JOIN LATERAL (SELECT "to" FROM "StatusLog" l
        WHERE l.noun = $1 AND l."recordId" = r.id ORDER BY l.id DESC LIMIT 1) last ON true
        WHERE last."to" IS DISTINCT FROM r.status::text`,
        [table],
      )
      expect(wrong).toEqual([])
    },
  )

  test('has each move in the audit too, by the same person at the same moment, and none ahead of now', async () => {
    const wrong = await asOwner(`SELECT l.* FROM "StatusLog" l WHERE l.noun IN ('ResidencyApplication', 'Tenancy') AND
      (l.at > now() OR NOT EXISTS (SELECT FROM "AuditEntry" a WHERE a.noun = l.noun AND a."recordId" = l."recordId"::text
        AND a.verb = l.event AND a.at = l.at AND a."actorName" = l."actorName"))`)
    expect(wrong).toEqual([])
  })

  test('moves forward in time', async () => {
    const wrong =
      await asOwner(`SELECT * FROM (SELECT at, lag(at) OVER (PARTITION BY noun, "recordId" ORDER BY id) AS before
      FROM "StatusLog" WHERE noun IN ('ResidencyApplication', 'Tenancy')) step WHERE at < before`)
    expect(wrong).toEqual([])
  })

  test('has its documents on disk', async () => {
    const files = await database().file.findMany({ select: { storageKey: true } })
    expect(files.length).toBeGreaterThan(100)
    for (const { storageKey } of files.slice(0, 20)) {
      const body = await get(storageKey)
      expect(body).not.toBeNull()
      body?.destroy()
    }
  })
})

test('each printed account signs in and holds its role', async () => {
  expect(new Set(seeded.accounts.map(({ role }) => role))).toEqual(new Set(Object.values(Role)))
  expect(seeded.accounts.filter(({ role }) => role === 'APPLICANT')).toHaveLength(2)
  for (const { email, role } of seeded.accounts) {
    const { sid } = await signIn(visitor, { email, password: seeded.password }, '127.0.0.1')
    const { grants } = await actorOfSession(sid)
    expect(
      grants.map((grant) => grant.role),
      email,
    ).toContain(role)
  }
  const tenants = await database().membership.findMany({
    where: { account: { email: { in: ['tenant-admin@demo.local', 'tenant-member@demo.local'] } }, endedAt: null },
    include: { organisation: { include: { tenancies: true } } },
  })
  expect(new Set(tenants.map(({ organisationId }) => organisationId)).size).toBe(1)
  expect(tenants[0]?.organisation?.tenancies.map(({ status }) => status)).toEqual(['ACTIVE'])
})

test('a further start adds nothing, and the audit is whole', async () => {
  const before = await rows()
  await seedDemonstration()
  expect(await rows()).toEqual(before)
  const { findings, entries } = await verifyAudit(systemActor('test'))
  expect(findings).toEqual([])
  expect(entries).toBe(before.AuditEntry)
})
