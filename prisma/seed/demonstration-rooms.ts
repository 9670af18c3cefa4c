import { database } from '@/lib/core/db/client'
import { refuse } from '@/lib/core/errors'

const FOREVER = '9999-12-31'

/**
 * Gives out rooms from the first on, so that no two hold one at a time. To be asked in the order of the first days.
 * @returns of rooms that are free then, as many as make up the area
 */
export async function roomsOf(enclaveId: string) {
  const rooms = await database().room.findMany({
    where: { lettable: true, floor: { building: { phase: { enclaveId } } } },
    orderBy: { code: 'asc' },
    select: { id: true, areaM2: true },
  })
  const taken = new Map<string, string>()
  return (areaM2: number, from: string, until: string | null): string[] => {
    const given: string[] = []
    let area = 0
    for (const room of rooms) {
      if (area >= areaM2) break
      if ((taken.get(room.id) ?? '') >= from) continue
      given.push(room.id)
      area += room.areaM2.toNumber()
    }
    if (area < areaM2) refuse('not_found')
    for (const id of given) taken.set(id, until ?? FOREVER)
    return given
  }
}
