import { hasLanded } from '@/lib/domains/transfers/schema'
import type { Landing, Resident } from './shapes'

/** The landings in a fixed order: those with a profile to open first, then by name. */
const inOrder = <L extends Landing>(landings: readonly L[]): L[] =>
  [...landings].sort(
    (a, b) =>
      Number(b.organisationSlug !== null) - Number(a.organisationSlug !== null) ||
      (a.project.slug < b.project.slug ? -1 : 1),
  )

/** The project furthest on: a registered company, else any that has landed. */
export function chooseIndustry<L extends Landing>(landings: readonly L[]): L | undefined {
  const ordered = inOrder(landings)
  const registered = ordered.find((landing) => landing.reportedStage === 'REGISTERED' || landing.registeredOn !== null)
  return registered ?? ordered.find(hasLanded)
}

/** The project on its way: introduced to a district, else another that has arrived. */
export function chooseTransfer<L extends Landing>(landings: readonly L[], except: L | undefined): L | undefined {
  const others = inOrder(landings).filter((landing) => landing.project.slug !== except?.project.slug)
  return others.find((landing) => !hasLanded(landing)) ?? others[0]
}

/** The resident of whom the sources tell most. */
export const chooseResearch = <R extends Resident>(residents: readonly R[]): R | undefined =>
  [...residents].sort((a, b) => b.factsZh.length - a.factsZh.length || (a.pinyin < b.pinyin ? -1 : 1))[0]
