import { type Tx, transaction } from '@/lib/core/db/client'
import { refuse } from '@/lib/core/errors'
import { teamOf } from '@/lib/domains/accounts/queries'
import { chooseReferral } from '@/lib/domains/choices/commands'
import type { ConsentReply, Erasure, FounderChoice, FounderWithdrawal } from '@/lib/domains/founders/schema'
import { tell } from '@/lib/domains/notifications/commands'
import { answerConsent, erasePerson, holderOf, openContact } from '@/lib/domains/people/commands'
import { type Project, projectWhere } from '@/lib/domains/projects/commands'
import { lockProject, openReferrals, withdrawReferral } from '@/lib/domains/referrals/commands'

const LANDED: readonly string[] = ['LANDED', 'TRIAL_PRODUCTION', 'IN_PRODUCTION']

/**
 * The project whose founder holds the link, held until the transaction ends: nothing is sent on a consent that ends.
 * @throws Refusal link_expired, also where the founder is another by now
 */
export async function ownProject(tx: Tx, token: string) {
  const { personId, recordId, actor } = await holderOf(tx, 'PROJECT', token)
  await lockProject(tx, recordId)
  const project = await projectWhere(tx, { id: recordId })
  if (project.founderId !== personId) refuse('link_expired')
  return { project, founder: actor }
}

/** The team learns what the founder did. */
const tellTeam = async (tx: Tx, { id, enclaveId, reference, nameZh }: Project, event: string) =>
  tell(tx, await teamOf(tx, enclaveId), 'project', {
    event,
    enclaveId,
    reference: reference ?? '',
    name: nameZh,
    path: `/admin/projects/${id}`,
  })

const TOLD = { give: 'consentGiven', refuse: 'consentRefused', withdraw: 'consentWithdrawn' } as const

/**
 * The founder gives, refuses or withdraws a consent. With a withdrawal the district's open referral is withdrawn, and
 * what it could see is gone at once. @throws Refusal link_expired, not_found, stale
 */
export async function answerAsFounder({ token, id, answer }: ConsentReply): Promise<void> {
  await transaction(async (tx) => {
    const { project, founder } = await ownProject(tx, token)
    const where = { id, projectId: project.id, personId: project.founderId ?? refuse('not_found') }
    const { districtId } = (await tx.consent.findFirst({ where })) ?? refuse('not_found')
    await answerConsent(tx, founder, id, answer)
    await tellTeam(tx, project, TOLD[answer])
    if (answer !== 'withdraw') return
    const open = await openReferrals(tx, project.id)
    for (const referral of open)
      if (referral.districtId === districtId) await withdrawReferral(tx, founder, referral.id)
  })
}

/** The founder chooses one of the districts that accepted. @throws Refusal link_expired, not_found, invalid_transition */
export async function chooseAsFounder({ token, referralId }: FounderChoice): Promise<void> {
  await transaction(async (tx) => {
    const { project, founder } = await ownProject(tx, token)
    await chooseReferral(tx, founder, project.id, { side: 'FOUNDER', referralId, roles: ['FOUNDER'] })
  })
}

/** The founder takes the project back from one district. @throws Refusal link_expired, not_found */
export async function withdrawAsFounder({ token, referralId }: FounderWithdrawal): Promise<void> {
  await transaction(async (tx) => {
    const { project, founder } = await ownProject(tx, token)
    const own = project.referrals.some(({ id, status }) => id === referralId && status !== 'DRAFT')
    if (!own) refuse('not_found')
    await withdrawReferral(tx, founder, referralId)
  })
}

/** A team may be called after its founder, and its summary may name them: both go on without. */
async function forget(tx: Tx, { id, holderName, summary }: Project, name: string): Promise<void> {
  const without = (text: string | null) => text?.replaceAll(name, '＊＊') ?? null
  const data = { holderName: without(holderName), summary: without(summary), version: { increment: 1 } }
  await tx.project.update({ where: { id }, data })
}

/**
 * Erases what is kept of the founder. Their consents end, and with them what is under way; the project keeps its records,
 * and so does a landing that was confirmed, without them. @throws Refusal link_expired
 */
export async function eraseMyself({ token }: Erasure): Promise<void> {
  await transaction(async (tx) => {
    const { project, founder } = await ownProject(tx, token)
    if (!LANDED.includes(project.status))
      for (const { id } of await openReferrals(tx, project.id)) await withdrawReferral(tx, founder, id)
    const person = project.founder ?? refuse('link_expired')
    await forget(tx, project, openContact(person).name)
    await erasePerson(tx, founder, person.id)
    await tellTeam(tx, project, 'founderErased')
  })
}
