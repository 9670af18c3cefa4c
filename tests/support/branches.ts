import type { Browser, Page } from '@playwright/test'
import { shiftDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { atMoment } from '@/lib/core/moment'
import { requestCorrection } from '@/lib/domains/corrections/commands'
import { correctionRequest } from '@/lib/domains/corrections/schema'
import { publishedEnclave } from '@/lib/domains/enclaves/queries'
import { approve } from '@/lib/domains/offers/commands'
import { moveByStaff, moveOwn } from '@/lib/domains/residency/commands'
import { PASSWORD } from '@/tests/support/builders/accounts'
import { anOffer, aReviewed, aScored, aScreening, current } from '@/tests/support/builders/counter'
import { aSubmission, someone } from '@/tests/support/builders/residency'
import { onPortalGround } from '@/tests/support/ground'

export type Team = Awaited<ReturnType<typeof aPortalTeam>>

/** The portal's park with a team, a lead and a panel of one. */
export async function aPortalTeam() {
  onPortalGround()
  const enclaveId = (await publishedEnclave())?.id ?? ''
  const ops = await someone('OPS', enclaveId)
  const lead = await someone('OPS_LEAD', enclaveId)
  const reviewer = await someone('REVIEWER', enclaveId)
  return { enclaveId, ops, lead, reviewer }
}

/** Brings an application into a state, each step by the role that owns it. */
export const BROUGHT = {
  SUBMITTED: ({ enclaveId }: Team) => aSubmission(enclaveId),
  SCREENING: (team: Team) => aScreening(team),
  CORRECTION_REQUESTED: async (team: Team) => {
    const made = await aScreening(team)
    const asked = { ...(await current(made.id)), reason: '不完整', notes: { plan: '请补充' } }
    await requestCorrection(team.ops.actor, correctionRequest.parse(asked))
    return made
  },
  IN_REVIEW: (team: Team) => aReviewed(team),
  WAITLISTED: async (team: Team) => {
    const made = await aScored(team)
    await moveByStaff(team.lead.actor, { ...(await current(made.id)), event: 'waitlist', reason: '暂无空间' })
    return made
  },
  OFFERED: (team: Team) => anOffer(team),
  ACCEPTED: async (team: Team) => {
    const made = await anOffer(team)
    await moveOwn(made.applicant.actor, { ...(await current(made.id)), event: 'accept' })
    return made
  },
}

const DAY_MS = 24 * 60 * 60_000

/** An application that was offered a place three days ago, for a day; nobody answered, and the timer has not rung. */
export const anOfferPastItsDay = (team: Team) =>
  atMoment(new Date(Date.now() - 3 * DAY_MS), async () => {
    const made = await aScored(team)
    await approve(team.lead.actor, { ...(await current(made.id)), expiresOn: inDays(1) })
    return made
  })

/** The last day of an offer that is made in the days to come. */
export const inDays = (days: number): string => shiftDay(today(), days)

export const emailOf = async (id: string): Promise<string> =>
  (await database().account.findUniqueOrThrow({ where: { id } })).email

/** A page of somebody's own, signed in, at a path of the portal. */
export async function entered(browser: Browser, email: string, path: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(`/sign-in?next=${encodeURIComponent(path)}`)
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(PASSWORD)
  await page.locator('main form button[type=submit]').click()
  await page.waitForURL(`**${path}`)
  return page
}
