import type { Actor } from '@/lib/core/auth/actor'
import { database, transaction } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { Refusal } from '@/lib/core/errors'
import { ownProject } from '@/lib/domains/founders/commands'
import { openContact, throughLink } from '@/lib/domains/people/commands'
import { standingOf } from '@/lib/domains/people/policy'
import { projectWorkflow } from '@/lib/domains/projects/workflow'
import { OPEN, referralWorkflow } from '@/lib/domains/referrals/workflow'

const names = { nameZh: true, nameEn: true } as const
const cities = { homeCityZh: true, homeCityEn: true, hostCityZh: true, hostCityEn: true } as const
const needs = { landMu: true, plantM2: true, cleanRoomM2: true, powerKv: true, capital: true, people: true } as const
const district = { select: { id: true, ...names } } as const
const whole = {
  id: true,
  reference: true,
  status: true,
  ...names,
  holderKind: true,
  holderName: true,
  summary: true,
  readinessLevel: true,
  ...needs,
  enclave: { select: { ...names, shortNameZh: true, shortNameEn: true, ...cities } },
  documents: {
    where: { kind: 'PITCH' },
    orderBy: { id: 'asc' },
    select: { id: true, kind: true, file: { select: { name: true } } },
  },
  choices: { select: { side: true, referralId: true } },
  consents: { orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }], include: { district } },
  referrals: {
    where: { status: { not: 'DRAFT' } },
    orderBy: { id: 'asc' },
    select: { id: true, reference: true, status: true, note: true, terms: true, lack: true, district },
  },
} satisfies Prisma.ProjectSelect
type Whole = Prisma.ProjectGetPayload<{ select: typeof whole }>

/**
 * A project as its founder sees it by their own link: who was asked to be shown what, how each referral stands, what
 * there is to choose, and what is kept of them.
 * @returns null for a link that is forged, revoked, another's or out of time, and for too many of those: they look alike
 */
export async function founderSheet(_actor: Actor, token: string, address: string) {
  const own = await ownOf(token, address)
  if (!own) return null
  const { id, founder } = own
  const project = await database().project.findUniqueOrThrow({ where: { id }, select: whole })
  const { consents, referrals, choices, powerKv, ...facts } = project
  const asked = consents.filter(({ personId }) => personId === founder.id)
  const chosen = (side: 'PARK' | 'FOUNDER') => choices.find((choice) => choice.side === side)?.referralId ?? null
  const isChoosing = project.status === 'CHOOSING'
  return {
    ...facts,
    powerKv: powerKv?.toNumber() ?? null,
    contact: openContact(founder),
    consents: latest(asked).map((consent) => standing(consent, referrals)),
    referrals: referrals.map((referral) => ({
      ...referral,
      can: { withdraw: OPEN.includes(referral.status), choose: isChoosing && referral.status === 'ACCEPTED' },
    })),
    chosen: { park: chosen('PARK'), founder: chosen('FOUNDER') },
    happened: await happened(project, asked),
  }
}
export type FounderSheet = NonNullable<Awaited<ReturnType<typeof founderSheet>>>

async function ownOf(token: string, address: string) {
  try {
    const { project } = await throughLink(address, () => transaction((tx) => ownProject(tx, token)))
    return project.founder && { id: project.id, founder: project.founder }
  } catch (error) {
    if (error instanceof Refusal && (error.code === 'link_expired' || error.code === 'rate_limited')) return null
    throw error
  }
}

type Consent = Whole['consents'][number]
const recipient = ({ purpose, districtId }: Consent) => `${purpose} ${districtId}`

/** Of each recipient what was asked last; what was asked before stands in what happened. */
const latest = (asked: readonly Consent[]) =>
  asked.filter((row, index) => !asked.slice(index + 1).some((later) => recipient(later) === recipient(row)))

function standing(consent: Consent, referrals: Whole['referrals']) {
  const { id, purpose, textVersion, requestedAt, givenAt, refusedAt, withdrawnAt, district } = consent
  const now = standingOf(consent)
  return {
    id,
    purpose,
    textVersion,
    requestedAt,
    answeredAt: withdrawnAt ?? refusedAt ?? givenAt,
    district,
    standing: now,
    isOpen: referrals.some(({ status, district: { id } }) => id === consent.districtId && OPEN.includes(status)),
    can: { answer: now === 'ASKED', withdraw: now === 'GIVEN' },
  }
}

const TOLD_OF_PROJECT = projectWorkflow.moves
  .map(({ event }) => event)
  .filter((event) => event !== 'refer' && event !== 'release' && event !== 'unready')

/** What happened, in its order: to the consents, to each referral, and to the project as a whole; without reasons. */
async function happened({ id, referrals }: Whole, consents: readonly Consent[]) {
  const ofProject = { noun: projectWorkflow.noun, recordId: id, event: { in: ['create', ...TOLD_OF_PROJECT] } }
  const ofReferrals = { noun: referralWorkflow.noun, recordId: { in: referrals.map((referral) => referral.id) } }
  const log = await database().statusLog.findMany({
    where: { OR: [ofProject, { ...ofReferrals, event: { not: 'create' } }] },
    orderBy: { id: 'asc' },
    select: { id: true, noun: true, recordId: true, event: true, at: true },
  })
  const moved = log.map(({ id, noun, recordId, event, at }) => {
    const of = referrals.find((referral) => referral.id === recordId)?.district ?? null
    return { key: String(id), kind: noun === projectWorkflow.noun ? 'project' : 'referral', event, at, district: of }
  })
  const answered = consents.flatMap(({ id, purpose, district, ...consent }) => {
    const told = { kind: purpose === 'PUBLISH_PROJECT' ? 'publication' : 'consent', district }
    return (['requestedAt', 'givenAt', 'refusedAt', 'withdrawnAt'] as const).flatMap((event) => {
      const at = consent[event]
      return at ? [{ ...told, key: `${event}-${id}`, event, at }] : []
    })
  })
  return [...answered, ...moved].sort((a, b) => a.at.getTime() - b.at.getTime())
}
