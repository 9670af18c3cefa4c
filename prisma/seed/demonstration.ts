import { setTimeout as wait } from 'node:timers/promises'
import { systemActor } from '@/lib/core/auth/actor'
import { hashPassword } from '@/lib/core/auth/password'
import { database, pool, transaction } from '@/lib/core/db/client'
import type { Role } from '@/lib/core/db/generated/enums'
import { addRole } from '@/lib/domains/accounts/commands'
import { seedDemonstrationLandings } from '@/prisma/seed/demonstration-landings'
import { seedDemonstrationPark } from '@/prisma/seed/demonstration-park'
import { seedDemonstrationTenants } from '@/prisma/seed/demonstration-tenants'

const PASSWORD = 'xushan-nihai-demo'
const LOCK = 7_270_113

const ACCOUNTS: readonly { role: Role; name: string; in: 'enclave' | 'district' | 'tenant' | 'partner' | 'nothing' }[] =
  [
    { role: 'ADMIN', name: '演示管理员', in: 'nothing' },
    { role: 'OPS_LEAD', name: '演示运营主管', in: 'enclave' },
    { role: 'OPS', name: '演示运营专员', in: 'enclave' },
    { role: 'REVIEWER', name: '演示评审专家', in: 'enclave' },
    { role: 'GOV', name: '演示科技局', in: 'enclave' },
    { role: 'DISTRICT', name: '演示驻外招商组', in: 'district' },
    { role: 'PARTNER', name: '演示服务平台', in: 'partner' },
    { role: 'TENANT_ADMIN', name: '演示企业管理员', in: 'tenant' },
    { role: 'TENANT_MEMBER', name: '演示企业成员', in: 'tenant' },
    { role: 'APPLICANT', name: '演示申请人', in: 'nothing' },
  ]

/**
 * The demonstration set: a fictional park from a fixed seed, without any baseline, and an account for every role.
 * It may be called at every start: what is there already is left alone, what a cut-off start left out is added.
 */
export async function seedDemonstration(): Promise<{ accounts: { email: string; role: string }[]; password: string }> {
  await alone(async () => {
    const park = await seedDemonstrationPark()
    const tenants = await seedDemonstrationTenants(park)
    await seedDemonstrationLandings(park, tenants)
    await seedAccounts(park.enclaveId)
  })
  return { accounts: ACCOUNTS.map(({ role }) => ({ email: emailOf(role), role })), password: PASSWORD }
}

const emailOf = (role: string) => `${role.toLowerCase().replaceAll('_', '-')}@demo.local`

/** Of several servers that start together, one seeds at a time. */
async function alone(work: () => Promise<void>): Promise<void> {
  const client = await pool().connect()
  try {
    const locked = async () =>
      (await client.query('SELECT pg_try_advisory_lock($1) AS got', [LOCK])).rows[0]?.got === true
    while (!(await locked())) await wait(200)
    await work()
    await client.query('SELECT pg_advisory_unlock($1)', [LOCK])
  } finally {
    client.release()
  }
}

async function seedAccounts(enclaveId: string): Promise<void> {
  const actor = systemActor('seed')
  const db = database()
  const district = await db.district.findFirstOrThrow({ orderBy: { adcode: 'asc' } })
  const tenant = await db.organisation.findFirstOrThrow({ where: { published: true }, orderBy: { slug: 'asc' } })
  const partner = await db.organisation.findFirstOrThrow({ where: { kind: 'SERVICE_PLATFORM' } })
  const nowhere = { enclaveId: null, districtId: null, organisationId: null }
  const places = {
    nothing: nowhere,
    enclave: { ...nowhere, enclaveId },
    district: { ...nowhere, districtId: district.id },
    tenant: { ...nowhere, organisationId: tenant.id },
    partner: { ...nowhere, organisationId: partner.id },
  }
  for (const { role, name, in: place } of ACCOUNTS) {
    const email = emailOf(role)
    if (await db.account.findUnique({ where: { email } })) continue
    const passwordHash = await hashPassword(PASSWORD)
    await transaction(async (tx) => {
      const { id } = await tx.account.create({ data: { email, name, passwordHash, locale: 'zh-CN' } })
      await addRole(tx, actor, id, { role, ...places[place] })
    })
  }
}
