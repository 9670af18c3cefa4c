import type { Actor } from '@/lib/core/auth/actor'
import { columnOfDay, today } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { refuse } from '@/lib/core/errors'
import type { CandidateAnswer, Erasure } from '@/lib/domains/candidates/schema'
import { introductionWhere, stepIntroduction } from '@/lib/domains/introductions/commands'
import { answerConsent, askConsent, erasePerson, holderOf } from '@/lib/domains/people/commands'
import { LIVE } from '@/lib/domains/people/policy'

/** Who holds the link. @throws Refusal link_expired, also once their data were erased */
export async function ownPerson(tx: Tx, token: string) {
  const { personId, actor } = await holderOf(tx, 'CANDIDATE', token)
  const person = await tx.person.findUniqueOrThrow({ where: { id: personId } })
  if (person.erasedAt) refuse('link_expired')
  return { person, candidate: actor }
}

/** The consent of a person towards a company: the one that was asked, or the live one. */
const consentTo = (tx: Tx, personId: string, organisationId: string, isLive: boolean) =>
  tx.consent.findFirst({
    where: {
      purpose: 'INTRODUCE_CANDIDATE',
      personId,
      organisationId,
      ...(isLive ? LIVE : { givenAt: null, refusedAt: null, withdrawnAt: null }),
    },
  })

/**
 * The candidate consents, declines, accepts, confirms or takes the consent back; with that all of theirs towards the
 * company ends, and it sees them no more. @throws Refusal link_expired, not_found, stale, invalid_transition
 */
export async function answerAsCandidate({ token, id, answer }: CandidateAnswer): Promise<void> {
  await transaction(async (tx) => {
    const { person, candidate } = await ownPerson(tx, token)
    const record = await introductionWhere(tx, { id, personId: person.id })
    const { organisationId } = record.need
    const data = answer === 'confirm' ? { confirmedOn: columnOfDay(today()) } : {}
    await stepIntroduction(tx, candidate, record, answer, { roles: ['CANDIDATE'], data })
    if (answer === 'consent') await consent(tx, candidate, person.id, organisationId)
    const asked = await consentTo(tx, person.id, organisationId, false)
    if (answer === 'decline' && asked) await answerConsent(tx, candidate, asked.id, 'refuse')
    if (answer !== 'withdrawConsent') return
    const live = await consentTo(tx, person.id, organisationId, true)
    if (live) await answerConsent(tx, candidate, live.id, 'withdraw')
    await endOpen(tx, candidate, { personId: person.id, need: { organisationId } })
  })
}

/** Consents to a company, unless one does already; what was declined for another of its needs is given anew. */
async function consent(tx: Tx, candidate: Actor, personId: string, organisationId: string): Promise<void> {
  if (await consentTo(tx, personId, organisationId, true)) return
  const recipient = { purpose: 'INTRODUCE_CANDIDATE', projectId: null, districtId: null, organisationId } as const
  await askConsent(tx, candidate, { ...recipient, personId })
  const asked = await consentTo(tx, personId, organisationId, false)
  if (asked) await answerConsent(tx, candidate, asked.id, 'give')
}

const BEFORE_ONBOARDING = ['SUGGESTED', 'CONSENTED', 'INTRODUCED', 'INTERVIEWING', 'OFFERED', 'ACCEPTED'] as const

/** Ends what is under way of a candidate: nobody goes on with somebody whom they may not know. */
async function endOpen(tx: Tx, candidate: Actor, whose: Prisma.IntroductionWhereInput): Promise<void> {
  const where = { AND: [whose, { status: { in: [...BEFORE_ONBOARDING] } }] }
  for (const { id } of await tx.introduction.findMany({ where, orderBy: { id: 'asc' }, select: { id: true } }))
    await stepIntroduction(tx, candidate, await introductionWhere(tx, { id }), 'withdrawConsent', {
      roles: ['CANDIDATE'],
    })
}

/**
 * Erases what is kept of the candidate. What is under way ends; a hire that was confirmed stays counted, by a keyed hash
 * that says nothing of them. @throws Refusal link_expired
 */
export async function eraseMyself({ token }: Erasure): Promise<void> {
  await transaction(async (tx) => {
    const { person, candidate } = await ownPerson(tx, token)
    await endOpen(tx, candidate, { personId: person.id })
    const own = { personId: person.id }
    const said = { profile: null, field: '', evidence: null, reason: null }
    await tx.introduction.updateMany({ where: own, data: said })
    await tx.introduction.updateMany({ where: { ...own, onboardedOn: null }, data: { personKey: person.id } })
    await erasePerson(tx, candidate, person.id)
  })
}
