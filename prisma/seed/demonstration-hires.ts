import type { Actor } from '@/lib/core/auth/actor'
import { hashToken, newToken } from '@/lib/core/auth/one-time-token'
import { now, shiftDay } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import type { Degree } from '@/lib/core/db/generated/enums'
import { answerAsCandidate } from '@/lib/domains/candidates/commands'
import type { CandidateAnswer } from '@/lib/domains/candidates/schema'
import {
  dateIntroduction,
  gradeIntroduction,
  moveIntroduction,
  proveIntroduction,
  suggest,
} from '@/lib/domains/introductions/commands'
import type { IntroductionMove } from '@/lib/domains/introductions/schema'
import { type Dated, momentOf, type Stage } from '@/prisma/seed/demonstration-course'

/** A need of a resident, by the moment at which it was drafted. */
export type Seeking = { made: Date; field: string; admin: Actor; partner: Actor }

const chosen = { id: true, version: true } as const

/** A candidate, and how far they came. Days are counted from `suggestedOn`. */
export type Candidacy = {
  mark: number
  suggestedOn: string
  name: string
  degree: Degree
  years: number
  levelId: string
  byPartner: boolean
  /** The last thing that happened. */
  end: 'suggested' | 'consented' | 'interviewing' | 'offered' | 'declined' | 'rejected' | 'withdrawn' | 'hired'
  leftAfter?: number | undefined
}

/** Days from the suggestion. */
const CONSENT = 4
const INTRODUCE = 7
const INTERVIEW = 15
const OFFER = 28
const ACCEPT = 32
export const ONBOARD = 70
const CONFIRM = 90

/** A candidacy, step by step, as each of those concerned goes through it. */
export async function playCandidacy(stage: Stage, need: Seeking, candidacy: Candidacy) {
  const { mark, suggestedOn, end } = candidacy
  const made = momentOf(mark, suggestedOn, 0)
  const current = () => database().introduction.findFirstOrThrow({ where: { createdAt: made }, select: chosen })
  const day = (days: number) => shiftDay(suggestedOn, days)
  const step = (days: number, work: () => Promise<unknown>): Dated => [day(days), work]
  const moves = (days: number, event: IntroductionMove['event'], reason?: string) =>
    step(days, async () =>
      moveIntroduction(event === 'introduce' ? stage.cast.ops : need.admin, { ...(await current()), event, reason }),
    )
  const replies = (days: number, answer: CandidateAnswer['answer']) =>
    step(days, async () => byCandidate((await current()).id, answer))
  const comes = step(ONBOARD, async () =>
    dateIntroduction(need.admin, { ...(await current()), event: 'onboard', on: day(ONBOARD) }),
  )
  const graded = step(2, async () =>
    gradeIntroduction(stage.cast.ops, { ...(await current()), levelId: candidacy.levelId }),
  )
  const evidence = '签字的录用函与社保缴纳记录'
  const confirmed =
    mark % 3 === 0
      ? step(CONFIRM, async () =>
          proveIntroduction(stage.cast.ops, { ...(await current()), event: 'confirm', evidence }),
        )
      : replies(CONFIRM, 'confirm')
  const left = candidacy.leftAfter ?? 0
  const leaves = step(ONBOARD + left, async () =>
    dateIntroduction(need.admin, { ...(await current()), event: 'leave', on: day(ONBOARD + left) }),
  )
  const begun = [step(0, () => suggested(stage, need, candidacy)), ...(candidacy.byPartner ? [graded] : [])]
  const known = [...begun, replies(CONSENT, 'consent')]
  const met = [...known, moves(INTRODUCE, 'introduce'), moves(INTERVIEW, 'interview')]
  const offered = [...met, moves(OFFER, 'offer')]
  const courses: Record<Candidacy['end'], Dated[]> = {
    suggested: begun,
    consented: known,
    interviewing: met,
    offered,
    declined: [...begun, replies(CONSENT, 'decline')],
    rejected: [...met, moves(OFFER, 'reject', '方向与岗位不完全相符。')],
    withdrawn: [...met, replies(OFFER, 'withdrawConsent')],
    hired: [...offered, replies(ACCEPT, 'accept'), comes, confirmed, ...(left > 0 ? [leaves] : [])],
  }
  return courses[end]
}

/** The need is opened and routed before; a partner suggests for itself, else the team does. */
async function suggested({ cast }: Stage, need: Seeking, candidacy: Candidacy): Promise<void> {
  const { mark, name, degree, years, levelId, byPartner } = candidacy
  const { id, version } = await database().talentNeed.findFirstOrThrow({
    where: { createdAt: need.made },
    select: chosen,
  })
  const contact = { name, email: `candidate-${mark}@demo.local`, phone: undefined, language: 'zh-CN' } as const
  const profile = `从事${need.field}研究${years}年，发表论文并参与过样机研制。`
  const said = { degree, years, field: need.field, profile, levelId: byPartner ? undefined : levelId }
  await suggest(byPartner ? need.partner : cast.ops, { id, version, ...contact, ...said })
}

/** The candidate, by a link that ends with the act and leaves nothing. */
async function byCandidate(id: string, answer: CandidateAnswer['answer']): Promise<void> {
  const { personId } = await database().introduction.findUniqueOrThrow({ where: { id }, select: { personId: true } })
  const token = newToken()
  const times = { createdAt: now(), expiresAt: new Date(now().getTime() + 60_000) }
  const own = { personId, purpose: 'CANDIDATE', recordId: personId, tokenHash: hashToken(token) } as const
  const { id: link } = await database().personLink.create({ data: { ...own, ...times } })
  await answerAsCandidate({ token, id, answer })
  await database().personLink.delete({ where: { id: link } })
}
