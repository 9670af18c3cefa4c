import { randomUUID } from 'node:crypto'
import { database, disconnect } from '@/lib/core/db/client'
import type { Role } from '@/lib/core/db/generated/enums'
import { publishedEnclave } from '@/lib/domains/enclaves/queries'
import { anAccount, PASSWORD } from '@/tests/support/builders/accounts'
import { anOrganisation, aResident } from '@/tests/support/builders/organisations'
import { onPortalGround } from '@/tests/support/ground'

export type Player = { name: string; email: string; password: string }
type Held = { role: Role; enclaveId?: string; organisationId?: string }

async function player(name: string, held: Held): Promise<Player> {
  const { email } = await anAccount([held], { name })
  return { name, email, password: PASSWORD }
}

async function parkId(): Promise<string> {
  onPortalGround()
  return (await publishedEnclave())?.id ?? ''
}

/** Somebody of the team of the portal's park. */
export const anOfficer = async (name: string) => player(name, { role: 'OPS', enclaveId: await parkId() })

/** A published resident of the portal's park, with its admin and a member. */
export async function aFirm(nameZh: string, nameEn: string) {
  const names = { nameZh, nameEn, slug: `firm-${randomUUID()}` }
  const { id: organisationId } = await aResident(await parkId(), names)
  const admin = await player(`${nameZh}管理员`, { role: 'TENANT_ADMIN', organisationId })
  const member = await player(`${nameZh}成员`, { role: 'TENANT_MEMBER', organisationId })
  return { nameZh, nameEn, admin, member }
}

/** A university with somebody at the desk. */
export async function aUniversity(nameZh: string, nameEn: string) {
  onPortalGround()
  const { id: organisationId } = await anOrganisation({
    ...{ nameZh, nameEn, slug: `university-${randomUUID()}` },
    kind: 'UNIVERSITY',
  })
  return { nameZh, nameEn, contact: await player(`${nameZh}联系人`, { role: 'PARTNER', organisationId }) }
}

/** A level of talent that the dictionary marks high. @returns its Chinese name */
export async function aHighLevel(nameZh: string, nameEn: string): Promise<string> {
  onPortalGround()
  const { id: dictionaryId } = await database().dictionary.findUniqueOrThrow({ where: { key: 'talentLevel' } })
  const key = `LEVEL_${randomUUID().slice(0, 8).toUpperCase()}`
  const rules = { ruleZh: '博士学位，五年以上研发经历。', ruleEn: 'A doctorate and five years of research.' }
  const said = { key, nameZh, nameEn, ...rules, groupKey: 'HIGH' }
  await database().dictionaryItem.create({ data: { dictionaryId, ...said } })
  return nameZh
}

/** Somebody to be suggested, whom nobody else resembles. */
export function aCandidate(name: string) {
  const digits = [...randomUUID().replace(/\D/g, '')].join('').padEnd(8, '7').slice(0, 8)
  return { name, email: `candidate-${randomUUID()}@example.org`, phone: `139${digits}` }
}
export type Candidate = ReturnType<typeof aCandidate>

/** Lets go of the portal's database before the story is told in the browser. */
export const leaveGround = disconnect
