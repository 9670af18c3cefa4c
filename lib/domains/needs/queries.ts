import type { Actor } from '@/lib/core/auth/actor'
import { database, transaction } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { Refusal } from '@/lib/core/errors'
import { encodeCursor } from '@/lib/core/paging'
import { eventsIn } from '@/lib/core/workflow'
import { matchesRoutedTo } from '@/lib/domains/matches/policy'
import { matchWorkflow } from '@/lib/domains/matches/workflow'
import { ownNeed } from '@/lib/domains/needs/commands'
import { KNOWING, onBoard, posted, sharedWith } from '@/lib/domains/needs/policy'
import type { BoardPage } from '@/lib/domains/needs/schema'
import { openContact, throughLink } from '@/lib/domains/people/commands'
import { LIVE } from '@/lib/domains/people/policy'
import { requestsHandledBy } from '@/lib/domains/services/policy'

const PAGE = 20
const names = { nameZh: true, nameEn: true } as const
const live = (purpose: 'PUBLISH_NEED' | 'NAME_COMPANY' | 'SHARE_ASKER') => ({ ...LIVE, purpose }) as const

/** The needs that are put up in public, the newest first; the company by name only where it agreed. */
export async function publishedBoard(enclaveId: string, { after }: BoardPage) {
  const at = after && new Date(after[0])
  const older = after && at ? { OR: [{ publishedAt: { lt: at } }, { publishedAt: at, id: { lt: after[1] } }] } : {}
  const found = await database().serviceRequest.findMany({
    where: { AND: [{ enclaveId, ...posted }, onBoard, older] },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
    select: {
      ...{ id: true, reference: true, kind: true, title: true, body: true, publishedAt: true, companyName: true },
      consents: { where: live('NAME_COMPANY'), select: { id: true }, take: 1 },
    },
  })
  const last = found.length > PAGE ? found[PAGE - 1] : undefined
  const rows = found.slice(0, PAGE).map(({ consents, companyName, ...need }) => ({
    ...need,
    companyName: consents.length > 0 ? companyName : null,
  }))
  return { rows, next: last?.publishedAt ? encodeCursor([last.publishedAt.toISOString(), last.id]) : null }
}
export type BoardNeed = Awaited<ReturnType<typeof publishedBoard>>['rows'][number]

/** What the team may do in public with a need of a company outside. @returns null for a resident's, and for nothing visible */
export async function needStanding(actor: Actor, id: string) {
  const found = await database().serviceRequest.findFirst({
    where: { AND: [{ id, ...posted }, requestsHandledBy(actor)] },
    select: {
      ...{ id: true, version: true, publishedAt: true, withdrawnAt: true, personId: true },
      consents: { where: LIVE, select: { purpose: true, organisation: { select: names } } },
    },
  })
  if (!found) return null
  const { consents, personId, ...need } = found
  const has = (purpose: string) => consents.some((consent) => consent.purpose === purpose)
  return {
    ...need,
    isErased: personId === null,
    agreed: { publish: has('PUBLISH_NEED'), name: has('NAME_COMPANY') },
    sharedWith: consents.flatMap(({ organisation }) => organisation ?? []),
  }
}
export type NeedStanding = NonNullable<Awaited<ReturnType<typeof needStanding>>>

/** Whether a partner may look who asks. @returns null for a resident's request, and for nothing routed to the partner */
export async function askerForPartner(actor: Actor, matchId: string) {
  const where = { AND: [{ id: matchId, status: { in: [...KNOWING] }, request: posted }, matchesRoutedTo(actor)] }
  const match = await database().serviceMatch.findFirst({ where, select: { requestId: true, partnerId: true } })
  if (!match) return null
  return { isShared: (await database().consent.count({ where: sharedWith(match.requestId, match.partnerId) })) > 0 }
}

const own = {
  id: true,
  partnerId: true,
  status: true,
  createdAt: true,
  closedAt: true,
  askedAt: true,
  answeredAt: true,
  partner: { select: names },
} satisfies Prisma.ServiceMatchSelect

/**
 * What somebody who posted a need sees by their own link: what became of it with each partner, who may see what, and what
 * is kept of them.
 * @returns null for a link that is forged, revoked or out of time, and for too many of those: they look alike
 */
export async function ownNeedSheet(_actor: Actor, token: string, address: string) {
  const held = await heldBy(token, address)
  if (!held) return null
  const { request, person } = held
  const [enclave, matches, consents] = await Promise.all([
    database().enclave.findUniqueOrThrow({ where: { id: request.enclaveId }, select: names }),
    database().serviceMatch.findMany({ where: { requestId: request.id }, orderBy: { id: 'asc' }, select: own }),
    database().consent.findMany({
      where: { requestId: request.id, ...LIVE },
      select: { purpose: true, organisationId: true },
    }),
  ])
  const moves = await database().statusLog.findMany({
    where: { noun: matchWorkflow.noun, recordId: { in: matches.map(({ id }) => id) } },
    orderBy: { id: 'asc' },
    select: { id: true, recordId: true, event: true, to: true, at: true, reason: true },
  })
  const has = (purpose: string) => consents.some((consent) => consent.purpose === purpose)
  const { id, reference, kind, title, body, companyName, createdAt, publishedAt, withdrawnAt } = request
  return {
    ...{ id, reference, kind, title, body, companyName, createdAt, publishedAt, withdrawnAt, enclave },
    contact: openContact(person),
    agreed: { publish: has('PUBLISH_NEED'), name: has('NAME_COMPANY') },
    matches: matches.map((match) => ({
      ...match,
      moves: moves
        .filter(({ recordId }) => recordId === match.id)
        .map((move) => ({ ...move, actorId: null, actorName: null })),
      isShared: consents.some(({ organisationId }) => organisationId === match.partnerId),
      can: {
        withdraw: eventsIn(matchWorkflow, match.status, ['ASKER']).length > 0,
        share: !withdrawnAt && KNOWING.some((one) => one === match.status),
        grade: match.askedAt !== null && match.answeredAt === null,
      },
    })),
  }
}
export type OwnNeed = NonNullable<Awaited<ReturnType<typeof ownNeedSheet>>>
export type OwnMatch = OwnNeed['matches'][number]

async function heldBy(token: string, address: string) {
  try {
    return await throughLink(address, () => transaction((tx) => ownNeed(tx, token)))
  } catch (error) {
    if (error instanceof Refusal && (error.code === 'link_expired' || error.code === 'rate_limited')) return null
    throw error
  }
}
