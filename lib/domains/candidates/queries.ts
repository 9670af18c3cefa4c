import type { Actor } from '@/lib/core/auth/actor'
import { database, transaction } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { Refusal } from '@/lib/core/errors'
import { eventsIn } from '@/lib/core/workflow'
import { ownPerson } from '@/lib/domains/candidates/commands'
import { openProfile } from '@/lib/domains/introductions/commands'
import { introductionWorkflow, KNOWN } from '@/lib/domains/introductions/workflow'
import { openContact, throughLink } from '@/lib/domains/people/commands'
import { standingOf } from '@/lib/domains/people/policy'

const names = { nameZh: true, nameEn: true } as const
const asked = {
  id: true,
  reference: true,
  status: true,
  degree: true,
  field: true,
  years: true,
  profile: true,
  onboardedOn: true,
  level: { select: names },
  suggestedFor: { select: names },
  need: {
    select: {
      title: true,
      description: true,
      organisationId: true,
      organisation: { select: { ...names, slug: true, published: true } },
      enclave: { select: names },
    },
  },
} satisfies Prisma.IntroductionSelect

/**
 * What a candidate sees by their own link: who asks for which position, what is shared with whom, what they may answer
 * now, and what is kept of them.
 * @returns null for a link that is forged, revoked or out of time, and for too many of those: they look alike
 */
export async function candidateSheet(_actor: Actor, token: string, address: string) {
  const person = await ownOf(token, address)
  if (!person) return null
  const [introductions, consents] = await Promise.all([
    database().introduction.findMany({ where: { personId: person.id }, orderBy: { id: 'desc' }, select: asked }),
    database().consent.findMany({
      where: { personId: person.id, purpose: 'INTRODUCE_CANDIDATE' },
      orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
    }),
  ])
  const log = await database().statusLog.findMany({
    where: { noun: introductionWorkflow.noun, recordId: { in: introductions.map(({ id }) => id) } },
    orderBy: { id: 'asc' },
    select: { id: true, recordId: true, event: true, to: true, at: true },
  })
  return {
    contact: openContact(person),
    introductions: introductions.map(({ profile, ...row }) => {
      const consent = consents.findLast(({ organisationId }) => organisationId === row.need.organisationId)
      const standing = consent ? standingOf(consent) : 'ASKED'
      return {
        ...row,
        profile: openProfile({ id: row.id, profile }),
        textVersion: consent?.textVersion ?? 1,
        standing,
        isKnown: standing === 'GIVEN' && KNOWN.some((known) => known === row.status),
        moves: log.filter(({ recordId }) => recordId === row.id),
        can: eventsIn(introductionWorkflow, row.status, ['CANDIDATE']),
      }
    }),
  }
}
export type CandidateSheet = NonNullable<Awaited<ReturnType<typeof candidateSheet>>>
export type OwnIntroduction = CandidateSheet['introductions'][number]

async function ownOf(token: string, address: string) {
  try {
    return (await throughLink(address, () => transaction((tx) => ownPerson(tx, token)))).person
  } catch (error) {
    if (error instanceof Refusal && (error.code === 'link_expired' || error.code === 'rate_limited')) return null
    throw error
  }
}
