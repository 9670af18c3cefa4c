import { systemActor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import {
  addRelation,
  createOrganisation,
  publishOrganisation,
  reportResidency,
} from '@/lib/domains/organisations/commands'
import type { OrganisationInput } from '@/lib/domains/organisations/schema'
import type { DemonstrationPark } from '@/prisma/seed/demonstration-park'

const actor = systemActor('seed')
const SEED = 20_191_205

export type DemonstrationTenant = {
  id: string
  slug: string
  nameZh: string
  nameEn: string
  direction: 'GOING_OUT' | 'BRINGING_IN'
  industryId: string | undefined
  workZh: string
  workEn: string
}

/** Mulberry32: the same numbers at every run. */
export function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

/** The fictional residents: half from the home city, the others projects and teams of the host city. */
export async function seedDemonstrationTenants(park: DemonstrationPark): Promise<DemonstrationTenant[]> {
  const next = random(SEED)
  const tenants: DemonstrationTenant[] = []
  const industries = [...park.industries]
  for (const [index, brand] of park.names.brands.entries()) {
    // Spread over the alphabet: every second one goes out, every fifth of the others is a team.
    const direction = index % 2 === 0 ? 'GOING_OUT' : 'BRINGING_IN'
    const team = direction === 'BRINGING_IN' && index % 5 === 1
    const [key = '', industryId] = industries[next(industries.length)] ?? []
    const trades = park.names.trades[key] ?? []
    const trade = trades[next(trades.length)]
    if (!trade) throw new Error(`demonstration.json has no trade for ${key}`)
    const city = direction === 'GOING_OUT' ? { zh: '虚山', en: 'Xushan' } : { zh: '拟海', en: 'Nihai' }
    const names = team
      ? { nameZh: `${brand.zh}${trade.zh}团队`, nameEn: `${brand.en} ${trade.en} team` }
      : { nameZh: `${brand.zh}（${city.zh}）${trade.zh}有限公司`, nameEn: `${brand.en} (${city.en}) ${trade.en}` }
    const entered = next(37)
    const enteredOn = `${2019 + Math.floor((entered + 11) / 12)}-${String(((entered + 11) % 12) + 1).padStart(2, '0')}`
    const fields: OrganisationInput = {
      slug: brand.en.toLowerCase(),
      ...names,
      kind: team ? 'TEAM' : direction === 'GOING_OUT' ? 'HOME_COMPANY' : 'HOST_COMPANY',
      industryId,
      homeDistrictId: direction === 'GOING_OUT' ? park.districts[next(park.districts.length)] : undefined,
      factsZh: [`在园研发${trade.workZh}`],
      factsEn: [`Works in the park on ${trade.workEn}`],
      sourceId: park.sourceId,
    }
    const id = await resident(park, fields, direction, enteredOn)
    const { workZh, workEn } = trade
    tenants.push({ id, slug: fields.slug, ...names, direction, industryId, workZh, workEn })
  }
  await seedInstitutions(park)
  return tenants
}

/** Each step only where it is still missing. */
async function resident(
  { enclaveId, sourceId }: DemonstrationPark,
  fields: OrganisationInput,
  direction: 'GOING_OUT' | 'BRINGING_IN',
  enteredOn: string,
): Promise<string> {
  const id = await organisation(fields)
  const { version, published, residencies } = await database().organisation.findUniqueOrThrow({
    where: { id },
    include: { residencies: true },
  })
  if (residencies.length === 0)
    await reportResidency(actor, { organisationId: id, enclaveId, direction, enteredOn, sourceId })
  if (!published) await publishOrganisation(actor, { id, version })
  return id
}

async function organisation(fields: OrganisationInput): Promise<string> {
  const known = await database().organisation.findUnique({ where: { slug: fields.slug } })
  return (known ?? (await createOrganisation(actor, fields))).id
}

async function seedInstitutions({ names, sourceId }: DemonstrationPark): Promise<void> {
  const ids = new Map<string, string>()
  for (const fields of names.institutions) ids.set(fields.kind, await organisation({ ...fields, sourceId }))
  const [fromId, toId] = [ids.get('UNIVERSITY'), ids.get('JOINT_INSTITUTE')]
  if (!fromId || !toId) return
  const relation = { fromId, toId, kind: 'MEMBER_OF' } as const
  if ((await database().organisationRelation.count({ where: relation })) === 0) await addRelation(actor, relation)
}
