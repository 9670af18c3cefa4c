import { randomUUID } from 'node:crypto'
import { type Actor, linkHolder } from '@/lib/core/auth/actor'
import { hashToken, newToken } from '@/lib/core/auth/one-time-token'
import { now, shiftDay, startOfDay, today } from '@/lib/core/clock'
import { momentOf, type Tx } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import type { ConsentPurpose, PersonKind, PersonLinkPurpose } from '@/lib/core/db/generated/enums'
import { Refusal, refuse } from '@/lib/core/errors'
import { giveBack, type Limit, spend } from '@/lib/core/rate-limit'
import { fingerprint, seal, unseal } from '@/lib/core/seal'
import { appendAudit } from '@/lib/domains/audit/commands'
import { cancelMail, notify } from '@/lib/domains/notifications/commands'
import { localeOf } from '@/lib/domains/notifications/schema'
import { CONSENT_TEXT, type Contact, LINK_DAYS, type PersonInput } from '@/lib/domains/people/schema'
import { hashKey } from '@/lib/domains/seals/commands'

type Sealed = { id: string; name: string; email: string; phone: string | null }
const place = (column: keyof Contact, id: string) => `Person.${column} ${id}`

/** The same person's, whatever record they stand in: by the telephone where there is one, else by the address. */
async function keyOf(tx: Tx, { email, phone }: PersonInput): Promise<string> {
  const digits = phone?.replace(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, '')
  return fingerprint(await hashKey(tx), digits ? `phone ${digits}` : `email ${email}`, 'Person.key')
}

const sealed = async (tx: Tx, id: string, input: PersonInput) => ({
  name: seal(input.name, place('name', id)),
  email: seal(input.email, place('email', id)),
  phone: input.phone ? seal(input.phone, place('phone', id)) : null,
  key: await keyOf(tx, input),
})

/** Who a person is and how to reach them. Whoever shows it asks first whether it may be seen, and notes who saw it. */
export const openContact = ({ id, name, email, phone }: Sealed): Contact => ({
  name: unseal(name, place('name', id)),
  email: unseal(email, place('email', id)),
  phone: phone ? unseal(phone, place('phone', id)) : null,
})

const audit = (tx: Tx, actor: Actor, verb: string, noun: string, recordId: string, details = {}) =>
  appendAudit(tx, actor, { verb, noun, recordId, details })

/**
 * Keeps a person for one purpose, in the caller's transaction; neither name nor contact enters the audit.
 * @returns their id
 */
export async function recordPerson(tx: Tx, actor: Actor, input: PersonInput, kind: PersonKind): Promise<string> {
  const id = randomUUID()
  const data = { id, kind, ...(await sealed(tx, id, input)), locale: input.language, createdAt: momentOf(tx) }
  await tx.person.create({ data })
  await audit(tx, actor, 'create', 'Person', id)
  return id
}

/** The candidate of this contact, who may be known already: then what is kept of them stays as it is. */
export async function personFor(tx: Tx, actor: Actor, input: PersonInput) {
  const where = { kind: 'CANDIDATE', key: await keyOf(tx, input), erasedAt: null } as const
  const known = await tx.person.findFirst({ where, orderBy: { id: 'asc' } })
  return known ?? tx.person.findUniqueOrThrow({ where: { id: await recordPerson(tx, actor, input, 'CANDIDATE') } })
}

/** Leaves nothing of a person but a row: name and contact go, consents and links end, mails that wait are taken back. */
export async function erasePerson(tx: Tx, actor: Actor, id: string): Promise<void> {
  const at = momentOf(tx)
  const open = { personId: id, withdrawnAt: null, refusedAt: null }
  await tx.consent.updateMany({ where: { ...open, givenAt: { not: null } }, data: { withdrawnAt: at } })
  await tx.consent.updateMany({ where: { ...open, givenAt: null }, data: { refusedAt: at } })
  await tx.personLink.updateMany({ where: { personId: id, revokedAt: null }, data: { revokedAt: at } })
  await cancelMail(tx, id)
  const nothing = { name: '', email: '', phone: null, key: null, erasedAt: at, version: { increment: 1 } }
  await tx.person.update({ where: { id }, data: nothing })
  await audit(tx, actor, 'erase', 'Person', id)
}

/** Changes what is kept of a person; their links end, since the address may be another's now. */
export async function changePerson(tx: Tx, actor: Actor, id: string, input: PersonInput): Promise<void> {
  const data = { ...(await sealed(tx, id, input)), locale: input.language, version: { increment: 1 } }
  await tx.person.update({ where: { id }, data })
  await tx.personLink.updateMany({ where: { personId: id, revokedAt: null }, data: { revokedAt: now() } })
  await audit(tx, actor, 'edit', 'Person', id)
}

/** As whom somebody without an account is written to. */
const KINDS = {
  PROJECT: 'founder',
  CHECK: 'founder',
  CANDIDATE: 'candidate',
  REQUEST: 'asker',
  REGISTRATION: 'registrant',
} as const

type Told = {
  event: string
  enclaveId: string
  reference: string
  name: string
  day?: string | undefined
  /** Of an event: when and where it is, and until when a seat is kept. */
  starts?: string
  place?: string
  until?: string
}

/** Writes to a person, with a new link of their own, unless they were erased. The address stands in the sealed payload alone. */
export async function tellPerson(
  tx: Tx,
  person: Sealed & { locale: string; erasedAt: Date | null },
  link: {
    purpose: PersonLinkPurpose
    recordId: string
    path: '/founder' | '/founder/check' | '/candidate' | '/needs/answer' | '/events/ticket'
  },
  told: Told,
): Promise<void> {
  if (person.erasedAt) return
  const token = newToken()
  const at = momentOf(tx)
  const expiresAt = startOfDay(shiftDay(today(), LINK_DAYS))
  const { purpose, recordId, path } = link
  const row = { personId: person.id, purpose, recordId, tokenHash: hashToken(token), createdAt: at, expiresAt }
  await tx.personLink.create({ data: row })
  const payload = { ...told, path: `${path}?token=${token}`, to: openContact(person).email }
  await notify(tx, { kind: KINDS[purpose], personId: person.id, email: '', locale: localeOf(person), payload })
}

/** Whose link a token is. @throws Refusal link_expired for one that is forged, revoked or out of time */
export async function holderOf(tx: Tx, purpose: PersonLinkPurpose, token: string) {
  const where = { tokenHash: hashToken(token), purpose, revokedAt: null, expiresAt: { gt: now() } }
  const { personId, recordId } = (await tx.personLink.findFirst({ where })) ?? refuse('link_expired')
  return { personId, recordId, actor: linkHolder(KINDS[purpose]) }
}

const QUARTER = 15 * 60
const DEAD_LINKS: Limit = { name: 'person-link', points: 30, seconds: QUARTER, lock: 0 }

/** Does what somebody asks for by a link of their own; dead links are counted by address. @throws Refusal rate_limited */
export async function throughLink<T>(address: string, work: () => Promise<T>): Promise<T> {
  await spend(DEAD_LINKS, address)
  const done = await work().catch(async (error) => {
    if (!(error instanceof Refusal && error.code === 'link_expired')) await giveBack(DEAD_LINKS, address)
    throw error
  })
  await giveBack(DEAD_LINKS, address)
  return done
}

type Recipient = {
  personId: string
  purpose: ConsentPurpose
  projectId: string | null
  districtId: string | null
  organisationId?: string
  requestId?: string
}

/** Asks for a consent, unless it was asked for or given already; one that was refused may be asked for again. */
export async function askConsent(tx: Tx, actor: Actor, recipient: Recipient): Promise<void> {
  const open = { ...recipient, refusedAt: null, withdrawnAt: null }
  if ((await tx.consent.count({ where: open })) > 0) return
  const asked = { ...recipient, textVersion: CONSENT_TEXT, requestedById: actor.accountId, requestedAt: momentOf(tx) }
  const { id } = await tx.consent.create({ data: asked })
  const { projectId, purpose, districtId, organisationId = null } = recipient
  await audit(tx, actor, 'ask', 'Consent', id, { projectId, purpose, districtId, organisationId })
}

const ANSWERS = {
  give: { when: { givenAt: null, refusedAt: null, withdrawnAt: null }, stamp: 'givenAt' },
  refuse: { when: { givenAt: null, refusedAt: null, withdrawnAt: null }, stamp: 'refusedAt' },
  withdraw: { when: { givenAt: { not: null }, withdrawnAt: null }, stamp: 'withdrawnAt' },
} as const
export type ConsentAnswer = keyof typeof ANSWERS

/** Gives, refuses or withdraws one's consent. @throws Refusal stale where it stands otherwise by now */
export async function answerConsent(tx: Tx, actor: Actor, id: string, answer: ConsentAnswer): Promise<void> {
  const { when, stamp } = ANSWERS[answer]
  const { count } = await tx.consent.updateMany({ where: { id, ...when }, data: { [stamp]: momentOf(tx) } })
  if (count !== 1) refuse('stale')
  await audit(tx, actor, answer, 'Consent', id)
}

/** Gives a consent that was asked for, or that one offers. @throws Refusal stale where it is given already */
export async function giveConsent(tx: Tx, actor: Actor, recipient: Recipient): Promise<void> {
  await askConsent(tx, actor, recipient)
  const open = await tx.consent.findFirst({ where: { ...recipient, refusedAt: null, withdrawnAt: null } })
  await answerConsent(tx, actor, open?.id ?? refuse('stale'), 'give')
}

/** Ends all that a person was asked or gave for a project, and their links: somebody else stands behind it now. */
export async function endConsents(tx: Tx, actor: Actor, personId: string, projectId: string): Promise<void> {
  const at = momentOf(tx)
  const open = { personId, projectId, refusedAt: null, withdrawnAt: null }
  await tx.consent.updateMany({ where: { ...open, givenAt: { not: null } }, data: { withdrawnAt: at } })
  await tx.consent.updateMany({ where: { ...open, givenAt: null }, data: { refusedAt: at } })
  await tx.personLink.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: at } })
  await audit(tx, actor, 'end', 'Consent', personId, { projectId })
}

/** The ground for sending a project to a district. @throws Refusal consent_missing */
export async function requireConsent(tx: Tx, where: Prisma.ConsentWhereInput): Promise<void> {
  if ((await tx.consent.count({ where })) === 0) refuse('consent_missing')
}
