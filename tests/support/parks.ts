import type { Role } from '@/lib/core/db/generated/enums'
import { anAccount, PASSWORD } from '@/tests/support/builders/accounts'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { onPortalGround } from '@/tests/support/ground'

/** A park of its own in the running portal, with one who handles its projects and one who leads. */
export async function aProjectPark(mark: string) {
  onPortalGround()
  const name = `项目园${mark}`
  const { id: enclaveId } = await anEnclave({
    slug: `projects-${mark}`,
    position: 92,
    nameZh: name,
    shortNameZh: name,
    nameEn: `Projects ${mark}`,
    shortNameEn: `Projects ${mark}`,
  })
  const member = async (role: Extract<Role, 'OPS' | 'OPS_LEAD'>, called: string) => {
    const { id, email } = await anAccount([{ role, enclaveId }], { name: called })
    return { id, name: called, email, password: PASSWORD }
  }
  return { enclaveId, name, ops: await member('OPS', '周岚'), lead: await member('OPS_LEAD', '沈越') }
}
