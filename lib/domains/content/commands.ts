import type { Actor } from '@/lib/core/auth/actor'
import { now } from '@/lib/core/clock'
import { transaction } from '@/lib/core/db/client'
import { refuse } from '@/lib/core/errors'
import { appendAudit, logStatus, moveRecord } from '@/lib/domains/audit/commands'
import { editingRoles } from '@/lib/domains/content/policy'
import { type ArticleInput, type ArticleMove, articleInput, articleMove } from '@/lib/domains/content/schema'
import { type ArticleEvent, articleWorkflow } from '@/lib/domains/content/workflow'

/** Drafts an article. @throws Refusal not_found for who may not edit; conflict where the slug is taken */
export async function createArticle(actor: Actor, input: ArticleInput): Promise<{ id: string }> {
  const data = articleInput.parse(input)
  if (editingRoles(actor).length === 0) refuse('not_found')
  return transaction(async (tx) => {
    const { id, status } = await tx.article.create({
      data: { ...data, organisationId: data.organisationId ?? null, sourceId: data.sourceId ?? null },
    })
    await logStatus(tx, actor, { noun: 'Article', recordId: id, event: 'create', from: null, to: status })
    const details = { slug: data.slug, kind: data.kind }
    await appendAudit(tx, actor, { verb: 'create', noun: 'Article', recordId: id, details })
    return { id }
  })
}

/** Makes a draft public, from now on. @throws Refusal not_found, invalid_transition, stale */
export const publishArticle = (actor: Actor, input: ArticleMove) => move(actor, 'publish', input)

/** Takes a published article off the site; it stays on record. @throws Refusal not_found, invalid_transition, stale */
export const archiveArticle = (actor: Actor, input: ArticleMove) => move(actor, 'archive', input)

async function move(actor: Actor, event: ArticleEvent, input: ArticleMove): Promise<void> {
  const { id, version } = articleMove.parse(input)
  const roles = editingRoles(actor)
  if (roles.length === 0) refuse('not_found')
  await transaction(async (tx) => {
    const record = (await tx.article.findUnique({ where: { id } })) ?? refuse('not_found')
    const dated = event === 'publish' ? { publishedAt: now() } : {}
    await moveRecord(tx, actor, {
      workflow: articleWorkflow,
      event,
      roles,
      record: { id, status: record.status },
      details: { slug: record.slug },
      write: (to) =>
        tx.article.updateMany({
          where: { id, version, status: record.status },
          data: { status: to, ...dated, version: { increment: 1 } },
        }),
    })
  })
}
