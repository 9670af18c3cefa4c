import type { Actor } from '@/lib/core/auth/actor'
import { momentOf, type Tx, transaction } from '@/lib/core/db/client'
import { Prisma } from '@/lib/core/db/generated/client'
import type { PublicationScope } from '@/lib/core/db/generated/enums'
import { refuse } from '@/lib/core/errors'
import { holdersOf, teamOf } from '@/lib/domains/accounts/queries'
import { appendAudit, logStatus, moveRecord } from '@/lib/domains/audit/commands'
import { tell } from '@/lib/domains/notifications/commands'
import {
  isAdminOf,
  ownOrganisations,
  profilesHandledBy,
  teamCapacities,
  tenantCapacities,
} from '@/lib/domains/profiles/policy'
import {
  CONSENT_TEXT,
  LISTING_TEXT,
  type ProfileInput,
  type ProfilePublishing,
  type ProfileTakeDown,
  type PublicationWithdrawal,
  type ShownProfile,
} from '@/lib/domains/profiles/schema'
import { type ProfileBy, type ProfileEvent, profileWorkflow, TOLD } from '@/lib/domains/profiles/workflow'

const { noun } = profileWorkflow
const running = {
  where: { status: { in: ['ACTIVE', 'NOTICE'] } },
  select: { enclaveId: true },
} satisfies Prisma.Organisation$tenanciesArgs
const loaded = {
  organisation: { include: { tenancies: running, residencies: { select: { enclaveId: true } } } },
} satisfies Prisma.ProfileInclude
type Loaded = Prisma.ProfileGetPayload<{ include: typeof loaded }>

/** Holds an organisation, so that of two who publish and withdraw at once one comes after the other. */
const hold = (tx: Tx, id: string) => tx.$queryRaw`SELECT id FROM "Organisation" WHERE id = ${id}::uuid FOR UPDATE`

/** One's own organisation, which one must lead; it is held. @throws Refusal not_found; forbidden for a member */
async function ledOrganisation(tx: Tx, actor: Actor, id: string) {
  const where = { AND: [{ id }, ownOrganisations(actor)] }
  const organisation = (await tx.organisation.findFirst({ where })) ?? refuse('not_found')
  if (!isAdminOf(actor, id)) refuse('forbidden')
  await hold(tx, id)
  return organisation
}

/** Writes what an organisation says of itself; the public reads on what was published. @throws Refusal not_found, forbidden, stale */
export async function saveProfile(actor: Actor, { organisationId, version, ...given }: ProfileInput): Promise<void> {
  await transaction(async (tx) => {
    await ledOrganisation(tx, actor, organisationId)
    const before = await tx.profile.findUnique({ where: { organisationId }, include: loaded })
    const words = { ...wordsOf(given), savedAt: momentOf(tx) }
    if (!before) return begin(tx, actor, organisationId, version, words)
    if (before.status === 'TAKEN_DOWN')
      return move(tx, actor, { ...before, version }, 'revise', tenantCapacities(actor, organisationId), { data: words })
    const data = { ...words, version: { increment: 1 } }
    const { count } = await tx.profile.updateMany({ where: { organisationId, version, status: before.status }, data })
    if (count !== 1) refuse('stale')
    await appendAudit(tx, actor, { verb: 'edit', noun, recordId: before.id })
  })
}

type Words = ReturnType<typeof wordsOf> & { savedAt: Date }

async function begin(tx: Tx, actor: Actor, organisationId: string, version: number, words: Words): Promise<void> {
  if (version !== 0) refuse('stale')
  const { id, status } = await tx.profile.create({ data: { organisationId, ...words, version: 1 } })
  await logStatus(tx, actor, { noun, recordId: id, event: 'create', from: null, to: status })
  await appendAudit(tx, actor, { verb: 'create', noun, recordId: id })
}

const wordsOf = ({
  aboutZh,
  aboutEn,
  storyZh,
  storyEn,
  website,
  staffBand,
}: Omit<ProfileInput, keyof ProfilePublishing>) => ({
  aboutZh,
  aboutEn: aboutEn ?? null,
  storyZh: storyZh ?? null,
  storyEn: storyEn ?? null,
  website: website ?? null,
  staffBand: staffBand ?? null,
})

/**
 * Shows the words as they were saved last, under the consent that the admin gives with this. Who is not in the
 * directory yet enters it.
 * @throws Refusal not_found, forbidden; stale, also where the text of the consent has changed meanwhile
 */
export async function publishProfile(actor: Actor, input: ProfilePublishing): Promise<void> {
  const { organisationId, version, textVersion } = input
  const accountId = actor.accountId ?? refuse('not_found')
  await transaction(async (tx) => {
    await ledOrganisation(tx, actor, organisationId)
    const profile = (await tx.profile.findUnique({ where: { organisationId }, include: loaded })) ?? refuse('not_found')
    if (textVersion !== CONSENT_TEXT) refuse('stale')
    const { aboutZh, aboutEn, storyZh, storyEn, website, staffBand } = profile
    const at = momentOf(tx)
    const words = { aboutZh, aboutEn, storyZh, storyEn, website, staffBand }
    const shown: ShownProfile = { ...words, publishedAt: at.toISOString() }
    await move(tx, actor, { ...profile, version }, 'publish', tenantCapacities(actor, organisationId), {
      data: { shown },
    })
    await endConsents(tx, organisationId, accountId, ['PROFILE'])
    await tx.publication.create({
      data: { organisationId, scope: 'PROFILE', textVersion, givenById: accountId, givenAt: at },
    })
    await list(tx, actor, organisationId)
  })
}

const endConsents = (tx: Tx, organisationId: string, withdrawnById: string, scopes: PublicationScope[]) =>
  tx.publication.updateMany({
    where: { organisationId, scope: { in: scopes }, withdrawnAt: null },
    data: { withdrawnAt: momentOf(tx), withdrawnById },
  })

/** Puts an organisation into the directory. */
async function list(tx: Tx, actor: Actor, id: string): Promise<void> {
  const data = { published: true, version: { increment: 1 } }
  const { count } = await tx.organisation.updateMany({ where: { id, published: false }, data })
  if (count === 1) await appendAudit(tx, actor, { verb: 'publish', noun: 'Organisation', recordId: id })
}

type Declared = { organisationId: string; declaredById: string; declaredAt: Date }

/**
 * Puts on record that who applied agreed to stand in the directory, in the transaction of their settling. What was
 * withdrawn after it had been declared stays withdrawn.
 */
export async function agreeToListing(tx: Tx, actor: Actor, { organisationId, declaredById, declaredAt }: Declared) {
  await hold(tx, organisationId)
  const known = await tx.publication.findMany({ where: { organisationId } })
  const live = known.filter(({ withdrawnAt }) => withdrawnAt === null)
  if (live.length === 0 && known.some(({ withdrawnAt }) => withdrawnAt && withdrawnAt > declaredAt)) return
  const given = { textVersion: LISTING_TEXT, givenById: declaredById, givenAt: declaredAt }
  if (live.every(({ scope }) => scope !== 'LISTING'))
    await tx.publication.create({ data: { organisationId, scope: 'LISTING', ...given } })
  await list(tx, actor, organisationId)
}

/**
 * Ends every consent of an organisation at once: its own words go, and where no source names it, so does its entry.
 * @throws Refusal not_found, forbidden; conflict where there is nothing to withdraw
 */
export async function withdrawPublication(actor: Actor, { organisationId }: PublicationWithdrawal): Promise<void> {
  const accountId = actor.accountId ?? refuse('not_found')
  await transaction(async (tx) => {
    const { sourceId } = await ledOrganisation(tx, actor, organisationId)
    const { count } = await endConsents(tx, organisationId, accountId, ['LISTING', 'PROFILE'])
    if (count === 0) refuse('conflict')
    await appendAudit(tx, actor, { verb: 'withdrawConsent', noun: 'Organisation', recordId: organisationId })
    const profile = await tx.profile.findUnique({ where: { organisationId }, include: loaded })
    if (profile?.status === 'PUBLISHED')
      await move(tx, actor, profile, 'withdraw', tenantCapacities(actor, organisationId), {
        data: { shown: Prisma.DbNull },
      })
    const cited = sourceId !== null || (await tx.reportedResidency.count({ where: { organisationId } })) > 0
    if (cited) return
    const data = { published: false, version: { increment: 1 } }
    const gone = await tx.organisation.updateMany({ where: { id: organisationId, published: true }, data })
    if (gone.count === 1)
      await appendAudit(tx, actor, { verb: 'unpublish', noun: 'Organisation', recordId: organisationId })
  })
}

/** The team takes a text down; the organisation reads why. @throws Refusal not_found, stale, reason_required */
export async function takeDownProfile(actor: Actor, { id, version, reason }: ProfileTakeDown): Promise<void> {
  await transaction(async (tx) => {
    const where = { AND: [{ id }, profilesHandledBy(actor)] }
    const profile = (await tx.profile.findFirst({ where, include: loaded })) ?? refuse('not_found')
    const data = { shown: Prisma.DbNull }
    await move(tx, actor, { ...profile, version }, 'takeDown', teamCapacities(actor), { reason, data })
  })
}

type Along = { reason?: string | undefined; data: Prisma.ProfileUncheckedUpdateManyInput }

/** The engine's door for a profile: moves it, and tells whom it concerns. */
async function move(tx: Tx, actor: Actor, record: Loaded, event: ProfileEvent, roles: ProfileBy[], along: Along) {
  const { id, status: before, version } = record
  await moveRecord(tx, actor, {
    workflow: profileWorkflow,
    event,
    roles,
    record,
    reason: along.reason,
    write: (status) =>
      tx.profile.updateMany({
        where: { id, status: before, version },
        data: { ...along.data, status, version: { increment: 1 } },
      }),
  })
  const { nameZh: name, uscc, slug, tenancies, residencies } = record.organisation
  const parks = [...new Set([...tenancies, ...residencies].map(({ enclaveId }) => enclaveId))]
  const said = { event, reference: uscc ?? slug, name, reason: along.reason }
  if (TOLD[event].includes('team'))
    for (const enclaveId of parks)
      await tell(tx, await teamOf(tx, enclaveId), 'profile', { ...said, enclaveId, path: `/admin/profiles/${id}` })
  if (!TOLD[event].includes('tenant')) return
  const { organisationId } = record
  const tenants = await holdersOf(tx, { organisationId, role: 'TENANT_ADMIN' })
  await tell(tx, tenants, 'profile', { ...said, enclaveId: parks[0], path: '/portal/profile' })
}
