import type { Actor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { containing, named, referenced, sounding } from '@/lib/core/lookup'
import { accountsVisibleTo } from '@/lib/domains/accounts/policy'
import { agreementsHandledBy } from '@/lib/domains/agreements/policy'
import { cooperationsHandledBy, institutions } from '@/lib/domains/cooperation/policy'
import { canList } from '@/lib/domains/institutions/policy'
import { patentsHandledBy } from '@/lib/domains/patents/policy'
import { patentNumber } from '@/lib/domains/patents/schema'
import { projectsHandledBy } from '@/lib/domains/projects/policy'
import { applicationsHandledBy } from '@/lib/domains/residency/policy'
import { reviewsOf } from '@/lib/domains/reviews/policy'
import { searchedBy } from '@/lib/domains/search/policy'
import { isSearchable, MOST_FOUND, type Searched, type SearchQuery } from '@/lib/domains/search/schema'
import { requestsHandledBy } from '@/lib/domains/services/policy'
import { needsHandledBy } from '@/lib/domains/talent/policy'
import { tenanciesHandledBy } from '@/lib/domains/tenancies/policy'
import { visitsVisibleTo } from '@/lib/domains/visits/policy'

type Name = { nameZh: string; nameEn: string }
type Told = Name & { id: string; about: Name | null; reference: string | null }
/** A record as it is told: by its name, whose it is, and its reference. It stands at /admin/<noun>/<id>. */
export type Found = Told & { noun: Searched }

const names = { nameZh: true, nameEn: true } as const
const key = { id: true, reference: true } as const
const latest = { orderBy: { id: 'desc' }, take: MOST_FOUND } as const
/** A text in the one language in which it was typed. */
const asTyped = (text: string): Name => ({ nameZh: text, nameEn: text })
type OfOne = { id: string; reference: string; organisation: Name }
const byOrganisation = ({ id, reference, organisation }: OfOne): Told => ({
  ...{ id, reference, ...organisation },
  about: null,
})
type Titled = { id: string; reference: string; title: string }
const byTitle = ({ id, reference, title }: Titled, about: Name | null): Told => ({
  ...{ id, reference, ...asTyped(title) },
  about,
})

const FINDERS: Record<Searched, (actor: Actor, q: string) => Promise<Told[]>> = {
  async residency(actor, q) {
    const typed = { OR: [{ nameZh: containing(q) }, ...sounding(q), { uscc: containing(q) }, ...referenced(q)] }
    const where = { AND: [applicationsHandledBy(actor), typed] }
    const found = await database().residencyApplication.findMany({ where, ...latest, select: { ...key, nameZh: true } })
    return found.map(({ nameZh, ...row }) => ({ ...row, ...asTyped(nameZh), about: null }))
  },
  async projects(actor, q) {
    const typed = { OR: [...named(q).OR, { holderName: containing(q) }, ...referenced(q)] }
    const where = { AND: [projectsHandledBy(actor), typed] }
    const select = { ...key, ...names, holderName: true }
    const found = await database().project.findMany({ where, ...latest, select })
    return found.map(({ holderName, ...row }) => ({ ...row, about: holderName ? asTyped(holderName) : null }))
  },
  async tenancies(actor, q) {
    const organisation = { OR: [...named(q).OR, { uscc: containing(q) }] }
    const where = { AND: [tenanciesHandledBy(actor), { OR: [{ organisation }, ...referenced(q)] }] }
    const select = { ...key, organisation: { select: names } }
    return (await database().tenancy.findMany({ where, ...latest, select })).map(byOrganisation)
  },
  async visits(actor, q) {
    const where = { AND: [visitsVisibleTo(actor), { OR: [{ organisation: named(q) }, ...referenced(q)] }] }
    const select = { ...key, organisation: { select: names } }
    return (await database().prospectVisit.findMany({ where, ...latest, select })).map(byOrganisation)
  },
  async cooperation(actor, q) {
    const sides = [{ organisation: named(q) }, { institution: named(q) }]
    const where = {
      AND: [cooperationsHandledBy(actor), { OR: [{ title: containing(q) }, ...sides, ...referenced(q)] }],
    }
    const select = { ...key, title: true, organisation: { select: names } }
    const found = await database().cooperation.findMany({ where, ...latest, select })
    return found.map((row) => byTitle(row, row.organisation))
  },
  async institutions(actor, q) {
    if (!canList(actor)) return []
    const found = await database().organisation.findMany({
      where: { AND: [institutions, named(q)] },
      orderBy: [{ pinyin: 'asc' }, { id: 'asc' }],
      take: MOST_FOUND,
      select: { id: true, ...names },
    })
    return found.map((row) => ({ ...row, reference: null, about: null }))
  },
  async patents(actor, q) {
    // Titles are sealed, and are not searched.
    const number = containing(patentNumber(q)?.text ?? q)
    const numbers = [{ applicationNumber: number }, { proposedNumber: number }]
    const where = { AND: [patentsHandledBy(actor), { OR: [{ organisation: named(q) }, ...numbers, ...referenced(q)] }] }
    const select = { ...key, organisation: { select: names } }
    return (await database().patentCase.findMany({ where, ...latest, select })).map(byOrganisation)
  },
  async talent(actor, q) {
    const typed = [{ title: containing(q) }, { organisation: named(q) }, ...referenced(q)]
    const where = { AND: [needsHandledBy(actor), { OR: typed }] }
    const select = { ...key, title: true, organisation: { select: names } }
    const found = await database().talentNeed.findMany({ where, ...latest, select })
    return found.map((row) => byTitle(row, row.organisation))
  },
  async services(actor, q) {
    const asked = [{ title: containing(q) }, { companyName: containing(q) }, { organisation: named(q) }]
    const where = { AND: [requestsHandledBy(actor), { OR: [...asked, ...referenced(q)] }] }
    const select = { ...key, title: true, companyName: true, organisation: { select: names } }
    const found = await database().serviceRequest.findMany({ where, ...latest, select })
    return found.map((row) => byTitle(row, row.organisation ?? (row.companyName ? asTyped(row.companyName) : null)))
  },
  async partners(actor, q) {
    const where = { AND: [agreementsHandledBy(actor), { organisation: named(q) }] }
    const select = { id: true, organisation: { select: names } }
    const found = await database().partnerAgreement.findMany({ where, ...latest, select })
    return found.map(({ id, organisation }) => ({ id, ...organisation, reference: null, about: null }))
  },
  async reviews(actor, q) {
    // A reviewer knows an application by its name alone.
    const application = { OR: [{ nameZh: containing(q) }, ...sounding(q)] }
    const where = { AND: [reviewsOf(actor), { application }] }
    const select = { id: true, application: { select: { nameZh: true } } }
    const found = await database().review.findMany({ where, ...latest, select })
    return found.map(({ id, application: { nameZh } }) => ({ id, ...asTyped(nameZh), reference: null, about: null }))
  },
  async accounts(actor, q) {
    const typed = { OR: [{ name: containing(q) }, { email: containing(q) }] }
    const where = { AND: [accountsVisibleTo(actor), typed] }
    const found = await database().account.findMany({ where, ...latest, select: { id: true, name: true, email: true } })
    return found.map(({ id, name, email }) => ({ id, ...asTyped(name), reference: null, about: asTyped(email) }))
  },
}

/**
 * Records that the actor sees in the console, by characters, pinyin, initials or reference: the latest few of each kind.
 * @returns [] where too little was typed to look for
 */
export async function searchRecords(actor: Actor, { q }: SearchQuery): Promise<Found[]> {
  if (!isSearchable(q)) return []
  const found = await Promise.all(
    searchedBy(actor).map(async (noun) => (await FINDERS[noun](actor, q)).map((row) => ({ ...row, noun }))),
  )
  return found.flat()
}
