import type { Actor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { readList } from '@/lib/core/listing'
import { named } from '@/lib/core/lookup'
import { columnsOf, identity } from '@/lib/core/table'
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
  organisation: { select: { ...names, slug: true, pinyin: true } },
} satisfies Prisma.ProfileSelect

const by = columnsOf<
  Prisma.ProfileWhereInput,
  Prisma.ProfileOrderByWithRelationInput,
  Prisma.ProfileGetPayload<{ select: typeof listed }>
>()
const columns = {
  name: by.text({
    value: ({ organisation }) => organisation.pinyin,
    at: (pinyin) => ({ organisation: { pinyin } }),
    order: (pinyin) => ({ organisation: { pinyin } }),
  }),
  saved: by.moment({
    value: (row) => row.savedAt,
    at: (savedAt) => ({ savedAt }),
    order: (savedAt) => ({ savedAt }),
  }),
}

/** What residents published, for the team, the newest first. @returns the rows, and the cursor to go on after or null */
export const listProfiles = (actor: Actor, { q, status, ...place }: ProfileFilter) =>
  readList(place, {
    seen: profilesHandledBy(actor),
    narrowed: [status ? { status } : {}, q ? { organisation: named(q) } : {}],
    columns,
    id: identity,
    find: (asked) => database().profile.findMany({ ...asked, select: listed }),
    count: (asked) => database().profile.count(asked),
  })
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
