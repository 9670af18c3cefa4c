import { setTimeout as wait } from 'node:timers/promises'
import { systemActor } from '@/lib/core/auth/actor'
import { database, pool, transaction } from '@/lib/core/db/client'
import { addRole } from '@/lib/domains/accounts/commands'
import { appendAudit } from '@/lib/domains/audit/commands'
import { seedCooperations } from '@/prisma/seed/demonstration-cooperation'
import { seedCounter } from '@/prisma/seed/demonstration-counter'
import { firstDayOf } from '@/prisma/seed/demonstration-course'
import { seedEvents } from '@/prisma/seed/demonstration-events'
import { seedGroups } from '@/prisma/seed/demonstration-groups'
import { seedDemonstrationLandings } from '@/prisma/seed/demonstration-landings'
import { type DemonstrationPark, seedDemonstrationPark } from '@/prisma/seed/demonstration-park'
import { seedPartners } from '@/prisma/seed/demonstration-partners'
import { seedPatents } from '@/prisma/seed/demonstration-patents'
import { castOf, emailOf, PASSWORD, PEOPLE, seedPeople } from '@/prisma/seed/demonstration-people'
import { seedPipeline } from '@/prisma/seed/demonstration-pipeline'
import { seedProspects } from '@/prisma/seed/demonstration-prospects'
import { roomsOf } from '@/prisma/seed/demonstration-rooms'
import { seedRequests } from '@/prisma/seed/demonstration-services'
import { seedTalent } from '@/prisma/seed/demonstration-talent'
import { type DemonstrationTenant, seedInstitutions, seedTenants } from '@/prisma/seed/demonstration-tenants'
import { seedVisits } from '@/prisma/seed/demonstration-visits'

const LOCK = 7_270_113
const actor = systemActor('seed')

/**
 * The demonstration set: a fictional park from a fixed seed, without any baseline, and an account for every role.
 * It may be called at every start. What a cut-off start left out is added; once it is whole, nothing is, since what
 * people did with it meanwhile is theirs.
 */
export async function seedDemonstration(): Promise<{ accounts: { email: string; role: string }[]; password: string }> {
  await alone(async () => {
    if ((await database().auditEntry.count({ where: whole })) > 0) return
    const park = await seedDemonstrationPark()
    await seedInstitutions(park)
    await seedPeople(park.enclaveId)
    await seedHistory(park)
    const { enclaveId } = park
    await transaction((tx) => appendAudit(tx, actor, { ...whole, recordId: enclaveId, enclaveId }))
  })
  return { accounts: PEOPLE.map(({ key, role }) => ({ email: emailOf(key), role })), password: PASSWORD }
}

/** The last entry of the seed: it is whole. */
const whole = { verb: 'seed', noun: 'Enclave' } as const

async function seedHistory(park: DemonstrationPark): Promise<void> {
  const cast = await castOf(park.enclaveId)
  const rooms = await roomsOf(park.enclaveId)
  const tenants = await seedTenants(park, cast, rooms)
  await seedMember(tenants)
  const stage = { cast, groups: await seedGroups(park), firstDay: await firstDayOf(park.enclaveId) }
  await seedDemonstrationLandings(park, stage, tenants)
  await seedPipeline(park, stage)
  const partners = await seedPartners(park, stage)
  await seedTalent(park, stage, tenants, partners)
  await seedCooperations(stage, tenants, partners)
  await seedRequests(stage, tenants, partners)
  await seedPatents(stage, tenants, partners)
  await seedVisits(stage, tenants, await seedProspects(park))
  await seedEvents(stage, park)
  await seedCounter(park, cast, rooms)
}

/** The printed member works for the same resident as the printed admin. */
async function seedMember(tenants: readonly DemonstrationTenant[]): Promise<void> {
  const [first] = tenants
  const member = await database().account.findUniqueOrThrow({ where: { email: emailOf('tenant-member') } })
  if (!first || (await database().membership.count({ where: { accountId: member.id } })) > 0) return
  const post = {
    role: 'TENANT_MEMBER',
    organisationId: first.organisationId,
    enclaveId: null,
    districtId: null,
  } as const
  await transaction((tx) => addRole(tx, actor, member.id, post))
}

/** Of several servers that start together, one seeds at a time. */
async function alone(work: () => Promise<void>): Promise<void> {
  const client = await pool().connect()
  try {
    const locked = async () =>
      (await client.query('SELECT pg_try_advisory_lock($1) AS got', [LOCK])).rows[0]?.got === true
    while (!(await locked())) await wait(200)
    await work()
  } finally {
    // The lock is the connection's: given back to the pool with it, a seed that failed would keep the next one out.
    await client.query('SELECT pg_advisory_unlock($1)', [LOCK]).finally(() => client.release())
  }
}
