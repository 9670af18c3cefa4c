import type { Actor } from '@/lib/core/auth/actor'
import { systemActor } from '@/lib/core/auth/actor'
import { hashPassword } from '@/lib/core/auth/password'
import { database, transaction } from '@/lib/core/db/client'
import { addRole } from '@/lib/domains/accounts/commands'
import type { DemonstrationPark } from '@/prisma/seed/demonstration-park'
import { actingAs, emailOf, PASSWORD } from '@/prisma/seed/demonstration-people'

/** A district's recruiting group of one, and the landing sites of its district. */
export type Group = { districtId: string; adcode: string; actor: Actor; sites: readonly string[] }

/**
 * The recruiting groups, in the order of the districts: the printed one works for the first; the others sign in as
 * district-SLUG with the same password. Every second group has a lead.
 */
export async function seedGroups({ districts, names }: DemonstrationPark): Promise<Group[]> {
  const passwordHash = await hashPassword(PASSWORD)
  const groups: Group[] = []
  for (const [index, { id: districtId, adcode }] of districts.entries()) {
    const place = names.districts.find((district) => district.adcode === adcode)
    const email = emailOf(index === 0 ? 'district' : `district-${place?.slug ?? adcode}`)
    const fields = { email, name: `演示驻外招商组（${place?.nameZh ?? ''}）`, locale: 'zh-CN', passwordHash }
    const actor = await transaction(async (tx) => {
      const known = await tx.account.findUnique({ where: { email } })
      const { id } = known ?? (await tx.account.create({ data: fields }))
      const post = { role: 'DISTRICT', districtId, enclaveId: null, organisationId: null } as const
      if (!known) await addRole(tx, systemActor('seed'), id, post)
      if (index % 2 === 0) await tx.district.update({ where: { id: districtId }, data: { leadId: id } })
      return actingAs(tx, id)
    })
    const sites = await database().landingSite.findMany({ where: { districtId }, orderBy: { slug: 'asc' } })
    groups.push({ districtId, adcode, actor, sites: sites.map(({ id }) => id) })
  }
  return groups
}
