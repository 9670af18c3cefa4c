import type { Actor } from '@/lib/core/auth/actor'
import { columnOfDay, today } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db/client'
import { refuse } from '@/lib/core/errors'
import { newReference } from '@/lib/core/reference'
import { appendAudit } from '@/lib/domains/audit/commands'
import { NEEDS } from '@/lib/domains/projects/schema'
import { canAddSite, sitesOf } from '@/lib/domains/sites/policy'
import type { SiteEdit, SiteInput } from '@/lib/domains/sites/schema'

const noun = 'LandingSite'
type Criteria = Omit<SiteEdit, 'id' | 'version'>

/** What the columns keep of a form: what was left empty is not published. The day is that of the publication. */
function columnsOf(fields: Criteria) {
  const { industries, minReadiness, landMu, plantM2, cleanRoomM2, powerKv, capital, people } = fields
  const isPublished =
    industries.length > 0 || minReadiness !== undefined || NEEDS.some((need) => fields[need] !== undefined)
  return {
    industries,
    minReadiness: minReadiness ?? null,
    landMu: landMu ?? null,
    plantM2: plantM2 ?? null,
    cleanRoomM2: cleanRoomM2 ?? null,
    powerKv: powerKv ?? null,
    capital: capital ?? null,
    people: people ?? null,
    criteriaOn: isPublished ? columnOfDay(today()) : null,
  }
}

/** Industries that may be chosen now, or stood there before. @throws Refusal not_found */
async function requireIndustries(tx: Tx, chosen: readonly string[], before: readonly string[] = []): Promise<void> {
  const added = chosen.filter((key) => !before.includes(key))
  const known = { key: { in: added }, retired: false, dictionary: { key: 'industry' } }
  if ((await tx.dictionaryItem.count({ where: known })) !== added.length) refuse('not_found')
}

/** What the audit keeps: the criteria as they stand from now on. */
const details = (columns: ReturnType<typeof columnsOf>) => ({
  industries: columns.industries.join(', '),
  minReadiness: columns.minReadiness,
  ...Object.fromEntries(NEEDS.map((need) => [need, columns[need]])),
})

/** Adds a site to one's own district, with what it gives. @throws Refusal not_found */
export async function addSite(actor: Actor, input: SiteInput): Promise<{ id: string }> {
  const { districtId, nameZh, nameEn, ...criteria } = input
  if (!canAddSite(actor, districtId)) refuse('not_found')
  return transaction(async (tx) => {
    await requireIndustries(tx, criteria.industries)
    const columns = columnsOf(criteria)
    const slug = `s-${newReference().toLowerCase()}`
    const { id } = await tx.landingSite.create({ data: { slug, districtId, nameZh, nameEn, ...columns } })
    await appendAudit(tx, actor, { verb: 'create', noun, recordId: id, details: { slug, nameZh, ...details(columns) } })
    return { id }
  })
}

/** Publishes the criteria of a site of one's own district anew. @throws Refusal not_found, stale */
export async function editSite(actor: Actor, { id, version, ...criteria }: SiteEdit): Promise<void> {
  await transaction(async (tx) => {
    const found = await tx.landingSite.findFirst({ where: { AND: [{ id }, sitesOf(actor)] } })
    const { industries, version: current } = found ?? refuse('not_found')
    if (version !== current) refuse('stale')
    await requireIndustries(tx, criteria.industries, industries)
    const columns = columnsOf(criteria)
    const data = { ...columns, version: { increment: 1 } }
    const { count } = await tx.landingSite.updateMany({ where: { id, version }, data })
    if (count !== 1) refuse('stale')
    await appendAudit(tx, actor, { verb: 'edit', noun, recordId: id, details: details(columns) })
  })
}
