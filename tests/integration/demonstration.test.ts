import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { systemActor, visitor } from '@/lib/core/auth/actor'
import { actorOfSession } from '@/lib/core/auth/login'
import { database } from '@/lib/core/db/client'
import {
  ApplicationStatus,
  EventStatus,
  LackCode,
  PatentKind,
  PatentStatus,
  ProjectStatus,
  ReferralStatus,
  Role,
  TenancyStatus,
  VisitRequestStatus,
  VisitStatus,
} from '@/lib/core/db/generated/enums'
import { get } from '@/lib/core/storage'
import { verifyAudit } from '@/lib/domains/audit/queries'
import { askDueChecks } from '@/lib/domains/checks/commands'
import { askSatisfaction } from '@/lib/domains/matches/commands'
import { figureRecords } from '@/lib/domains/metrics/queries'
import { publishedResidentCounts } from '@/lib/domains/organisations/queries'
import { NO_FILTER } from '@/lib/domains/organisations/schema'
import { numberWarnings } from '@/lib/domains/patents/schema'
import { BOARD } from '@/lib/domains/projects/schema'
import { askRetention } from '@/lib/domains/retention/commands'
import { signIn } from '@/lib/domains/sessions/commands'
import { flagSilent } from '@/lib/domains/silences/commands'
import { seedDemonstration } from '@/prisma/seed/demonstration'
import { asOwner } from '@/tests/support/database'
import { countedBy, cutOff, rows } from '@/tests/support/demonstration'

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

let seeded: Awaited<ReturnType<typeof seedDemonstration>>
let halfway: Record<string, number>
let between: Record<string, number>

// The first start is cut off when half of the residents have moved in, the next ones before a landing and between the two
// keys of another, more among the hires, the cooperations, the patents and the visits; the last one makes it whole.
beforeAll(async () => {
  halfway = await cutOff('Tenancy', 23)
})
beforeAll(async () => {
  await cutOff('Landing', 3)
})
beforeAll(async () => {
  between = await cutOff('LandingKey', 15)
})
for (const hires of [20, 40, 60, 95, 125])
  beforeAll(async () => {
    await cutOff('Introduction', hires)
  })
for (const cooperations of [1, 20, 40, 85, 130])
  beforeAll(async () => {
    await cutOff('Cooperation', cooperations)
  })
for (const patents of [30, 500])
  beforeAll(async () => {
    await cutOff('PatentCase', patents)
  })
for (const visits of [200, 700])
  beforeAll(async () => {
    await cutOff('ProspectVisit', visits)
  })
for (const [table, rows] of [
  ['EventSession', 60],
  ['Registration', 200],
] as const)
  beforeAll(async () => {
    await cutOff(table, rows)
  })
beforeAll(async () => {
  seeded = await seedDemonstration()
})

describe('the demonstration set', () => {
  test('was cut off half way, between two residents', async () => {
    expect(halfway).toMatchObject({ Tenancy: 23, ResidencyApplication: 23 })
  })

  test('was cut off again between the two keys of a landing', async () => {
    expect(between).toMatchObject({ Tenancy: 46, LandingKey: 15 })
  })

  test('gives the published number of landings for its three years, each by a resident of that day', async () => {
    const { period, value } = await published('projectsLandedInWenzhou')
    const { figure } = await figureRecords(visitor, 'projectsLandedInWenzhou', period)
    expect(figure).toMatchObject({ value, recorded: value, baseline: null })
    const early = await asOwner(`SELECT l.id FROM "Landing" l JOIN "Project" p ON p.id = l."projectId"
      WHERE l.status IN ('CONFIRMED', 'VOIDED') AND NOT EXISTS (SELECT FROM "Tenancy" t WHERE t."organisationId" = p."organisationId" AND t."startOn" <= l."registeredOn")`)
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

  test.each(['highLevelTalentsIntroduced', 'patentsAssisted', 'eventsHeld'] as const)(
    'gives the published %s exactly, one row each',
    async (key) => {
      const { period, value } = await published(key)
      const { figure, rows, hidden } = await figureRecords(visitor, key, period)
      expect(figure).toMatchObject({ value, recorded: value, itemised: 0, baseline: null })
      expect(rows.length + hidden).toBe(value)
    },
  )

  test.each(['prospectsVisited', 'cooperationProjects', 'partnerPlatforms'] as const)(
    'gives the published %s at least',
    async (key) => {
      const { period, value } = await published(key)
      const { figure, rows, hidden } = await figureRecords(visitor, key, period)
      expect(figure).toMatchObject({ baseline: null })
      expect(figure.value).toBeGreaterThanOrEqual(value ?? Number.POSITIVE_INFINITY)
      expect(rows.length + hidden).toBe(figure.value)
    },
  )

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

const NOUNS = ['ResidencyApplication', 'Tenancy', 'Project', 'Referral', 'Landing', 'Milestone', 'Commitment']
const FURTHER = [
  'TalentNeed',
  'Introduction',
  'Cooperation',
  'ServiceMatch',
  'PatentCase',
  'ProspectVisit',
  'VisitRequest',
  'Event',
  'Registration',
]
const MOVED = [...NOUNS, ...FURTHER].map((noun) => `'${noun}'`).join(', ')
describe('every record', () => {
  test.each([...NOUNS, 'Phase', ...FURTHER])('%s stands as its last log says', async (table) => {
    const wrong = await asOwner(
      `SELECT r.id FROM "${table}" r LEFT JOIN LATERAL (SELECT "to" FROM "StatusLog" l
        WHERE l.noun = $1 AND l."recordId" = r.id ORDER BY l.id DESC LIMIT 1) last ON true
        WHERE last."to" IS DISTINCT FROM r.status::text`,
      [table],
    )
    expect(wrong).toEqual([])
  })

  test('has each move in the audit too, by the same person at the same moment, and none ahead of now', async () => {
    const wrong = await asOwner(`SELECT l.* FROM "StatusLog" l WHERE l.noun IN (${MOVED}) AND
      (l.at > now() OR NOT EXISTS (SELECT FROM "AuditEntry" a WHERE a.noun = l.noun AND a."recordId" = l."recordId"::text
        AND a.verb = l.event AND a.at = l.at AND a."actorName" = l."actorName"))`)
    expect(wrong).toEqual([])
  })

  test('moves forward in time', async () => {
    const wrong =
      await asOwner(`SELECT * FROM (SELECT at, lag(at) OVER (PARTITION BY noun, "recordId" ORDER BY id) AS before
      FROM "StatusLog" WHERE noun IN (${MOVED})) step WHERE at < before`)
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

const states = (names: object) => Object.keys(names).sort()

describe('the projects', () => {
  test('are each there once, whatever was cut off', async () => {
    expect(await countedBy('Landing', 'status')).toEqual({ CONFIRMED: 14, VOIDED: 1, REFUSED: 1, PROPOSED: 1 })
    expect(await countedBy('LandingKey', 'purpose')).toEqual({ CONFIRM: 2 * 15 + 1, VOID: 2 })
    const twice =
      await asOwner(`SELECT "recordId" FROM "StatusLog" WHERE event IN ('create', 'incubate', 'land', 'propose')
      AND noun <> 'Tenancy' GROUP BY "recordId", event HAVING count(*) > 1`)
    // Of the one whose first landing was void, a second one was confirmed.
    expect(twice).toHaveLength(1)
    expect(Object.values(await countedBy('Project', '"nameZh"')).every((n) => n === 1)).toBe(true)
  })

  test('stand in every state that the portal moves, with an exit of each kind and what was lacking', async () => {
    expect(states(await countedBy('Project', 'status'))).toEqual(
      Object.values(ProjectStatus)
        .filter((status) => status !== 'REPORTED')
        .sort(),
    )
    const lacking = await countedBy(
      'Project',
      'lack',
      `status IN ('STAYED_IN_HOST_CITY', 'MOVED_ELSEWHERE', 'STOPPED')`,
    )
    expect(lacking).toEqual({ NO_FUND: 1, NO_LAND: 1, TOO_EARLY: 1 })
    expect(await database().project.count({ where: { status: { in: [...BOARD] }, founderId: null } })).toBe(0)
  })

  test('were referred to every district, in every state; each lack was named by a district', async () => {
    expect(states(await countedBy('Referral', 'status'))).toEqual(Object.values(ReferralStatus).sort())
    expect(states(await countedBy('Referral', 'lack', `status = 'DECLINED'`))).toEqual(Object.values(LackCode).sort())
    const districts = await database().district.findMany({
      include: { _count: { select: { referrals: true } }, memberships: true },
    })
    expect(districts.filter(({ _count, memberships }) => _count.referrals === 0 || memberships.length === 0)).toEqual(
      [],
    )
    expect(await database().district.count({ where: { leadId: { not: null } } })).toBeGreaterThan(2)
  })

  test('met silence on every rung; of today one district has been silent for 10 days, and one for 46', async () => {
    const flagged = await countedBy('AuditEntry', `details->>'days'`, `verb = 'flagSilent'`)
    expect(states(flagged)).toEqual(['21', '45', '9'])
    const silent =
      await asOwner(`SELECT "silentDays" AS rung, (now()::date - "waitingSince"::date) AS days FROM "Referral"
      WHERE status = 'SENT' AND "silentDays" > 0 ORDER BY 1`)
    expect(silent).toEqual([
      { rung: 9, days: expect.any(Number) },
      { rung: 45, days: expect.any(Number) },
    ])
    expect(silent.map(({ days }) => Math.abs(Number(days) - 10) < 2 || Math.abs(Number(days) - 46) < 2)).toEqual([
      true,
      true,
    ])
  })

  test('were chosen by both, and wait to be: two districts accepted, or one side named one', async () => {
    const choosing = await database().project.findMany({
      where: { status: 'CHOOSING' },
      include: { choices: true, referrals: { where: { status: 'ACCEPTED' } } },
    })
    expect(choosing.map(({ choices, referrals }) => [choices.length, referrals.length]).sort()).toEqual([
      [0, 2],
      [1, 2],
    ])
    const committed = { status: { in: BOARD.slice(BOARD.indexOf('COMMITTED')) } }
    const chosen = await database().project.findMany({ where: committed, include: { choices: true } })
    expect(chosen.filter(({ choices }) => new Set(choices.map(({ side }) => side)).size !== 2)).toEqual([])
  })

  test('were referred under a consent that names the district, given before', async () => {
    const wrong =
      await asOwner(`SELECT r.id FROM "Referral" r JOIN "StatusLog" l ON l."recordId" = r.id AND l.event = 'send'
      WHERE NOT EXISTS (SELECT FROM "Consent" c WHERE c."projectId" = r."projectId" AND c."districtId" = r."districtId"
        AND c."givenAt" <= l.at)`)
    expect(wrong).toEqual([])
    const named = `purpose = 'PUBLISH_PROJECT' AND "givenAt" IS NOT NULL`
    expect((await countedBy('Consent', 'purpose', named)).PUBLISH_PROJECT).toBeGreaterThan(7)
  })

  test('landed by two keys of different people, of different sides', async () => {
    const confirmed = await database().landing.findMany({
      where: { status: 'CONFIRMED' },
      include: { keys: true, documents: true },
    })
    for (const { keys, documents } of confirmed) {
      expect(keys.map(({ side }) => side).sort()).toEqual(['DISTRICT', 'PARK'])
      expect(new Set(keys.map(({ accountId }) => accountId)).size).toBe(2)
      expect(documents.map(({ kind }) => kind)).toEqual(['LICENCE'])
    }
    const elsewhere = await asOwner(`SELECT l.id FROM "Landing" l JOIN "District" d ON d.id = l."districtId"
      WHERE l.status = 'CONFIRMED' AND substr(l.uscc, 3, 6) <> d.adcode`)
    expect(elsewhere).toHaveLength(1)
    expect(new Set(confirmed.map(({ districtId }) => districtId)).size).toBe(8)
    expect(new Set(confirmed.map(({ siteId }) => siteId)).size).toBeGreaterThan(3)
  })

  test('have promises in every state, one disputed and one overdue; milestones and checks, answered or not', async () => {
    expect(states(await countedBy('Commitment', 'status'))).toEqual(['CLAIMED_DONE', 'CONFIRMED', 'OPEN'])
    expect(await database().statusLog.count({ where: { noun: 'Commitment', event: 'dispute' } })).toBe(2)
    expect(await database().commitment.count({ where: { status: 'OPEN', dueOn: { lt: new Date() } } })).toBe(1)
    expect(states(await countedBy('Milestone', 'status'))).toEqual(['CONFIRMED', 'PROPOSED', 'REJECTED'])
    const checks = await countedBy('LandingCheck', '"answeredAt" IS NULL')
    expect(checks.true).toBeGreaterThan(2)
    expect(checks.false).toBeGreaterThan(2 * 14)
  })

  test('tell of the last two weeks alone: nobody is mailed of what is long past', async () => {
    const kinds = `kind NOT IN ('application', 'tenancy')`
    const [found] = await asOwner(`SELECT count(*)::int AS told,
      count(*) FILTER (WHERE "createdAt" < now() - interval '16 days')::int AS old FROM "Notification" WHERE ${kinds}`)
    expect(found).toEqual({ told: expect.any(Number), old: 0 })
    expect(found?.told).toBeGreaterThan(20)
    const [queued] = await asOwner(`SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'mail'`)
    expect(queued?.n).toBe(await database().notification.count())
  })

  test('leave nothing for the timers to make up for', async () => {
    const before = await rows()
    expect(await flagSilent(systemActor('test'))).toBe(0)
    expect(await askDueChecks(systemActor('test'))).toBe(0)
    expect(await askSatisfaction(systemActor('test'))).toBe(0)
    expect(await askRetention(systemActor('test'))).toBe(0)
    expect(await rows()).toEqual(before)
  })
})

describe('people, institutions and partners', () => {
  test('are found in every state', async () => {
    expect(states(await countedBy('TalentNeed', 'status'))).toEqual(['FILLED', 'OPEN'])
    const introduced = ['CONSENTED', 'CONFIRMED', 'CONSENT_WITHDRAWN', 'DECLINED_BY_CANDIDATE', 'INTERVIEWING', 'LEFT']
    expect(states(await countedBy('Introduction', 'status'))).toEqual(
      [...introduced, 'OFFERED', 'REJECTED_BY_COMPANY', 'SUGGESTED'].sort(),
    )
    expect(states(await countedBy('Cooperation', 'status'))).toEqual(
      ['COMPLETED', 'LEAD', 'MATCHED', 'NEGOTIATING', 'RUNNING', 'TERMINATED'].sort(),
    )
    expect(states(await countedBy('ServiceMatch', 'status'))).toEqual(
      ['DONE_HELPED', 'DONE_NOT_REACHABLE', 'DONE_NO_HELP', 'NOT_FOR_ME', 'TAKING_CARE'].sort(),
    )
  })

  test('were hired under a consent that names the company, given before they were introduced', async () => {
    const wrong = await asOwner(`SELECT i.id FROM "Introduction" i JOIN "TalentNeed" n ON n.id = i."needId"
      JOIN "StatusLog" l ON l."recordId" = i.id AND l.event = 'introduce'
      WHERE NOT EXISTS (SELECT FROM "Consent" c WHERE c."personId" = i."personId"
        AND c."organisationId" = n."organisationId" AND c."givenAt" <= l.at)`)
    expect(wrong).toEqual([])
  })

  test('are people of their own: nobody was hired twice', async () => {
    const hired = await database().introduction.findMany({ where: { confirmedOn: { not: null } } })
    expect(new Set(hired.map(({ personId }) => personId)).size).toBe(hired.length)
    expect(hired.length).toBeGreaterThan(126)
  })
})

describe('the patents', () => {
  test('are filed under 1,176 numbers, each once, with its check digit, its receipt and a plausible course', async () => {
    const { value } = await published('patentsAssisted')
    const filed = await database().patentCase.findMany({
      where: { applicationNumber: { not: null } },
      include: { documents: true },
    })
    expect(new Set(filed.map(({ applicationNumber }) => applicationNumber)).size).toBe(value)
    for (const { kind, applicationNumber, filedOn, documents, createdAt } of filed) {
      const day = filedOn?.toISOString().slice(0, 10) ?? ''
      expect(numberWarnings(kind, applicationNumber ?? '', day), `${applicationNumber}`).toEqual([])
      expect(documents.map((document) => document.kind)).toEqual(['RECEIPT'])
      expect(createdAt.getTime()).toBeLessThan(filedOn?.getTime() ?? 0)
    }
    const years = await countedBy('PatentCase', `extract(year FROM "filedOn")`, `"filedOn" IS NOT NULL`)
    expect(Object.keys(years)).toEqual(['2020', '2021', '2022'])
    const kinds = await countedBy('PatentCase', 'kind')
    expect(states(kinds)).toEqual(Object.values(PatentKind).sort())
    expect(kinds.INVENTION).toBeGreaterThan(kinds.DESIGN ?? 0)
  })

  test('stand in every state, some with a partner, and one waits to be verified', async () => {
    expect(states(await countedBy('PatentCase', 'status'))).toEqual(Object.values(PatentStatus).sort())
    const helped = await countedBy('PatentCase', '"assistedById" IS NOT NULL')
    expect([helped.true, helped.false].every((count) => (count ?? 0) > 100)).toBe(true)
    const waits = { status: 'DRAFTING', proposedNumber: { not: null } } as const
    expect(await database().patentCase.count({ where: waits })).toBe(1)
  })

  test('were assisted by none before its agreement', async () => {
    const early = await asOwner(`SELECT p.id FROM "PatentCase" p JOIN "StatusLog" l ON l."recordId" = p.id
      AND l.noun = 'PatentCase' AND l.event = 'accept' WHERE p."assistedById" IS NOT NULL AND NOT EXISTS (
        SELECT FROM "PartnerAgreement" a WHERE a."organisationId" = p."assistedById" AND a.kind = 'IP'
        AND a."validFrom" <= (l.at AT TIME ZONE 'Asia/Shanghai')::date)`)
    expect(early).toEqual([])
  })
})

describe('the events', () => {
  test('stand in every state; of each session that was held people came who had registered, and nobody’s name is kept', async () => {
    expect(states(await countedBy('Event', 'status'))).toEqual(
      Object.values(EventStatus)
        .filter((status) => status !== 'HELD')
        .sort(),
    )
    const held = await database().eventSession.findMany({
      where: { heldOn: { not: null } },
      include: { registrations: { include: { person: true } } },
    })
    expect(held).toHaveLength((await published('eventsHeld')).value ?? 0)
    for (const { registrations, taken, attendance } of held) {
      expect(registrations.map(({ status }) => status).sort()).toEqual([...Array(3).fill('ATTENDED'), 'NO_SHOW'])
      expect(registrations.every(({ person }) => person.erasedAt && person.name === '')).toBe(true)
      expect(taken).toBe(registrations.length)
      expect(attendance).toBeGreaterThanOrEqual(3)
    }
  })

  test('to come have seats, somebody who waits, and somebody whom the team has to approve', async () => {
    const states = await countedBy('Registration', 'status')
    expect(states).toMatchObject({ CONFIRMED: expect.any(Number), WAITLISTED: 2, PENDING: 3 })
  })
})

describe('the visits', () => {
  test('stand in every state, were reported by who went, and none before it was planned', async () => {
    expect(states(await countedBy('ProspectVisit', 'status'))).toEqual(Object.values(VisitStatus).sort())
    expect(states(await countedBy('VisitRequest', 'status'))).toEqual(Object.values(VisitRequestStatus).sort())
    const odd = await asOwner(`SELECT v.id FROM "ProspectVisit" v WHERE v.status = 'DONE' AND (
      NOT EXISTS (SELECT FROM "VisitStaff" s WHERE s."visitId" = v.id AND s."accountId" = v."authorId")
      OR v."visitedOn" < (v."createdAt" AT TIME ZONE 'Asia/Shanghai')::date)`)
    expect(odd).toEqual([])
  })

  test('were made at every resident before it applied, and at others more than once', async () => {
    const unvisited = await asOwner(`SELECT a.id FROM "Tenancy" a WHERE a.status = 'ACTIVE' AND NOT EXISTS (
      SELECT FROM "ProspectVisit" v WHERE v."organisationId" = a."organisationId" AND v."visitedOn" < a."startOn")`)
    expect(unvisited).toEqual([])
    const [twice] = await asOwner<{ n: number }>(`SELECT count(*)::int AS n FROM (
      SELECT FROM "ProspectVisit" WHERE status = 'DONE' GROUP BY "organisationId" HAVING count(*) > 1) again`)
    expect(twice?.n).toBeGreaterThan(90)
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
