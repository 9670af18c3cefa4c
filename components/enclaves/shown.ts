import type { Amount } from '@/components/enclaves/amounts'
import type { PhaseState } from '@/lib/domains/enclaves/schema'

/** A source as it is cited beside a fact. */
export type ShownSource = {
  titleZh: string
  titleEn: string
  author: string | null
  publishedOn: Date | null
  publishedNoteZh: string | null
  publishedNoteEn: string | null
  url: string | null
}

type Names = { nameZh: string; nameEn: string }

/** What is shown of a phase. Dates are partial: as exact as the source. */
export type ShownPhase = Names & {
  id: string
  status: PhaseState
  floorAreaM2: Amount | null
  landAreaM2: Amount | null
  investmentCny: Amount | null
  officeBuildings: number | null
  apartmentBuildings: number | null
  builderZh: string | null
  builderEn: string | null
  openedOn: string | null
  completionExpectedOn: string | null
  deliveryExpectedOn: string | null
  source: ShownSource | null
}

/** What is shown of an enclave on its own page. */
export type ShownEnclave = Names & {
  slug: string
  homeCityZh: string
  homeCityEn: string
  hostCityZh: string
  hostCityEn: string
  hostPlaceZh: string
  hostPlaceEn: string
  leadZh: string | null
  leadEn: string | null
  operatorZh: string | null
  operatorEn: string | null
  modelZh: string | null
  modelEn: string | null
  functionsZh: string[]
  functionsEn: string[]
  addressZh: string | null
  addressEn: string | null
  agreedOn: string | null
  openedOn: string | null
  source: ShownSource | null
  phases: readonly ShownPhase[]
}
