import { systemActor } from '@/lib/core/auth/actor'
import { addBuilding, addFloor, addRoom, createEnclave, createPhase } from '@/lib/domains/enclaves/commands'
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

/** A lettable room in a building of its own. @returns its id */
export async function aRoom(enclaveId: string, areaM2 = '120'): Promise<string> {
  count += 1
  const { id: phaseId } = await aPhase(enclaveId, { key: `PHASE_${count}` })
  const { id: buildingId } = await addBuilding(actor, { phaseId, code: `B${count}`, nameZh: '楼', nameEn: 'Building' })
  const { id: floorId } = await addFloor(actor, { buildingId, level: 1 })
  const room = { floorId, code: `${count}01`, areaM2, use: 'LAB', lettable: true, availableFrom: null } as const
  return (await addRoom(actor, room)).id
}
