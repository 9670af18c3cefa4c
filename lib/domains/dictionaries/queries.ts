import { database } from '@/lib/core/db/client'

/** The items of a list that may be chosen now, in their order. Retired ones stay with the records that have them. */
export const publishedItems = (dictionaryKey: string) =>
  database().dictionaryItem.findMany({
    where: { retired: false, dictionary: { key: dictionaryKey } },
    orderBy: [{ position: 'asc' }, { key: 'asc' }],
  })
