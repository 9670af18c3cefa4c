import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Actor } from '@/lib/core/auth/actor'
import { columnOfDay } from '@/lib/core/clock'
import type { Tx } from '@/lib/core/db/client'
import { pinyinKeys } from '@/lib/core/pinyin'
import { appendAudit, logStatus } from '@/lib/domains/audit/commands'
import { seedInstitutions } from '@/prisma/seed/facts-institutions'
import { type Facts, factsFile } from '@/prisma/seed/schema'

/** The facts of the real park as the sources state them. */
export const readFacts = async (): Promise<Facts> =>
  factsFile.parse(JSON.parse(await readFile(join(process.cwd(), 'prisma/seed/facts.json'), 'utf8')))

type Ids = Map<string, string>
const idOf = (ids: Ids, key: string | undefined) => (key === undefined ? null : (ids.get(key) ?? null))
const known = (ids: Ids, key: string): string => {
  const id = ids.get(key)
  if (!id) throw new Error(`facts.json refers to ${key}, which it does not define`)
  return id
}

/** Writes the facts in the caller's transaction: each record cites its source, and nothing is added to what it says. */
export async function seedFacts(tx: Tx, actor: Actor, facts: Facts): Promise<void> {
  const sources = await seedSources(tx, facts)
  const industries = await seedIndustries(tx, facts)
  await seedLevels(tx)
  const districts = await seedDistricts(tx, facts)
  const sites = await seedSites(tx, facts, sources, districts)
  const enclaveId = await seedEnclave(tx, actor, facts, sources)
  const baselines = await seedBaselines(tx, actor, facts, enclaveId, sources)
  await seedOrganisations(tx, actor, { facts, sources, industries, districts, enclaveId })
  await seedInstitutions(tx, actor, facts.institutions, { sources, enclaveId })
  await seedLandings(tx, actor, { facts, sources, industries, districts, sites, enclaveId, baselines })
}

async function seedSources(tx: Tx, facts: Facts): Promise<Ids> {
  const ids: Ids = new Map()
  for (const [key, source] of Object.entries(facts.sources)) {
    const data = {
      key,
      titleZh: source.titleZh,
      titleEn: source.titleEn,
      author: source.author ?? null,
      publishedOn: columnOfDay(source.publishedOn),
      publishedNoteZh: source.noteZh ?? null,
      publishedNoteEn: source.noteEn ?? null,
    }
    ids.set(key, (await tx.source.create({ data })).id)
  }
  return ids
}

/** Which levels there are, and by which rule, is the operator's to write: no source states it. */
async function seedLevels(tx: Tx): Promise<void> {
  await tx.dictionary.create({ data: { key: 'talentLevel', nameZh: '人才层次', nameEn: 'Levels of talent' } })
}

async function seedIndustries(tx: Tx, { industries }: Facts): Promise<Ids> {
  const items = [
    ...industries.traditional.map((item) => ({ ...item, groupKey: 'TRADITIONAL' })),
    ...industries.emerging.map((item) => ({ ...item, groupKey: 'EMERGING' })),
  ]
  const dictionary = await tx.dictionary.create({
    data: {
      key: 'industry',
      nameZh: '产业（5+5）',
      nameEn: 'Industries (5+5)',
      items: {
        create: items.map(({ key, zh, en, groupKey }, position) => ({
          key,
          nameZh: zh,
          nameEn: en,
          groupKey,
          position,
        })),
      },
    },
    include: { items: true },
  })
  return new Map(dictionary.items.map((item) => [item.key, item.id]))
}

async function seedDistricts(tx: Tx, facts: Facts): Promise<Ids> {
  const ids: Ids = new Map()
  for (const { zh, en, ...rest } of facts.wenzhouDivisions.items)
    ids.set(zh, (await tx.district.create({ data: { ...rest, nameZh: zh, nameEn: en } })).id)
  return ids
}

async function seedSites(tx: Tx, facts: Facts, sources: Ids, districts: Ids): Promise<Ids> {
  const ids: Ids = new Map()
  for (const { districtZh, source, ...rest } of facts.landingSites) {
    const data = { ...rest, districtId: idOf(districts, districtZh), sourceId: known(sources, source) }
    ids.set(rest.nameZh, (await tx.landingSite.create({ data })).id)
  }
  return ids
}

async function seedEnclave(tx: Tx, actor: Actor, { park, phases }: Facts, sources: Ids): Promise<string> {
  const {
    agreedYear,
    sources: cited,
    homeCityShortZh,
    homeCityShortEn,
    hostCityShortZh,
    hostCityShortEn,
    ...rest
  } = park
  const enclave = await tx.enclave.create({
    data: {
      ...rest,
      homeCityZh: homeCityShortZh,
      homeCityEn: homeCityShortEn,
      hostCityZh: hostCityShortZh,
      hostCityEn: hostCityShortEn,
      agreedOn: String(agreedYear),
      sourceId: known(sources, cited[0]),
    },
  })
  await appendAudit(tx, actor, { verb: 'seed', noun: 'Enclave', recordId: enclave.id, enclaveId: enclave.id })
  for (const { zh, en, source, buildings, status, ...phase } of phases) {
    // Of the second phase the sources say "topped out", and later when completion and delivery are expected.
    const to = status === 'OPERATING' ? 'OPEN' : 'TOPPED_OUT'
    const created = await tx.phase.create({
      data: {
        ...phase,
        landAreaM2: phase.landAreaM2 ?? null,
        investmentCny: phase.investmentCny ?? null,
        openedOn: phase.openedOn ?? null,
        completionExpectedOn: phase.completionExpectedOn ?? null,
        deliveryExpectedOn: phase.deliveryExpectedOn ?? null,
        builderZh: phase.builderZh ?? null,
        builderEn: phase.builderEn ?? null,
        nameZh: zh,
        nameEn: en,
        officeBuildings: buildings?.researchOffice ?? null,
        apartmentBuildings: buildings?.apartment ?? null,
        status: to,
        enclaveId: enclave.id,
        sourceId: known(sources, source),
      },
    })
    await logStatus(tx, actor, { noun: 'Phase', recordId: created.id, event: 'report', from: null, to })
  }
  return enclave.id
}

const STOCKS = ['wenzhouCompaniesWithRdCentre', 'partnerPlatforms']

async function seedBaselines(tx: Tx, actor: Actor, facts: Facts, enclaveId: string, sources: Ids): Promise<Ids> {
  const { figures, from, to, source } = facts.publishedFigures
  const stated = facts.sources[source]
  const ids: Ids = new Map()
  for (const figure of figures) {
    const stock = STOCKS.includes(figure.key)
    const baseline = await tx.metricBaseline.create({
      data: {
        enclaveId,
        metricKey: figure.key,
        value: figure.value,
        isLowerBound: !figure.exact,
        periodFrom: stock ? null : columnOfDay(from),
        periodTo: stock || to === null ? null : columnOfDay(to),
        asOf: stated ? columnOfDay(stated.publishedOn) : null,
        noteZh: stated?.noteZh ?? null,
        noteEn: stated?.noteEn ?? null,
        sourceId: known(sources, source),
      },
    })
    ids.set(figure.key, baseline.id)
    await appendAudit(tx, actor, {
      verb: 'seed',
      noun: 'MetricBaseline',
      recordId: baseline.id,
      enclaveId,
      details: { metric: figure.key, value: figure.value },
    })
  }
  return ids
}

type Base = { facts: Facts; sources: Ids; industries: Ids; districts: Ids; enclaveId: string }

/** Residents are only those whose residence a source states; the others stand as landed projects. */
async function seedOrganisations(tx: Tx, actor: Actor, { facts, sources, industries, districts, enclaveId }: Base) {
  for (const fact of facts.organisations.filter((organisation) => organisation.statedResident)) {
    const sourceId = known(sources, fact.source)
    const kind =
      fact.kind === 'INCUBATION_TEAM' ? 'TEAM' : fact.direction === 'GOING_OUT' ? 'HOME_COMPANY' : 'HOST_COMPANY'
    const organisation = await tx.organisation.create({
      data: {
        slug: fact.key,
        nameZh: fact.nameZh,
        nameEn: fact.nameEn,
        kind,
        industryId: idOf(industries, fact.industry),
        homeDistrictId: idOf(districts, fact.homeDistrictZh),
        factsZh: fact.factsZh,
        factsEn: fact.factsEn,
        honoursZh: fact.honours,
        honoursEn: fact.honoursEn,
        ...pinyinKeys(fact.nameZh),
        published: true,
        sourceId,
      },
    })
    await tx.reportedResidency.create({
      data: {
        organisationId: organisation.id,
        enclaveId,
        direction: fact.direction,
        enteredOn: fact.enteredYear ? String(fact.enteredYear) : null,
        sourceId,
      },
    })
    await appendAudit(tx, actor, { verb: 'seed', noun: 'Organisation', recordId: organisation.id, enclaveId })
  }
}

type LandingBase = Base & { sites: Ids; baselines: Ids }

/** The landings a source names: reported, itemising the published figure without adding to it. */
async function seedLandings(tx: Tx, actor: Actor, base: LandingBase): Promise<void> {
  const { facts, sources, industries, districts, sites, enclaveId, baselines } = base
  for (const fact of facts.organisations.filter((organisation) => organisation.landing)) {
    const sourceId = known(sources, fact.source)
    const resident = fact.statedResident ? await tx.organisation.findUnique({ where: { slug: fact.key } }) : null
    const project = await tx.project.create({
      data: {
        slug: fact.key,
        enclaveId,
        organisationId: resident?.id ?? null,
        nameZh: fact.nameZh,
        nameEn: fact.nameEn,
        ...pinyinKeys(fact.nameZh),
        direction: fact.direction,
        industryId: idOf(industries, fact.industry),
        broughtFromZh: fact.fromZh ?? null,
        broughtFromEn: fact.fromEn ?? null,
        factsZh: fact.factsZh,
        factsEn: fact.factsEn,
        recordOrigin: 'REPORTED',
        status: 'REPORTED',
        sourceId,
      },
    })
    const landing = await tx.landing.create({
      data: {
        projectId: project.id,
        status: 'REPORTED',
        districtId: idOf(districts, fact.landing?.districtZh),
        siteId: idOf(sites, fact.landing?.siteZh),
        reportedStage: fact.landing?.stage ?? null,
        baselineId: known(baselines, 'projectsLandedInWenzhou'),
        sourceId,
      },
    })
    await logStatus(tx, actor, { noun: 'Landing', recordId: landing.id, event: 'report', from: null, to: 'REPORTED' })
    await appendAudit(tx, actor, {
      verb: 'seed',
      noun: 'Landing',
      recordId: landing.id,
      enclaveId,
      details: { project: fact.key },
    })
  }
}
