import { type Actor, holds } from '@/lib/core/auth/actor'
import type { Prisma } from '@/lib/core/db/generated/client'

/** The words of the lists are an administrator's, and the seed's. */
export const canManageDictionaries = (actor: Actor): boolean => actor.kind === 'system' || holds(actor, ['ADMIN'])

export const dictionariesVisibleTo = (actor: Actor): Prisma.DictionaryWhereInput =>
  canManageDictionaries(actor) ? {} : { id: { in: [] } }
