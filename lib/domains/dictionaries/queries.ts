import type { Actor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { dictionariesVisibleTo } from '@/lib/domains/dictionaries/policy'

const inOrder = [{ position: 'asc' }, { key: 'asc' }] satisfies Prisma.DictionaryItemOrderByWithRelationInput[]

/** The items of a list that may be chosen now, in their order. Retired ones stay with the records that have them. */
export const publishedItems = (dictionaryKey: string) =>
  database().dictionaryItem.findMany({
    where: { retired: false, dictionary: { key: dictionaryKey } },
    orderBy: inOrder,
  })

/** The lists an administrator words, with the number of their items. */
export const listDictionaries = (actor: Actor) =>
  database().dictionary.findMany({
    where: dictionariesVisibleTo(actor),
    orderBy: { key: 'asc' },
    include: { _count: { select: { items: true } } },
  })

/** @returns one list with every item, retired ones too; null where the actor sees none */
export const dictionaryToEdit = (actor: Actor, key: string) =>
  database().dictionary.findFirst({
    where: { AND: [dictionariesVisibleTo(actor), { key }] },
    include: { items: { orderBy: inOrder } },
  })

/** @returns one item with its list, null where the actor sees none */
export const itemToEdit = (actor: Actor, id: string) =>
  database().dictionaryItem.findFirst({
    where: { id, dictionary: dictionariesVisibleTo(actor) },
    include: { dictionary: true },
  })

export type DictionaryToEdit = NonNullable<Awaited<ReturnType<typeof dictionaryToEdit>>>
