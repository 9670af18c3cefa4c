import type { LandingStatus } from '@/lib/core/db/generated/enums'

/** The stages that sources word; any other word of a source is shown as it stands. */
export const REPORTED_STAGES = ['INTRODUCED', 'REGISTERED'] as const
export type ReportedStage = (typeof REPORTED_STAGES)[number]

export const isReportedStage = (stage: string | null): stage is ReportedStage =>
  REPORTED_STAGES.some((known) => known === stage)

/** Whether the project has left research for the home city, as far as its source says. Introduced is not yet there. */
export const hasLanded = (landing: { reportedStage: string | null }): boolean => landing.reportedStage !== 'INTRODUCED'

type Named = { nameZh: string; nameEn: string }
/** What a page shows of a landing. */
export type LandingFacts = {
  status: LandingStatus
  registeredOn: Date | null
  reportedStage: string | null
  district: Named | null
  site: Named | null
  project: Named & { broughtFromZh: string | null; broughtFromEn: string | null }
}
