import { randomUUID } from 'node:crypto'
import { hashPassword } from '@/lib/core/auth/password'
import { database } from '@/lib/core/db/client'
import type { AccountStatus, Role } from '@/lib/core/db/generated/enums'

export const PASSWORD = 'harbour-lantern-paper-9'
let hash: Promise<string> | undefined

type Held = { role: Role; enclaveId?: string; districtId?: string; organisationId?: string }
type Fields = { name?: string; email?: string; status?: AccountStatus }

/** An account with PASSWORD and the roles it holds. */
export async function anAccount(roles: Held[], fields: Fields = {}) {
  hash ??= hashPassword(PASSWORD)
  return database().account.create({
    data: {
      email: `person-${randomUUID()}@example.org`,
      name: 'A Person',
      locale: 'zh-CN',
      passwordHash: await hash,
      ...fields,
      memberships: { create: roles },
    },
    include: { memberships: true },
  })
}

/** @returns the id of a park to hold roles in */
export async function anEnclave(): Promise<string> {
  const { id } = await database().enclave.create({
    data: {
      slug: `park-${randomUUID()}`,
      nameZh: '甲园',
      nameEn: 'Park A',
      shortNameZh: '甲园',
      shortNameEn: 'A',
      homeCityZh: '甲市',
      homeCityEn: 'Home',
      hostCityZh: '乙市',
      hostCityEn: 'Host',
      hostPlaceZh: '乙区',
      hostPlaceEn: 'Place',
    },
  })
  return id
}
