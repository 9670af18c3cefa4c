import { today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { moveUpdate, saveUpdate } from '@/lib/domains/updates/commands'
import type { Company } from '@/tests/support/builders/talent'

/** The year before this one, in Shanghai. */
export const lastYear = () => Number(today().slice(0, 4)) - 1

export const updateAt = async (organisationId: string, year = lastYear()) => {
  const found = await database().yearlyUpdate.findFirstOrThrow({ where: { organisationId, year } })
  return { id: found.id, version: found.version }
}

type Figures = { staff?: number; rdStaff?: number; revenue?: string; rdSpend?: string; patents?: number }
export const WHOLE = { staff: 12, rdStaff: 7, revenue: '640.5', rdSpend: '210', patents: 3 } as const

/** Saves figures for a year, all of them unless told otherwise. */
export async function aSavedUpdate(company: Company, figures: Figures = WHOLE, year = lastYear()): Promise<void> {
  const { actor, organisationId, enclaveId } = company
  const known = await database().yearlyUpdate.findFirst({ where: { organisationId, enclaveId, year } })
  const nothing = { staff: undefined, rdStaff: undefined, revenue: undefined, rdSpend: undefined, patents: undefined }
  const given = { ...nothing, revenueBand: undefined, ...figures }
  await saveUpdate(actor, { organisationId, enclaveId, year, version: known?.version ?? 0, ...given })
}

export async function aSubmittedUpdate(company: Company): Promise<string> {
  await aSavedUpdate(company)
  const at = await updateAt(company.organisationId)
  await moveUpdate(company.actor, { ...at, event: 'submit', reason: undefined })
  return at.id
}
