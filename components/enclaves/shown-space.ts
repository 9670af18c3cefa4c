import type { Amount } from '@/components/enclaves/amounts'
import type { RoomUse } from '@/lib/domains/enclaves/schema'

/** Where the forms of rooms stand, and go back to. */
export type SpacePlace = 'enclaves' | 'rooms'

export type ShownRoom = {
  id: string
  code: string
  areaM2: Amount
  use: RoomUse
  lettable: boolean
  availableFrom: Date | null
}

export type ShownBuilding = {
  id: string
  code: string
  nameZh: string
  nameEn: string
  floors: ReadonlyArray<{ id: string; level: number; rooms: readonly ShownRoom[] }>
}
