import type { Actor } from '@/lib/core/auth/actor'
import { momentOf, type Tx, transaction } from '@/lib/core/db/client'
import { Prisma } from '@/lib/core/db/generated/client'
import { refuse } from '@/lib/core/errors'
import { appendAudit } from '@/lib/domains/audit/commands'
import { mergeableBy } from '@/lib/domains/merges/policy'
import { boundIn } from '@/lib/domains/merges/queries'
import { type MergeInput, MOVED } from '@/lib/domains/merges/schema'

const noun = 'Organisation'
const table = (name: string) => Prisma.raw(`"${name}"`)

/**
 * Makes two records of one organisation one. What was done with the first stands with the second from now on; the first
 * stays as it is, points there, and its address leads there.
 * @throws Refusal not_found for who may not; stale; merge_bound where the first is more than courted; merge_codes for two
 * different credit codes, which are two organisations
 */
export async function mergeOrganisations(actor: Actor, input: MergeInput): Promise<void> {
  const { fromId, intoId } = input
  if (fromId === intoId) refuse('invalid_input')
  await transaction(async (tx) => {
    // Two who merge the same at once, also the other way round, meet here.
    await tx.$queryRaw`SELECT id FROM "Organisation" WHERE id IN (${fromId}::uuid, ${intoId}::uuid) ORDER BY id FOR UPDATE`
    const [from, into] = [await mergeable(tx, actor, fromId), await mergeable(tx, actor, intoId)]
    if (from.version !== input.fromVersion || into.version !== input.intoVersion) refuse('stale')
    if (from.uscc && into.uscc) refuse('merge_codes')
    if ((await boundIn(tx, fromId)) > 0) refuse('merge_bound')
    await endFollowing(tx, fromId, intoId)
    for (const [of, by] of MOVED)
      await tx.$executeRaw`UPDATE ${table(of)} SET ${table(by)} = ${intoId}::uuid WHERE ${table(by)} = ${fromId}::uuid`
    const { uscc, industryId, homeDistrictId } = from
    const gone = { uscc: null, published: false, mergedIntoId: intoId, version: { increment: 1 } }
    await tx.organisation.update({ where: { id: fromId }, data: gone })
    const filled = {
      uscc: into.uscc ?? uscc,
      industryId: into.industryId ?? industryId,
      homeDistrictId: into.homeDistrictId ?? homeDistrictId,
    }
    await tx.organisation.update({ where: { id: intoId }, data: { ...filled, version: { increment: 1 } } })
    const details = { from: fromId, into: intoId, nameBefore: from.nameZh, nameZh: into.nameZh }
    for (const recordId of [fromId, intoId]) await appendAudit(tx, actor, { verb: 'merge', noun, recordId, details })
  })
}

async function mergeable(tx: Tx, actor: Actor, id: string) {
  return (await tx.organisation.findFirst({ where: { AND: [{ id }, mergeableBy(actor)] } })) ?? refuse('not_found')
}

/** Where a team follows both, one of the two is followed on. */
async function endFollowing(tx: Tx, fromId: string, intoId: string): Promise<void> {
  const open = { until: null }
  const kept = await tx.prospect.findMany({ where: { organisationId: intoId, ...open }, select: { enclaveId: true } })
  await tx.prospect.updateMany({
    where: { organisationId: fromId, ...open, enclaveId: { in: kept.map(({ enclaveId }) => enclaveId) } },
    data: { until: momentOf(tx), version: { increment: 1 } },
  })
}
