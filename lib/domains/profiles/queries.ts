import type { Actor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { encodeCursor } from '@/lib/core/paging'
import { eventsIn } from '@/lib/core/workflow'
import {
  isAdminOf,
  ownOrganisations,
  profilesHandledBy,
  teamCapacities,
  tenantCapacities,
} from '@/lib/domains/profiles/policy'
import { type ProfileFilter, shownOf } from '@/lib/domains/profiles/schema'
import { profileWorkflow } from '@/lib/domains/profiles/workflow'

const PAGE = 50
const { noun } = profileWorkflow
const names = { nameZh: true, nameEn: true } as const

/** The organisations of which one is a member, for pages that are about one of them. */
export const myOrganisations = (actor: Actor) =>
  database().organisation.findMany({
    where: ownOrganisations(actor),
    orderBy: [{ pinyin: 'asc' }, { id: 'asc' }],
    take: 20,
    select: { id: true, ...names },
  })

/** What one's own organisation says of itself, and to what it agreed. @returns null for nobody's own */
export async function ownProfile(actor: Actor, organisationId: string) {
  const organisation = await database().organisation.findFirst({
    where: { AND: [{ id: organisationId }, ownOrganisations(actor)] },
    select: {
      id: true,
      ...names,
      slug: true,
      published: true,
      sourceId: true,
      residencies: { take: 1, select: { id: true } },
      profile: true,
      publications: {
        orderBy: { givenAt: 'desc' },
        take: 20,
        include: { givenBy: { select: { name: true } }, withdrawnBy: { select: { name: true } } },
      },
    },
  })
  if (!organisation) return null
  const { profile, publications, sourceId, residencies, ...rest } = organisation
  const moves = profile
    ? await database().statusLog.findMany({ where: { noun, recordId: profile.id }, orderBy: { id: 'asc' } })
    : []
  const admin = isAdminOf(actor, organisationId)
  const open = profile ? eventsIn(profileWorkflow, profile.status, tenantCapacities(actor, organisationId)) : []
  return {
    ...rest,
    profile,
    publications,
    moves,
    /** A public source names it: its entry in the directory does not rest on its own consent. */
    isCited: sourceId !== null || residencies.length > 0,
    can: {
      edit: admin,
      publish: open.includes('publish'),
      withdraw: admin && publications.some(({ withdrawnAt }) => withdrawnAt === null),
    },
  }
}
export type OwnProfile = NonNullable<Awaited<ReturnType<typeof ownProfile>>>

const listed = {
  id: true,
  status: true,
  savedAt: true,
  organisation: { select: { ...names, slug: true } },
} satisfies Prisma.ProfileSelect

/** What residents published, for the team, the newest first. @returns the rows, and the cursor to go on after or null */
export async function listProfiles(actor: Actor, { status, q, after }: ProfileFilter) {
  const word = q && ({ contains: q.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const)
  const found = await database().profile.findMany({
    where: {
      AND: [
        profilesHandledBy(actor),
        status ? { status } : {},
        word ? { organisation: { OR: [{ nameZh: word }, { nameEn: word }] } } : {},
        after ? { id: { lt: after[0] } } : {},
      ],
    },
    orderBy: { id: 'desc' },
    take: PAGE + 1,
    select: listed,
  })
  const last = found.length > PAGE ? found[PAGE - 1] : undefined
  return { rows: found.slice(0, PAGE), next: last ? encodeCursor([last.id]) : null }
}
export type ProfileRow = Awaited<ReturnType<typeof listProfiles>>['rows'][number]

/** What is shown of a resident, for the team: its drafts are its own. @returns null for nothing visible */
export async function profileSheet(actor: Actor, id: string) {
  const found = await database().profile.findFirst({
    where: { AND: [{ id }, profilesHandledBy(actor)] },
    select: { ...listed, version: true, shown: true },
  })
  if (!found) return null
  const moves = await database().statusLog.findMany({ where: { noun, recordId: id }, orderBy: { id: 'asc' } })
  const { shown: _, ...rest } = found
  return {
    ...rest,
    shown: shownOf(found),
    moves,
    can: { move: eventsIn(profileWorkflow, found.status, teamCapacities(actor)) },
  }
}
export type ProfileSheet = NonNullable<Awaited<ReturnType<typeof profileSheet>>>
