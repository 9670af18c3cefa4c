import type { Actor } from '@/lib/core/auth/actor'
import { hashToken } from '@/lib/core/auth/one-time-token'
import { dayOf, dayOfColumn } from '@/lib/core/clock'
import { momentOf, type Tx, transaction } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { refuse } from '@/lib/core/errors'
import { appendAudit } from '@/lib/domains/audit/commands'
import type { ListName } from '@/lib/domains/exports/schema'
import { openProfile, openReason } from '@/lib/domains/introductions/commands'
import { holderOf, openContact, throughLink } from '@/lib/domains/people/commands'
import { standingOf } from '@/lib/domains/people/policy'
import { openReason as openRefusal } from '@/lib/domains/registrations/commands'
import type { Format } from '@/lib/domains/sheets/schema'

const names = { nameZh: true, nameEn: true } as const
const named = { select: names } as const
const when = (day: Date | null) => (day ? dayOfColumn(day) : null)
/** Of another's draft nothing is told before it is sent. */
const sent = { status: { not: 'DRAFT' } } as const

const kept = {
  consents: {
    orderBy: { id: 'asc' },
    include: { district: named, organisation: named, project: { select: { reference: true } } },
  },
  introductions: {
    orderBy: { id: 'asc' },
    include: { level: named, suggestedFor: named, need: { select: { title: true, organisation: named } } },
  },
  projects: {
    orderBy: { id: 'asc' },
    select: {
      id: true,
      reference: true,
      status: true,
      ...names,
      choices: { where: { side: 'FOUNDER' }, select: { referralId: true, chosenAt: true } },
      referrals: {
        where: sent,
        orderBy: { id: 'asc' },
        select: { id: true, reference: true, status: true, district: named },
      },
      landings: {
        orderBy: { id: 'asc' },
        select: { reference: true, status: true, checks: { orderBy: { id: 'asc' }, omit: { landingId: true } } },
      },
    },
  },
  requests: {
    orderBy: { id: 'asc' },
    select: { id: true, reference: true, companyName: true, title: true, body: true },
  },
  registrations: {
    orderBy: { id: 'asc' },
    include: { session: { select: { startsAt: true, event: { select: { titleZh: true, titleEn: true } } } } },
  },
  links: { orderBy: { id: 'asc' }, select: { createdAt: true, expiresAt: true, revokedAt: true } },
  notifications: { orderBy: { id: 'asc' }, select: { createdAt: true, sentAt: true, status: true } },
} satisfies Prisma.PersonInclude
type Kept = Prisma.PersonGetPayload<{ include: typeof kept }>

/** Whose link it is, whatever for. @throws Refusal link_expired, also once their data were erased */
async function ownerOf(tx: Tx, token: string) {
  const link = await tx.personLink.findUnique({ where: { tokenHash: hashToken(token) }, select: { purpose: true } })
  const { personId, actor } = await holderOf(tx, link?.purpose ?? refuse('link_expired'), token)
  const person = await tx.person.findFirst({ where: { id: personId, erasedAt: null }, include: kept })
  return { person: person ?? refuse('link_expired'), actor }
}

/** Where this person stands in other records: their introductions, projects, referrals, requests and registrations. */
const recordsOf = ({ introductions, projects, requests, registrations }: Kept) =>
  [...introductions, ...projects, ...projects.flatMap(({ referrals }) => referrals), ...requests, ...registrations].map(
    ({ id }) => id,
  )

const ofConsent = ({
  purpose,
  textVersion,
  requestedAt,
  givenAt,
  refusedAt,
  withdrawnAt,
  ...consent
}: Kept['consents'][number]) => ({
  purpose,
  recipient: consent.district ?? consent.organisation,
  project: consent.project?.reference ?? null,
  standing: standingOf({ givenAt, refusedAt, withdrawnAt }),
  textVersion,
  requestedAt,
  givenAt,
  refusedAt,
  withdrawnAt,
})

const ofIntroduction = ({
  need,
  profile,
  onboardedOn,
  confirmedOn,
  leftOn,
  ...row
}: Kept['introductions'][number]) => ({
  reference: row.reference,
  company: need.organisation,
  position: need.title,
  suggestedBy: row.suggestedFor,
  status: row.status,
  degree: row.degree,
  field: row.field,
  years: row.years,
  level: row.level,
  profile: openProfile({ id: row.id, profile }),
  evidence: row.evidence,
  reason: openReason(row),
  onboardedOn: when(onboardedOn),
  confirmedOn: when(confirmedOn),
  leftOn: when(leftOn),
  suggestedAt: row.createdAt,
})

const ofProject = ({ id: _, choices, referrals, landings, ...project }: Kept['projects'][number]) => ({
  ...project,
  referrals: referrals.map(({ id, ...referral }) => ({
    ...referral,
    chosenAt: choices.find(({ referralId }) => referralId === id)?.chosenAt ?? null,
  })),
  landings: landings.map(({ checks, ...landing }) => ({
    ...landing,
    checks: checks.map(({ id: __, dueOn, ...check }) => ({ ...check, dueOn: dayOfColumn(dueOn) })),
  })),
})

const ofRegistration = ({ session, id, reason, ...row }: Kept['registrations'][number]) => ({
  reference: row.reference,
  number: row.number,
  event: session.event,
  startsAt: session.startsAt,
  organisation: row.organisation,
  status: row.status,
  reason: openRefusal({ id, reason }),
  offeredUntil: row.offeredUntil,
  checkedInAt: row.checkedInAt,
  registeredAt: row.createdAt,
})

/**
 * What is kept of a person, for themselves: everything that stands under them, and when somebody looked who they are. That
 * they got it is kept. @param address whose dead links are counted @throws Refusal link_expired, rate_limited
 */
export const exportPerson = ({ token }: { token: string }, address: string) =>
  throughLink(address, () =>
    transaction(async (tx) => {
      const { person, actor } = await ownerOf(tx, token)
      const { kind, locale, createdAt, consents, introductions, projects, requests, registrations } = person
      const { links, notifications } = person
      await appendAudit(tx, actor, { verb: 'export', noun: 'Person', recordId: person.id })
      const looks = await tx.auditEntry.findMany({
        where: { verb: 'reveal', recordId: { in: recordsOf(person) } },
        orderBy: { seq: 'asc' },
        select: { at: true, noun: true },
      })
      return {
        asOf: momentOf(tx),
        day: dayOf(momentOf(tx)),
        person: { kind, ...openContact(person), language: locale, keptSince: createdAt },
        consents: consents.map(ofConsent),
        introductions: introductions.map(ofIntroduction),
        projects: projects.map(ofProject),
        requests: requests.map(({ id: _, ...request }) => request),
        registrations: registrations.map(ofRegistration),
        looks,
        mails: notifications,
        links,
      }
    }),
  )

/** So many entries are written at once: others wait for the chain meanwhile. */
const BATCH = 200

/** Notes that somebody takes a list along; where that tells who people are, at each of them, as they may read themselves. */
export async function noteExport(
  actor: Actor,
  { list, format, ids }: { list: ListName; format: Format; ids: readonly string[] },
): Promise<void> {
  const details = { format, rows: ids.length }
  await transaction((tx) => appendAudit(tx, actor, { verb: 'export', noun: 'List', recordId: list, details }))
  const told = list === 'registrations' ? ids : []
  for (let at = 0; at < told.length; at += BATCH)
    await transaction(async (tx) => {
      for (const recordId of told.slice(at, at + BATCH))
        await appendAudit(tx, actor, { verb: 'reveal', noun: 'Registration', recordId })
    })
}
