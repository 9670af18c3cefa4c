import type { Actor } from '@/lib/core/auth/actor'
import { today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { cooperationsOf } from '@/lib/domains/cooperation/policy'
import { needsOf, residentsOf } from '@/lib/domains/talent/policy'
import { tenanciesOf } from '@/lib/domains/tenancies/policy'
import { owedYears } from '@/lib/domains/updates/queries'
import { yearsOf } from '@/lib/domains/updates/schema'

const names = { nameZh: true, nameEn: true } as const
/** What the home of a resident shows of each matter at most; the matter's own page has the rest. */
const SHOWN = 5

const homeOf = (actor: Actor) =>
  ({
    id: true,
    ...names,
    slug: true,
    uscc: true,
    published: true,
    tenancies: {
      where: tenanciesOf(actor),
      orderBy: { id: 'desc' },
      take: 20,
      select: {
        ...owedYears.tenancies.select,
        status: true,
        reference: true,
        documents: { orderBy: { id: 'desc' }, take: SHOWN, include: { file: true } },
      },
    },
    residencies: owedYears.residencies,
    updates: owedYears.updates,
    needs: {
      where: { AND: [needsOf(actor), { status: { in: ['DRAFT', 'OPEN', 'PAUSED'] } }] },
      orderBy: { id: 'desc' },
      take: SHOWN,
      select: { id: true, status: true, title: true, headcount: true },
    },
    cooperations: {
      where: {
        AND: [cooperationsOf(actor), { status: { in: ['LEAD', 'MATCHED', 'NEGOTIATING', 'SIGNED', 'RUNNING'] } }],
      },
      orderBy: { id: 'desc' },
      take: SHOWN,
      select: { id: true, status: true, title: true, institution: { select: names } },
    },
  }) satisfies Prisma.OrganisationSelect

/** One's own organisations as their portal begins: papers, and what is due or under way. One query, whatever there is. */
export async function residentHome(actor: Actor) {
  const found = await database().organisation.findMany({
    where: { id: { in: residentsOf(actor) }, mergedIntoId: null },
    orderBy: [{ pinyin: 'asc' }, { id: 'asc' }],
    take: 20,
    select: homeOf(actor),
  })
  return found.map(({ residencies, updates, ...row }) => {
    const tenancies = row.tenancies.filter(({ status }) => status === 'ACTIVE' || status === 'NOTICE')
    const years = yearsOf({ tenancies, residencies, updates }, today())
    return { ...row, due: years.filter(({ isOpen }) => isOpen) }
  })
}
export type ResidentHome = Awaited<ReturnType<typeof residentHome>>[number]
