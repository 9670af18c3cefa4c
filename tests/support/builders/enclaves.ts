import { systemActor } from '@/lib/core/auth/actor'
import { createEnclave, createPhase } from '@/lib/domains/enclaves/commands'
import { type EnclaveInput, enclaveInput, type PhaseInput, phaseInput } from '@/lib/domains/enclaves/schema'

const actor = systemActor('builder')
let count = 0

/** What an administrator types for an enclave of which only the names are known. */
export function enclaveFields(fields: Partial<EnclaveInput> = {}): EnclaveInput {
  count += 1
  const names = {
    slug: `park-${count}`,
    position: count,
    nameZh: `第${count}科创园`,
    nameEn: `Park ${count}`,
    shortNameZh: `科创园${count}`,
    shortNameEn: `Park ${count}`,
    homeCityZh: '东城',
    homeCityEn: 'Eastham',
    hostCityZh: '西都',
    hostCityEn: 'Westport',
    hostPlaceZh: '西都市高新区',
    hostPlaceEn: 'High-tech Zone, Westport',
  }
  return { ...enclaveInput.parse(names), ...fields }
}

export const anEnclave = (fields: Partial<EnclaveInput> = {}) => createEnclave(actor, enclaveFields(fields))

/** What an administrator types for a phase of which only the name is known. */
export const phaseFields = (enclaveId: string, fields: Partial<PhaseInput> = {}): PhaseInput => ({
  ...phaseInput.parse({ enclaveId, key: 'PHASE_1', nameZh: '一期', nameEn: 'Phase I' }),
  ...fields,
})

export const aPhase = (enclaveId: string, fields: Partial<PhaseInput> = {}) =>
  createPhase(actor, phaseFields(enclaveId, fields))
