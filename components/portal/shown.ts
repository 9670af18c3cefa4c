import type { ShownDocument } from '@/components/documents/document-list'
import type { Answers } from '@/lib/domains/residency/schema'
import type { ApplicationEvent, ApplicationState } from '@/lib/domains/residency/workflow'

export type ShownCorrection = {
  id: string
  createdAt: Date
  closedAt: Date | null
  items: ReadonlyArray<{ id: string; section: string; note: string; answer: string | null }>
}

/** One's own application, as its pages show it. */
export type OwnApplication = {
  id: string
  version: number
  reference: string | null
  status: ApplicationState
  dueOn: Date | null
  pausedOn: Date | null
  answers: Answers
  documents: readonly ShownDocument[]
  corrections: readonly ShownCorrection[]
  openCorrection: ShownCorrection | null
  offers: ReadonlyArray<{ conditions: string | null; expiresOn: Date }>
  can: readonly ApplicationEvent[]
  enclave: {
    nameZh: string
    nameEn: string
    homeCityZh: string
    homeCityEn: string
    hostCityZh: string
    hostCityEn: string
  }
}
