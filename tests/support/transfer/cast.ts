import { randomUUID } from 'node:crypto'
import { database, disconnect } from '@/lib/core/db/client'
import type { Role } from '@/lib/core/db/generated/enums'
import { publishedEnclave } from '@/lib/domains/enclaves/queries'
import { anAccount, PASSWORD } from '@/tests/support/builders/accounts'
import { onPortalGround } from '@/tests/support/ground'

export type Player = { id: string; name: string; email: string; password: string }

/** Somebody of the portal's park, in a role. */
async function player(name: string, held: { role: Role; enclaveId?: string; districtId?: string }): Promise<Player> {
  const { id, email } = await anAccount([held], { name })
  return { id, name, email, password: PASSWORD }
}

/** Those who handle projects in the portal's park, and the bureau that watches. @param mark to tell them from others' */
export async function aParkCast(mark: string) {
  onPortalGround()
  const enclaveId = (await publishedEnclave())?.id ?? ''
  const ops = await player(`周岚${mark}`, { role: 'OPS', enclaveId })
  const lead = await player(`沈越${mark}`, { role: 'OPS_LEAD', enclaveId })
  const bureau = await player(`许科${mark}`, { role: 'GOV', enclaveId })
  return { enclaveId, ops, lead, bureau }
}

/** Somebody of the recruiting group of a district of the portal's home city. @param adcode its national code */
export async function aGroupOf(adcode: string, name: string): Promise<Player & { districtId: string }> {
  onPortalGround()
  const { id: districtId } = await database().district.findUniqueOrThrow({ where: { adcode } })
  return { ...(await player(name, { role: 'DISTRICT', districtId })), districtId }
}

/** An address of a founder, which nobody else has. */
export const founderEmail = () => `founder-${randomUUID()}@example.org`

/** Lets go of the portal's database before the story is told in the browser. */
export const leaveGround = disconnect
