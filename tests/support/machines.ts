import fc from 'fast-check'

/**
 * The machines by hand, as the park's rules state them, a move a line: from | event → to | by | R where a reason is
 * required. They are the measure of the workflow tables in lib and must never be derived from them.
 */
const RESIDENCY = `
DRAFT | submit → SUBMITTED | APPLICANT
DRAFT | discard → DISCARDED | APPLICANT, SYSTEM
SUBMITTED | startScreening → SCREENING | OPS
SCREENING, IN_REVIEW | requestCorrection → CORRECTION_REQUESTED | OPS | R
CORRECTION_REQUESTED | resubmit → SCREENING | APPLICANT
CORRECTION_REQUESTED | cancelCorrection → SCREENING | ASKER, LEAD | R
SCREENING | sendToReview → IN_REVIEW | OPS
SCREENING, IN_REVIEW, WAITLISTED | reject → REJECTED | LEAD | R
IN_REVIEW | waitlist → WAITLISTED | LEAD | R
IN_REVIEW, WAITLISTED | approve → OFFERED | LEAD
OFFERED | accept → ACCEPTED | APPLICANT
OFFERED | decline → DECLINED | APPLICANT
OFFERED | expire → OFFER_EXPIRED | SYSTEM
OFFER_EXPIRED | reissue → OFFERED | LEAD
ACCEPTED | createTenancy → CONVERTED | OPS
SUBMITTED, SCREENING, CORRECTION_REQUESTED, IN_REVIEW, WAITLISTED, OFFERED, OFFER_EXPIRED, ACCEPTED | withdraw → WITHDRAWN | APPLICANT
REJECTED | reopen → SCREENING | LEAD | R`

const TENANCY = `
DRAFT | submit → PENDING_APPROVAL | OPS
PENDING_APPROVAL | approve → PENDING_SIGNATURE | LEAD
PENDING_APPROVAL | return → DRAFT | LEAD | R
PENDING_SIGNATURE | sign → SIGNED | OPS
SIGNED | activate → ACTIVE | SYSTEM, OPS
DRAFT, PENDING_APPROVAL, PENDING_SIGNATURE, SIGNED | void → VOID | LEAD | R
ACTIVE | giveNotice → NOTICE | TENANT, LEAD | R
NOTICE | withdrawNotice → ACTIVE | TENANT, LEAD
NOTICE | checkout → ENDED | OPS
ACTIVE, NOTICE | terminate → TERMINATED | LEAD | R`

const PROJECT = `
REGISTERED | incubate → INCUBATING | OPS
INCUBATING | makeReady → REFERRAL_READY | OPS
REFERRAL_READY | unready → INCUBATING | OPS | R
REFERRAL_READY | refer → REFERRED | SYSTEM
REFERRED, CHOOSING | release → REFERRAL_READY | SYSTEM
REFERRED | offerChoice → CHOOSING | SYSTEM
CHOOSING | endChoice → REFERRED | SYSTEM
CHOOSING | choose → COMMITTED | OPS, FOUNDER
COMMITTED | land → LANDED | SYSTEM
LANDED | unland → COMMITTED | SYSTEM
LANDED | beginTrial → TRIAL_PRODUCTION | SYSTEM
TRIAL_PRODUCTION | beginProduction → IN_PRODUCTION | SYSTEM
INCUBATING, REFERRAL_READY, REFERRED, CHOOSING, COMMITTED | stayInHostCity → STAYED_IN_HOST_CITY | LEAD | R
INCUBATING, REFERRAL_READY, REFERRED, CHOOSING, COMMITTED | moveElsewhere → MOVED_ELSEWHERE | LEAD | R
INCUBATING, REFERRAL_READY, REFERRED, CHOOSING, COMMITTED | stop → STOPPED | LEAD | R`

const REFERRAL = `
DRAFT | send → SENT | OPS
SENT | acknowledge → ACKNOWLEDGED | DISTRICT
ACKNOWLEDGED | visit → VISITING | DISTRICT
VISITING | negotiate → NEGOTIATING | DISTRICT
ACKNOWLEDGED, VISITING, NEGOTIATING | accept → ACCEPTED | DISTRICT
SENT, ACKNOWLEDGED, VISITING, NEGOTIATING | decline → DECLINED | DISTRICT | R
DECLINED | reopen → ACKNOWLEDGED | DISTRICT, LEAD | R
SENT, ACKNOWLEDGED, VISITING, NEGOTIATING, ACCEPTED | recall → RECALLED | OPS | R
SENT, ACKNOWLEDGED, VISITING, NEGOTIATING, ACCEPTED | withdraw → WITHDRAWN | FOUNDER
SENT, ACKNOWLEDGED, VISITING, NEGOTIATING, ACCEPTED | notSelect → NOT_SELECTED | SYSTEM`

/** Turning one of the two keys leaves the state; with both, SYSTEM moves. */
const LANDING = `
PROPOSED | confirmPark → PROPOSED | LEAD
PROPOSED | confirmDistrict → PROPOSED | DISTRICT
PROPOSED | confirm → CONFIRMED | SYSTEM
PROPOSED | refuse → REFUSED | LEAD, DISTRICT | R
CONFIRMED | voidPark → CONFIRMED | LEAD | R
CONFIRMED | voidDistrict → CONFIRMED | DISTRICT | R
CONFIRMED | void → VOIDED | SYSTEM`

const MILESTONE = `
PROPOSED | confirm → CONFIRMED | OTHER
PROPOSED | reject → REJECTED | OTHER | R`

const COMMITMENT = `
OPEN | claim → CLAIMED_DONE | PROMISER
CLAIMED_DONE | confirm → CONFIRMED | OTHER
CLAIMED_DONE | dispute → OPEN | OTHER | R`

const TALENT_NEED = `
DRAFT | open → OPEN | TENANT
OPEN | pause → PAUSED | TENANT
PAUSED | resume → OPEN | TENANT
OPEN | fill → FILLED | SYSTEM
OPEN, PAUSED | close → CLOSED_UNFILLED | TENANT | R
OPEN, PAUSED | cancel → CANCELLED | TENANT`

const INTRODUCTION = `
SUGGESTED | consent → CONSENTED | CANDIDATE
SUGGESTED, CONSENTED, INTRODUCED, INTERVIEWING, OFFERED | decline → DECLINED_BY_CANDIDATE | CANDIDATE
CONSENTED | introduce → INTRODUCED | OPS
INTRODUCED | interview → INTERVIEWING | TENANT
INTRODUCED, INTERVIEWING | reject → REJECTED_BY_COMPANY | TENANT | R
INTERVIEWING | offer → OFFERED | TENANT
OFFERED | accept → ACCEPTED | CANDIDATE, TENANT
ACCEPTED | onboard → ONBOARDED | TENANT
ONBOARDED | confirm → CONFIRMED | CANDIDATE, OPS
ONBOARDED, CONFIRMED | leave → LEFT | TENANT, OPS
SUGGESTED, CONSENTED, INTRODUCED, INTERVIEWING, OFFERED, ACCEPTED | withdrawConsent → CONSENT_WITHDRAWN | CANDIDATE`

const VISIT = `
PLANNED | do → DONE | OPS
PLANNED | cancel → CANCELLED | OPS | R
PLANNED | miss → NO_SHOW | OPS
DONE | amend → DONE | AUTHOR
DONE | amend → DONE | LEAD | R`

const VISIT_REQUEST = `
RECEIVED | schedule → SCHEDULED | OPS
RECEIVED | refuse → REFUSED | OPS | R`

const COOPERATION = `
LEAD | match → MATCHED | OPS
MATCHED | negotiate → NEGOTIATING | OPS, TENANT
NEGOTIATING | sign → SIGNED | OPS
SIGNED | start → RUNNING | OPS
RUNNING | complete → COMPLETED | OPS
SIGNED, RUNNING | terminate → TERMINATED | LEAD | R
LEAD, MATCHED, NEGOTIATING | drop → DROPPED | OPS, TENANT | R`

const PATENT = `
REQUESTED | accept → ACCEPTED | OPS, PARTNER
REQUESTED | decline → DECLINED | OPS | R
ACCEPTED | draft → DRAFTING | OPS, PARTNER
DRAFTING | file → FILED | OPS
FILED | publish → PUBLISHED | OPS
FILED, PUBLISHED | grant → GRANTED | OPS
FILED, PUBLISHED | reject → REJECTED | OPS
FILED, PUBLISHED | withdraw → WITHDRAWN | OPS
GRANTED | lapse → LAPSED | OPS
REQUESTED, ACCEPTED, DRAFTING | cancel → CANCELLED | TENANT, OPS | R`

const PROFILE = `
DRAFT, PUBLISHED, WITHDRAWN | publish → PUBLISHED | TENANT
PUBLISHED | withdraw → WITHDRAWN | TENANT
PUBLISHED | takeDown → TAKEN_DOWN | OPS | R
TAKEN_DOWN | revise → DRAFT | TENANT`

const UPDATE = `
DRAFT, RETURNED | submit → SUBMITTED | TENANT
SUBMITTED | verify → VERIFIED | OPS
SUBMITTED, VERIFIED | return → RETURNED | OPS | R`

const SERVICE_MATCH = `
SENT | take → TAKING_CARE | PARTNER
TAKING_CARE | help → DONE_HELPED | PARTNER
TAKING_CARE | noHelp → DONE_NO_HELP | PARTNER
TAKING_CARE | unreachable → DONE_NOT_REACHABLE | PARTNER
SENT, TAKING_CARE | notForMe → NOT_FOR_ME | PARTNER | R
SENT, TAKING_CARE | withdraw → WITHDRAWN | ASKER`

const ENTRY = `
RECORDED | void → VOIDED | LEAD | R`

const EVENT = `
DRAFT | publish → PUBLISHED | OPS
PUBLISHED | hold → HELD | OPS
PUBLISHED | cancel → CANCELLED | OPS | R
PUBLISHED | postpone → POSTPONED | OPS | R
POSTPONED | reschedule → PUBLISHED | OPS
POSTPONED | cancel → CANCELLED | OPS | R
HELD | archive → ARCHIVED | OPS`

// Who was missed is checked in afterwards: the table says that it may be reversed, and names no event for it.
const REGISTRATION = `
PENDING | confirm → CONFIRMED | OPS
PENDING | refuse → REFUSED | OPS | R
WAITLISTED | offerSeat → OFFERED | SYSTEM
OFFERED | take → CONFIRMED | REGISTRANT
OFFERED | lapse → LAPSED | SYSTEM
PENDING, WAITLISTED, OFFERED, CONFIRMED | cancel → CANCELLED | REGISTRANT
CONFIRMED | checkIn → ATTENDED | OPS
CONFIRMED | miss → NO_SHOW | SYSTEM
NO_SHOW | checkIn → ATTENDED | OPS`

const IMPORT = `
UPLOADED, MAPPED, CHECKED | map → MAPPED | OPS
MAPPED | check → CHECKED | SYSTEM
CHECKED, FAILED | commit → COMMITTING | OPS
COMMITTING | complete → COMMITTED | SYSTEM
COMMITTING | fail → FAILED | SYSTEM
COMMITTED, FAILED | revert → REVERTING | AUTHOR, LEAD
REVERTING | finish → REVERTED | SYSTEM
UPLOADED, MAPPED, CHECKED | discard → DISCARDED | AUTHOR, LEAD`

export type Rule = { from: string; event: string; to: string; by: string[]; reason: boolean }

const rules = (table: string): Rule[] =>
  table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [from = '', move = '', by = '', reason = ''] = line.split(' | ')
      const [event = '', to = ''] = move.split(' → ')
      return from.split(', ').map((state) => ({ from: state, event, to, by: by.split(', '), reason: reason === 'R' }))
    })

export const residencyRules = rules(RESIDENCY)
export const tenancyRules = rules(TENANCY)
export const projectRules = rules(PROJECT)
export const referralRules = rules(REFERRAL)
export const landingRules = rules(LANDING)
export const milestoneRules = rules(MILESTONE)
export const commitmentRules = rules(COMMITMENT)
export const talentRules = rules(TALENT_NEED)
export const introductionRules = rules(INTRODUCTION)
export const cooperationRules = rules(COOPERATION)
export const visitRules = rules(VISIT)
export const visitRequestRules = rules(VISIT_REQUEST)
export const patentRules = rules(PATENT)
export const matchRules = rules(SERVICE_MATCH)
export const profileRules = rules(PROFILE)
export const updateRules = rules(UPDATE)
export const entryRules = rules(ENTRY)
export const importRules = rules(IMPORT)
export const eventRules = rules(EVENT)
export const registrationRules = rules(REGISTRATION)

export const statesOf = (table: readonly Rule[]): string[] => [...new Set(table.flatMap(({ from, to }) => [from, to]))]
export const eventsOf = (table: readonly Rule[]): string[] => [...new Set(table.map(({ event }) => event))]
export const actorsOf = (table: readonly Rule[]): string[] => [...new Set(table.flatMap(({ by }) => by))]

/** What a move attempted by one capacity comes to: the state it leads to, or the code of its refusal. */
export function verdict(table: readonly Rule[], state: string, event: string, by: string, reason: boolean): string {
  const listed = table.filter((candidate) => candidate.from === state && candidate.event === event)
  if (listed.length === 0) return 'invalid_transition'
  const rule = listed.find((candidate) => candidate.by.includes(by))
  if (!rule) return 'forbidden'
  return rule.reason && !reason ? 'reason_required' : rule.to
}

/**
 * Twenty runs for a model test that go forward all the way (`forward`: what makes an attempt do so), each along branches of
 * its own and the same every time: what such a test must have reached is reached by these, and not by chance.
 */
export const marches = <A>(attempt: fc.Arbitrary<A>, forward: Partial<A>): A[][] =>
  Array.from({ length: 20 }, (_, run) =>
    fc.sample(attempt, { seed: run + 1, numRuns: 20 }).map((wild) => ({ ...wild, ...forward })),
  )
