import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { systemActor } from '@/lib/core/auth/actor'
import { columnOfDay } from '@/lib/core/clock'
import { database, transaction } from '@/lib/core/db/client'
import { HolderKind, ProjectOrigin, ServiceKind } from '@/lib/core/db/generated/enums'
import { logStatus } from '@/lib/domains/audit/commands'
import { addItem } from '@/lib/domains/dictionaries/commands'
import { addBuilding, addFloor, addRoom, createEnclave, createPhase } from '@/lib/domains/enclaves/commands'
import { enclaveInput, phaseInput, ROOM_USES } from '@/lib/domains/enclaves/schema'
import { readFacts } from '@/prisma/seed/facts'

const words = z.object({ zh: z.string(), en: z.string() })
const named = z.object({ slug: z.string(), nameZh: z.string(), nameEn: z.string() })
const amount = z.number().optional()
/** What a site publishes, since when; one of them has published nothing. */
const criteria = {
  industries: z.array(z.string()),
  minReadiness: amount,
  ...{ landMu: amount, plantM2: amount, cleanRoomM2: amount, powerKv: amount, capital: amount, people: amount },
  criteriaOn: z.string().optional(),
}
const file = z.object({
  enclave: z.record(z.string(), z.string()),
  phases: z.array(z.record(z.string(), z.string())),
  districts: z.array(named.extend({ adcode: z.string(), tileX: z.number(), tileY: z.number() })),
  sites: z.array(named.extend({ district: z.string(), ...criteria })),
  institutions: z.array(
    named.extend({ kind: z.enum(['UNIVERSITY', 'INSTITUTE', 'JOINT_INSTITUTE', 'SERVICE_PLATFORM']) }),
  ),
  /** Partner platforms, each with what it serves. */
  platforms: z.array(named.extend({ kind: z.enum(ServiceKind) })),
  /** Of whom names of candidates are put together. */
  candidates: z.object({ surnames: z.array(z.string()), given: z.array(z.string()) }),
  brands: z.array(words),
  /** Those who apply at present. */
  waiting: z.array(words),
  trades: z.record(z.string(), z.array(words.extend({ workZh: z.string(), workEn: z.string() }))),
  founders: z.array(words),
  /** Those on their way at present. */
  projects: z.array(
    z.object({
      nameZh: z.string(),
      nameEn: z.string(),
      industry: z.string(),
      holder: z.string(),
      kind: z.enum(HolderKind),
      origin: z.enum(ProjectOrigin),
      level: z.number().optional(),
    }),
  ),
})
export type DemonstrationNames = z.infer<typeof file>

export type DemonstrationPark = {
  enclaveId: string
  sourceId: string
  /** By key, in the order of the list. */
  industries: Map<string, string>
  districts: { id: string; adcode: string }[]
  names: DemonstrationNames
}

const actor = systemActor('seed')

/** The fictional cities, their park with its rooms, districts, sites and industries. */
export async function seedDemonstrationPark(): Promise<DemonstrationPark> {
  const names = file.parse(JSON.parse(await readFile(join(process.cwd(), 'prisma/seed/demonstration.json'), 'utf8')))
  const source = { key: 'DEMO', titleZh: '演示数据', titleEn: 'Demonstration data' }
  const db = database()
  const { id: sourceId } = await db.source.upsert({ where: { key: 'DEMO' }, update: {}, create: source })
  const input = enclaveInput.parse({ ...names.enclave, sourceId })
  const { id: enclaveId } =
    (await db.enclave.findUnique({ where: { slug: input.slug } })) ?? (await createEnclave(actor, input))
  await seedLevels()
  const industries = await seedIndustries()
  const districts: DemonstrationPark['districts'] = []
  for (const district of names.districts) {
    const where = { adcode: district.adcode }
    districts.push(
      await db.district.upsert({ where, update: {}, create: district, select: { id: true, adcode: true } }),
    )
  }
  for (const { district, criteriaOn, ...site } of names.sites) {
    const { id: districtId } = await db.district.findUniqueOrThrow({ where: { adcode: district } })
    const published = criteriaOn ? { criteriaOn: columnOfDay(criteriaOn) } : {}
    const create = { ...site, ...published, districtId, sourceId }
    await db.landingSite.upsert({ where: { slug: site.slug }, update: {}, create })
  }
  for (const [index, phase] of names.phases.entries()) await seedPhase(enclaveId, sourceId, phase, index === 0)
  return { enclaveId, sourceId, industries, districts, names }
}

/** The same 5+5 industries as in the facts: a taxonomy, not a fact about anyone. */
async function seedIndustries(): Promise<Map<string, string>> {
  const { industries } = await readFacts()
  const items = [
    ...industries.traditional.map((item) => ({ ...item, groupKey: 'TRADITIONAL' })),
    ...industries.emerging.map((item) => ({ ...item, groupKey: 'EMERGING' })),
  ]
  const create = { key: 'industry', nameZh: '产业（5+5）', nameEn: 'Industries (5+5)' }
  const where = { key: create.key }
  const { id: dictionaryId } = await database().dictionary.upsert({ where, update: {}, create })
  for (const [position, { key, zh, en, groupKey }] of items.entries()) {
    const known = await database().dictionaryItem.count({ where: { dictionaryId, key } })
    if (known === 0) await addItem(actor, { dictionaryId, key, nameZh: zh, nameEn: en, groupKey, position })
  }
  const stored = await database().dictionaryItem.findMany({ where: { dictionaryId }, orderBy: { position: 'asc' } })
  return new Map(stored.map(({ key, id }) => [key, id]))
}

const LEVELS = [
  ['LEADING', '领军人才', 'Leading talent', 'HIGH', '主持过省部级以上科研项目，或获省级以上科技奖励前三名完成人。'],
  ['DOCTOR', '博士', 'Doctor', 'HIGH', '具有博士学位，且从事与学位相关的研发工作。'],
  ['SENIOR', '高级职称', 'Senior title', 'HIGH', '具有高级工程师或同级专业技术职称。'],
  ['SKILLED', '骨干技术人才', 'Skilled engineer', 'BASE', '具有硕士学位或五年以上研发经验，不计为高层次。'],
] as const
const LEVEL_RULES = {
  LEADING: 'Led a provincial or national research project, or among the first three of a provincial science award.',
  DOCTOR: 'Holds a doctorate and works in research that belongs to it.',
  SENIOR: 'Holds the title of senior engineer or one of the same rank.',
  SKILLED: 'Holds a master’s degree or has five years of research work; does not count as high-level.',
} as const

/** Levels of talent with their rules, as an operator would write them. */
async function seedLevels(): Promise<void> {
  const create = { key: 'talentLevel', nameZh: '人才层次', nameEn: 'Levels of talent' }
  const { id: dictionaryId } = await database().dictionary.upsert({ where: { key: create.key }, update: {}, create })
  for (const [position, [key, nameZh, nameEn, groupKey, ruleZh]] of LEVELS.entries()) {
    const known = await database().dictionaryItem.count({ where: { dictionaryId, key } })
    const words = { nameZh, nameEn, ruleZh, ruleEn: LEVEL_RULES[key] }
    if (known === 0) await addItem(actor, { dictionaryId, key, ...words, groupKey, position })
  }
}

/** The first phase is open, with its rooms; the second is topped out. */
async function seedPhase(enclaveId: string, sourceId: string, fields: Record<string, string>, open: boolean) {
  const input = phaseInput.parse({ ...fields, enclaveId, sourceId })
  const where = { enclaveId_key: { enclaveId, key: input.key } }
  const { id } = (await database().phase.findUnique({ where })) ?? (await createPhase(actor, input))
  const to = open ? 'OPEN' : 'TOPPED_OUT'
  // The history of the building site lies before the portal: it is stated, not moved.
  await transaction(async (tx) => {
    const { count } = await tx.phase.updateMany({ where: { id, status: 'PLANNED' }, data: { status: to } })
    if (count === 1) await logStatus(tx, actor, { noun: 'Phase', recordId: id, event: 'report', from: 'PLANNED', to })
  })
  if (open) for (const code of ['A', 'B', 'C']) await seedBuilding(id, code)
}

async function seedBuilding(phaseId: string, code: string): Promise<void> {
  const db = database()
  const known = await db.building.findUnique({ where: { phaseId_code: { phaseId, code } } })
  const input = { phaseId, code, nameZh: `${code}座`, nameEn: `Building ${code}` }
  const { id: buildingId } = known ?? (await addBuilding(actor, input))
  for (const level of [1, 2, 3, 4]) {
    const floor = await db.floor.findUnique({ where: { buildingId_level: { buildingId, level } } })
    const { id: floorId } = floor ?? (await addFloor(actor, { buildingId, level }))
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const room = { floorId, code: `${code}${level}0${number}` }
      if (await db.room.findUnique({ where: { floorId_code: room } })) continue
      // The ground floor meets and pilots; above it are laboratories and offices.
      const use = level === 1 ? (number > 5 ? ROOM_USES[3] : ROOM_USES[2]) : number > 4 ? ROOM_USES[1] : ROOM_USES[0]
      const areaM2 = String(40 + 10 * number)
      await addRoom(actor, { ...room, areaM2, use, lettable: use !== 'MEETING', availableFrom: null })
    }
  }
}
