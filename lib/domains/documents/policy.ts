import type { Actor } from '@/lib/core/auth/actor'
import type { Prisma } from '@/lib/core/db/generated/client'
import { cooperationsVisibleTo } from '@/lib/domains/cooperation/policy'
import { landingsVisibleTo } from '@/lib/domains/landings/policy'
import { patentsVisibleTo } from '@/lib/domains/patents/policy'
import { projectsHandledBy } from '@/lib/domains/projects/policy'
import { projectsShownTo } from '@/lib/domains/referrals/policy'
import { applicationsVisibleTo } from '@/lib/domains/residency/policy'
import { reviewsOf } from '@/lib/domains/reviews/policy'
import { tenanciesVisibleTo } from '@/lib/domains/tenancies/policy'
import { visitsVisibleTo } from '@/lib/domains/visits/policy'

/** What is judged: the plan and what protects it, not whose it is. */
const JUDGED = ['PLAN', 'IP'] as const

/** Reviewers read what is judged once they have declared that they have no conflict: see mayRead of reviews. */
const judgedBy = (actor: Actor): Prisma.ApplicationDocumentWhereInput => ({
  kind: { in: [...JUDGED] },
  application: { reviews: { some: { AND: [reviewsOf(actor), { conflict: false }] } } },
})

/** A file is seen by those who see the record that it belongs to. */
export const filesVisibleTo = (actor: Actor): Prisma.FileWhereInput => ({
  OR: [
    { application: { application: applicationsVisibleTo(actor) } },
    { application: judgedBy(actor) },
    { tenancy: { tenancy: tenanciesVisibleTo(actor) } },
    { project: { project: projectsHandledBy(actor) } },
    // Of a project's papers a district is shown the pitch; what else the team keeps there is its own.
    { project: { kind: 'PITCH', project: projectsShownTo(actor) } },
    { landing: { landing: landingsVisibleTo(actor) } },
    { cooperation: { cooperation: cooperationsVisibleTo(actor) } },
    { visit: { visit: visitsVisibleTo(actor) } },
    { patent: { patent: patentsVisibleTo(actor) } },
  ],
})
