import { systemActor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import type { Direction } from '@/lib/core/db/generated/enums'
import { createOrganisation, publishOrganisation, reportResidency } from '@/lib/domains/organisations/commands'
import type { OrganisationInput } from '@/lib/domains/organisations/schema'

const actor = systemActor('builder')
let count = 0

/** A publication to cite. */
export const aSource = async (): Promise<string> => {
  const create = { key: 'T', titleZh: '测试报道', titleEn: 'A report for tests', author: '某人' }
  return (await database().source.upsert({ where: { key: 'T' }, update: {}, create })).id
}

/** What is typed for an organisation of which only the names are known. */
export function organisationFields(fields: Partial<OrganisationInput> = {}): OrganisationInput {
  count += 1
  return { slug: `firm-${count}`, nameZh: `第${count}公司`, nameEn: `Firm ${count}`, kind: 'HOME_COMPANY', ...fields }
}

export const anOrganisation = (fields: Partial<OrganisationInput> = {}) =>
  createOrganisation(actor, organisationFields(fields))

/** A published organisation that a source states to reside in the enclave. */
export async function aResident(
  enclaveId: string,
  fields: Partial<OrganisationInput> = {},
  direction: Direction = 'GOING_OUT',
): Promise<{ id: string; slug: string }> {
  const input = organisationFields(fields)
  const { id } = await createOrganisation(actor, input)
  await reportResidency(actor, { organisationId: id, enclaveId, direction, sourceId: await aSource() })
  await publishOrganisation(actor, { id, version: 0 })
  return { id, slug: input.slug }
}

/** An industry of the dictionary. @returns its id */
export async function anIndustry(key: string): Promise<string> {
  const where = { key: 'industry' }
  const dictionary = await database().dictionary.upsert({
    where,
    update: {},
    create: { ...where, nameZh: '产业', nameEn: 'Industries' },
  })
  const item = { dictionaryId: dictionary.id, key, nameZh: key, nameEn: key }
  return (await database().dictionaryItem.create({ data: item })).id
}

/** A district of the home city. @returns its id */
export const aDistrict = async (adcode: string): Promise<string> =>
  (await database().district.create({ data: { adcode, slug: `d-${adcode}`, nameZh: adcode, nameEn: adcode } })).id
