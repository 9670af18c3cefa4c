import type { HolderKind, ProjectOrigin } from '@/lib/core/db/generated/enums'
import type { ProjectInput } from '@/lib/domains/projects/schema'
import { VOLTAGES } from '@/lib/domains/projects/schema'
import type { DemonstrationPark } from '@/prisma/seed/demonstration-park'
import { emailOf } from '@/prisma/seed/demonstration-people'
import { random } from '@/prisma/seed/demonstration-subjects'

const SEED = 40_2019
/** Of each need roughly one project in so many says nothing. */
const SILENT = 4

export type Told = {
  nameZh: string
  nameEn: string
  industryId: string
  origin: ProjectOrigin
  holderKind: HolderKind
  holderName: string
  organisationId?: string
  readinessLevel?: number
}

/** What is typed of a project. @param which of the projects it is: it has its own founder and needs, the same at every run */
export function inputOf({ enclaveId, names }: DemonstrationPark, which: number, told: Told): ProjectInput {
  const next = random(SEED + which)
  const need = (least: number, below: number, step: number) =>
    next(SILENT) === 0 ? undefined : least + step * next(below)
  const founder = names.founders[which % names.founders.length]
  const language = which % 6 === 5 ? 'en' : 'zh-CN'
  return {
    summary: `${told.nameZh}：已完成样机与小试，拟在虚山中试并量产。`,
    organisationId: undefined,
    readinessLevel: 4 + next(5),
    ...told,
    enclaveId,
    landMu: need(5, 12, 5),
    plantM2: need(800, 12, 600),
    cleanRoomM2: next(3) === 0 ? 100 + 100 * next(8) : undefined,
    powerKv: Number(VOLTAGES[next(3)]),
    capital: need(200, 15, 100),
    people: need(10, 10, 8),
    founderName: (language === 'en' ? founder?.en : founder?.zh) ?? '',
    founderEmail: emailOf(`founder-${which}`),
    founderPhone: '000 0000 0000',
    founderLanguage: language,
  }
}
