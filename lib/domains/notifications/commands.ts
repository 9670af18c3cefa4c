import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Actor } from '@/lib/core/auth/actor'
import { isLongAgo, now } from '@/lib/core/clock'
import { database, momentOf, type Tx, transaction } from '@/lib/core/db/client'
import { refuse } from '@/lib/core/errors'
import { dequeue, enqueue } from '@/lib/core/jobs'
import { log } from '@/lib/core/log'
import { type Letter, sendMail } from '@/lib/core/mail'
import { seal, unseal } from '@/lib/core/seal'
import { inboxVisibleTo } from '@/lib/domains/notifications/policy'
import {
  type AllRead,
  type EntryChosen,
  type InboxEntry,
  inboxEntry,
  localeOf,
  type Message,
  message,
  type Notice,
  notice,
  type RecordNews,
} from '@/lib/domains/notifications/schema'

/** After so many attempts, some two hours, a notification has failed. */
export const MAX_ATTEMPTS = 8
const FORGOTTEN_MS = 10 * 60_000

const place = (id: string) => `Notification.payload ${id}`

/**
 * Puts a message into the outbox, in the transaction of its cause; the worker sends it after the commit.
 * A second notice with the same dedupeKey is none. Of what a seed lays down as long past nobody is told.
 */
export async function notify(tx: Tx, input: Notice): Promise<void> {
  if (isLongAgo()) return
  const { payload, dedupeKey = null, accountId = null, personId = null, ...rest } = notice.parse(input)
  const id = randomUUID()
  // As JSON, what was left undefined is left out.
  const said = JSON.stringify(payload)
  const shown = accountId ? inboxEntry.safeParse({ ...JSON.parse(said), kind: rest.kind }).data : undefined
  const { count } = await tx.notification.createMany({
    data: {
      ...rest,
      id,
      dedupeKey,
      accountId,
      personId,
      payload: seal(said, place(id)),
      createdAt: momentOf(tx),
      ...(shown ? { inbox: shown } : {}),
    },
    skipDuplicates: true,
  })
  // What stands in no inbox has the mail alone, such as a link that somebody waits for: it does not queue behind news.
  if (count === 1) await enqueue(tx, 'mail', id, !shown)
}

/** Takes back what waits for a person without an account: nothing more is sent to them. */
export async function cancelMail(tx: Tx, personId: string): Promise<void> {
  const where = { personId, status: 'PENDING' } as const
  const waiting = await tx.notification.findMany({ where, select: { id: true } })
  await tx.notification.deleteMany({ where })
  await dequeue(
    tx,
    'mail',
    waiting.map(({ id }) => id),
  )
}

type Told = { accountIds: readonly string[]; since: Date; reference: string }

/** What stands in these accounts' inboxes of a record, whose words were erased, goes by another name. */
export async function renameTold(tx: Tx, { accountIds, since, reference }: Told, name: string): Promise<void> {
  await tx.$executeRaw`UPDATE "Notification" SET inbox = jsonb_set(inbox, '{name}', to_jsonb(${name}::text))
    WHERE "accountId" = ANY(${[...accountIds]}::uuid[]) AND "createdAt" >= ${since} AND inbox->>'reference' = ${reference}`
}

type Person = { id: string; email: string; locale: string }

/** Tells each of these people what happened to a record, in their language; under one dedupeKey each of them once. */
export async function tell(
  tx: Tx,
  people: readonly Person[],
  kind: InboxEntry['kind'],
  payload: RecordNews,
  dedupeKey?: string,
): Promise<void> {
  for (const { id, email, locale } of people)
    await notify(tx, {
      kind,
      payload,
      accountId: id,
      email,
      locale: localeOf({ locale }),
      dedupeKey: dedupeKey && `${dedupeKey} ${id}`,
    })
}

/** Marks an entry of one's own inbox as read. @returns the page it leads to @throws Refusal not_found */
export async function markRead(actor: Actor, { id }: EntryChosen): Promise<{ path: string }> {
  return transaction(async (tx) => {
    const where = { AND: [{ id }, inboxVisibleTo(actor)] }
    const found = (await tx.notification.findFirst({ where })) ?? refuse('not_found')
    await tx.notification.updateMany({ where: { id, readAt: null }, data: { readAt: now() } })
    return { path: inboxEntry.parse(found.inbox).path }
  })
}

/** Marks one's own inbox as read, up to the newest entry that one has seen. */
export async function markAllRead(actor: Actor, { until }: Pick<AllRead, 'until'>): Promise<void> {
  const where = { AND: [inboxVisibleTo(actor), { readAt: null, createdAt: { lte: new Date(until) } }] }
  await database().notification.updateMany({ where, data: { readAt: now() } })
}

/** Words a message; the composers are in lib/documents. */
export type Compose = (message: Message) => Promise<Letter>

/**
 * Sends one notification of the outbox, once: what was sent or has failed is left alone. Between sending and marking
 * there is no transaction, since no mail belongs into one: a crash exactly there sends the same mail again.
 * @throws Error when the mail was not taken and is to be tried again
 */
export async function sendNotification(id: string, compose: Compose): Promise<void> {
  const pending = { id, status: 'PENDING' } as const
  const { count } = await database().notification.updateMany({
    where: pending,
    data: { attempts: { increment: 1 } },
  })
  if (count === 0) return
  const row = await database().notification.findUnique({ where: { id } })
  // Whom it was for may have had their data erased this very moment.
  if (!row) return
  try {
    if (row.attempts > MAX_ATTEMPTS) throw new Error('the attempts before ended without an answer')
    const words = message.parse({ ...row, payload: JSON.parse(unseal(row.payload ?? '', place(id))) })
    const letter = await compose(words)
    const to = 'to' in words.payload ? words.payload.to : row.email
    await sendMail({ ...letter, id, to, locale: row.locale })
  } catch (error) {
    const over = row.attempts >= MAX_ATTEMPTS
    await database().notification.updateMany({
      where: pending,
      data: { lastError: outline(error), ...(over ? { status: 'FAILED', payload: null } : {}) },
    })
    if (!over) throw error
    log().error({ notificationId: id, reason: outline(error) }, 'a notification could not be sent')
    return
  }
  await database().notification.updateMany({
    where: pending,
    data: { status: 'SENT', sentAt: now(), payload: null, lastError: null },
  })
}

const smtpError = z.object({ code: z.string().optional(), responseCode: z.number().optional() })

/** What went wrong without what was said: servers quote addresses in their answers. */
function outline(error: unknown): string {
  const { data } = smtpError.safeParse(error)
  const name = error instanceof Error ? error.name : 'Error'
  return [name, data?.code, data?.responseCode].filter(Boolean).join(' ')
}

/** Queues again what is pending without a job, such as after a restore of the tables without the queue. */
export async function requeueForgotten(): Promise<void> {
  const forgotten = await database().notification.findMany({
    where: { status: 'PENDING', createdAt: { lt: new Date(now().getTime() - FORGOTTEN_MS) } },
    orderBy: { createdAt: 'asc' },
    select: { id: true, inbox: true },
    take: 1000,
  })
  for (const { id, inbox } of forgotten) await transaction((tx) => enqueue(tx, 'mail', id, inbox === null))
}
