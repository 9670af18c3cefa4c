import type { Actor } from '@/lib/core/auth/actor'
import { type Tx, transaction } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { refuse } from '@/lib/core/errors'
import { appendAudit } from '@/lib/domains/audit/commands'
import { canManageDictionaries } from '@/lib/domains/dictionaries/policy'
import type { ItemChoice, ItemEdit, ItemInput } from '@/lib/domains/dictionaries/schema'

type Details = Record<string, string | number>

/** Adds an item at its place. @throws Refusal conflict where the list has the key already; not_found */
export async function addItem(actor: Actor, input: ItemInput): Promise<{ dictionaryKey: string }> {
  if (!canManageDictionaries(actor)) refuse('not_found')
  return transaction(async (tx) => {
    const where = { id: input.dictionaryId }
    const dictionary = (await tx.dictionary.findUnique({ where })) ?? refuse('not_found')
    const { id } = await tx.dictionaryItem.create({ data: { ...input, ...rulesOf(input) } })
    const details = { dictionary: dictionary.key, key: input.key, nameZh: input.nameZh, nameEn: input.nameEn }
    await appendAudit(tx, actor, { verb: 'create', noun: 'DictionaryItem', recordId: id, details })
    return { dictionaryKey: dictionary.key }
  })
}

/** Words and order; the key stays. @throws Refusal stale where another was first; not_found */
export const editItem = (actor: Actor, { id, version, nameZh, nameEn, position, ...rules }: ItemEdit) => {
  const words = { nameZh, nameEn, position }
  return change(actor, { id, version }, 'edit', { ...words, ...rulesOf(rules) }, words)
}

const rulesOf = ({ ruleZh = null, ruleEn = null }: { ruleZh?: string | null; ruleEn?: string | null }) => ({
  ruleZh,
  ruleEn,
})

/** From now on the item cannot be chosen; records that have it keep it. @throws Refusal stale, not_found */
export const retireItem = (actor: Actor, choice: ItemChoice) => change(actor, choice, 'retire', { retired: true }, {})

/** @throws Refusal stale, not_found */
export const restoreItem = (actor: Actor, choice: ItemChoice) =>
  change(actor, choice, 'restore', { retired: false }, {})

async function change(
  actor: Actor,
  { id, version }: ItemChoice,
  verb: string,
  data: Prisma.DictionaryItemUpdateManyMutationInput,
  details: Details,
): Promise<{ dictionaryKey: string }> {
  if (!canManageDictionaries(actor)) refuse('not_found')
  return transaction(async (tx: Tx) => {
    const found = await tx.dictionaryItem.findUnique({ where: { id }, include: { dictionary: true } })
    const { key, dictionary } = found ?? refuse('not_found')
    const { count } = await tx.dictionaryItem.updateMany({
      where: { id, version },
      data: { ...data, version: { increment: 1 } },
    })
    if (count !== 1) refuse('stale')
    const fact = { ...details, dictionary: dictionary.key, key }
    await appendAudit(tx, actor, { verb, noun: 'DictionaryItem', recordId: id, details: fact })
    return { dictionaryKey: dictionary.key }
  })
}
