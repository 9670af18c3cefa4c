import { shiftDay, shiftMonths } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { askRetention, confirmStay } from '@/lib/domains/retention/commands'
import { draftNeed, moveNeed, routeNeed } from '@/lib/domains/talent/commands'
import { timer } from '@/prisma/seed/demonstration-acts'
import { type Dated, momentOf, playSteps, type Stage } from '@/prisma/seed/demonstration-course'
import { type Candidacy, ONBOARD, playCandidacy, type Seeking } from '@/prisma/seed/demonstration-hires'
import type { DemonstrationPark } from '@/prisma/seed/demonstration-park'
import type { Partners } from '@/prisma/seed/demonstration-partners'
import { adminOf } from '@/prisma/seed/demonstration-people'
import { random } from '@/prisma/seed/demonstration-subjects'
import type { DemonstrationTenant } from '@/prisma/seed/demonstration-tenants'

const SEED = 126_2022
const LAST = '2022-12-31'
const HIGH = 126
/** Those who do not count as high-level, after them. */
const SKILLED = 14
const A_NEED = 4
const ROLES = ['研发工程师', '算法工程师', '工艺工程师', '课题负责人', '首席科学家', '测试工程师'] as const
/** Marks of the needs, and of those who are suggested for them. */
const NEEDS = 1
const CANDIDATES = 200

/** The quarters at whose begin it was asked who stayed: the last of the three years' hires have then been there a year. */
const FIRST_QUARTER = '2020-07-01'
const QUARTERS = 16
const STAYS = 960

type Hire = Pick<Candidacy, 'name' | 'degree' | 'years' | 'levelId'> & { tenant: DemonstrationTenant; on: string }

/** The fictional people whom the park brought to its residents, with those who were not hired, and the needs of today. */
export async function seedTalent(
  park: DemonstrationPark,
  stage: Stage,
  tenants: readonly DemonstrationTenant[],
  partners: Partners,
): Promise<void> {
  const looking = await residing(tenants)
  const hires = await hiresOf(park, looking)
  const groups = looking.flatMap((tenant) => {
    const own = hires.filter((hire) => hire.tenant === tenant).toSorted((a, b) => (a.on < b.on ? -1 : 1))
    return Array.from({ length: Math.ceil(own.length / A_NEED) }, (_, index) =>
      own.slice(index * A_NEED, (index + 1) * A_NEED),
    )
  })
  let mark = CANDIDATES
  const name = namesOf(park, hires.length)
  for (const [index, group] of groups.entries()) {
    const [first] = group
    if (!first) continue
    const openedOn = shiftDay(first.on, -ONBOARD - 5)
    const need = await play(stage, partners, { mark: NEEDS + index, openedOn, ...first, headcount: group.length })
    // One who did not come, before those who did: with the last of them the need is filled.
    const ends = ['declined', 'rejected', 'withdrawn'] as const
    const suggestedOn = shiftDay(openedOn, 2)
    const extra = { ...first, name: name(), suggestedOn, end: ends[index % ends.length] ?? 'declined' }
    for (const hire of [extra, ...group.map((hire) => hired(hire, index))]) {
      mark += 1
      const candidacy = { ...hire, mark, byPartner: mark % 3 === 1 }
      await playSteps(stage, mark, await playCandidacy(stage, need, candidacy))
    }
  }
  await askWhoStayed(stage)
  await seedOpen(stage, partners, looking, { first: groups.length, mark, name })
}

/** Most have stayed; every sixth left, after some months or some years. */
function hired({ on, ...hire }: Hire, index: number) {
  const leftAfter = index % 6 === 2 ? 90 + 40 * (index % 17) : undefined
  return { ...hire, suggestedOn: shiftDay(on, -ONBOARD), end: 'hired' as const, leftAfter }
}

/** Of everybody it was asked in time whether they are still there, and the companies said so. */
async function askWhoStayed(stage: Stage): Promise<void> {
  const quarters = Array.from({ length: QUARTERS }, (_, index) => shiftMonths(FIRST_QUARTER, 3 * index))
  const steps = quarters.flatMap((day): Dated[] => [
    [day, () => askRetention(timer)],
    [shiftDay(day, 5), answerOpen],
  ])
  await playSteps(stage, STAYS, steps)
}

async function answerOpen(): Promise<void> {
  const open = await database().retentionCheck.findMany({
    where: { answeredAt: null },
    select: { id: true, introduction: { select: { need: { select: { organisationId: true } } } } },
  })
  for (const { id, introduction } of open) await confirmStay(await adminOf(introduction.need.organisationId), { id })
}

/** Those who reside now and came early enough to have hired within the three years. */
async function residing(tenants: readonly DemonstrationTenant[]): Promise<DemonstrationTenant[]> {
  const stay = await database().tenancy.findMany({
    where: { status: { in: ['ACTIVE', 'NOTICE'] } },
    select: { organisationId: true },
  })
  const ids = new Set(stay.map(({ organisationId }) => organisationId))
  return tenants.filter(({ organisationId, enteredOn }) => ids.has(organisationId) && enteredOn < '2022-06-01')
}

async function hiresOf(park: DemonstrationPark, looking: readonly DemonstrationTenant[]): Promise<Hire[]> {
  const next = random(SEED)
  const where = { dictionary: { key: 'talentLevel' } }
  const levels = await database().dictionaryItem.findMany({ where, orderBy: { position: 'asc' } })
  const high = levels.filter(({ groupKey }) => groupKey === 'HIGH')
  const others = levels.filter(({ groupKey }) => groupKey !== 'HIGH')
  const name = namesOf(park, 0)
  return Array.from({ length: HIGH + SKILLED }, (_, index) => {
    const tenant = looking[index % looking.length]
    const choice = index < HIGH ? high : others
    const level = choice[index % choice.length]
    if (!tenant || !level) throw new Error('nobody looks for anybody, or there are no levels')
    const earliest = shiftDay(tenant.enteredOn, ONBOARD + 20)
    let days = 0
    while (shiftDay(earliest, days) < LAST) days += 1
    const degree = level.key === 'DOCTOR' ? ('DOCTOR' as const) : ('MASTER' as const)
    const on = shiftDay(earliest, next(Math.max(days, 1)))
    return { tenant, on, name: name(), degree, years: 3 + next(18), levelId: level.id }
  })
}

/** Names, each once. @param taken how many were given before */
function namesOf({ names: { candidates } }: DemonstrationPark, taken: number): () => string {
  const { surnames, given } = candidates
  let index = taken
  return () => {
    const name = `${surnames[index % surnames.length]}${given[(index + Math.floor(index / surnames.length)) % given.length]}`
    index += 1
    return name
  }
}

type Opening = { mark: number; tenant: DemonstrationTenant; openedOn: string; headcount: number; levelId: string }

/** A need is drafted, opened, and routed to two partners. */
async function play(stage: Stage, partners: Partners, opening: Opening): Promise<Seeking> {
  const { mark, tenant, openedOn, headcount, levelId } = opening
  const { organisationId, workZh } = tenant
  const made = momentOf(mark, openedOn, 0)
  const current = () =>
    database().talentNeed.findFirstOrThrow({ where: { createdAt: made }, select: { id: true, version: true } })
  const admin = await adminOf(organisationId)
  const role = ROLES[mark % ROLES.length] ?? ROLES[0]
  const asked = [partners.suggesting(mark), partners.suggesting(mark + 1)]
  const steps: Dated[] = [
    [
      openedOn,
      () =>
        draftNeed(admin, {
          ...{ enclaveId: stage.cast.enclaveId, organisationId, headcount, levelId },
          title: `${workZh}${role}`,
          description: `负责${workZh}的研究与样机开发，在园区工作，与产线团队对接。`,
        }),
    ],
    [openedOn, async () => moveNeed(admin, { ...(await current()), event: 'open', reason: undefined })],
    ...asked.map(
      ({ organisationId: partnerId }): Dated => [
        shiftDay(openedOn, 1),
        async () => routeNeed(stage.cast.ops, { ...(await current()), organisationId: partnerId }),
      ],
    ),
  ]
  await playSteps(stage, mark, steps)
  return { made, field: workZh, admin, partner: partners.suggesting(mark).actor }
}

/** The needs of today, with candidates on every step of their way. */
async function seedOpen(
  stage: Stage,
  partners: Partners,
  looking: readonly DemonstrationTenant[],
  from: { first: number; mark: number; name: () => string },
): Promise<void> {
  const where = { dictionary: { key: 'talentLevel' }, groupKey: 'HIGH' }
  const level = await database().dictionaryItem.findFirstOrThrow({ where, orderBy: { position: 'asc' } })
  const ends = [['offered', 'declined'], ['interviewing', 'suggested'], ['consented'], [], []] as const
  let { mark } = from
  for (const [index, tenant] of looking.slice(0, ends.length).entries()) {
    const openedOn = shiftDay(stage.firstDay, -50 + 6 * index)
    const opening = {
      mark: NEEDS + from.first + index,
      tenant,
      openedOn,
      headcount: 1 + (index % 3),
      levelId: level.id,
    }
    const need = await play(stage, partners, opening)
    for (const end of ends[index] ?? []) {
      mark += 1
      const who = { name: from.name(), degree: 'DOCTOR', years: 8, levelId: level.id, byPartner: false } as const
      const candidacy = { ...who, mark, suggestedOn: shiftDay(openedOn, 10), end }
      await playSteps(stage, mark, await playCandidacy(stage, need, candidacy))
    }
  }
}
