import { database, disconnect } from '@/lib/core/db/client'
import { anAccount, PASSWORD } from '@/tests/support/builders/accounts'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { anOrganisation } from '@/tests/support/builders/organisations'
import { onPortalGround } from '@/tests/support/ground'

/** A park of its own with two of its team, and a company of Wenzhou that resides nowhere yet. */
export async function aVisitPark(mark: string) {
  onPortalGround()
  const slug = `visits-${mark}`
  const names = { nameZh: `走访测试园${mark}`, shortNameZh: `走访园${mark}` }
  const latin = { nameEn: `Visit Park ${mark}`, shortNameEn: `Visits ${mark}` }
  const { id: enclaveId } = await anEnclave({ slug, position: 96, ...names, ...latin })
  const person = async (name: string, role: 'OPS' | 'OPS_LEAD') => {
    const { id, email } = await anAccount([{ role, enclaveId }], { name: `${name}${mark}` })
    return { id, name: `${name}${mark}`, email, password: PASSWORD }
  }
  const company = { nameZh: `温州鹿野阀门有限公司${mark}`, nameEn: `Luye Valves ${mark}` }
  const { id: organisationId } = await anOrganisation({ slug: `${slug}-company`, ...company })
  const park = {
    ...{ enclaveId, slug, company, organisationId, name: names.nameZh },
    ops: await person('林溪', 'OPS'),
    lead: await person('陈遥', 'OPS_LEAD'),
  }
  await disconnect()
  return park
}

/** The visits to a company, as they stand in the database. */
export async function visitsTo(organisationId: string) {
  onPortalGround()
  const include = { documents: true } as const
  const found = await database().prospectVisit.findMany({ where: { organisationId }, include })
  await disconnect()
  return found
}
