import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { Role } from '@/lib/core/db/generated/enums'
import { addItem, editItem, restoreItem, retireItem } from '@/lib/domains/dictionaries/commands'
import { dictionaryToEdit, itemToEdit, listDictionaries, publishedItems } from '@/lib/domains/dictionaries/queries'
import { actorWith, admin } from '@/tests/support/actors'

let count = 0
async function aDictionary(...items: string[]) {
  count += 1
  const dictionary = await database().dictionary.create({
    data: { key: `list-${count}`, nameZh: '列表', nameEn: 'List' },
  })
  for (const [position, key] of items.entries())
    await addItem(admin(), {
      dictionaryId: dictionary.id,
      key,
      nameZh: `词${key}`,
      nameEn: key,
      groupKey: null,
      position,
    })
  const { items: rows } = (await dictionaryToEdit(admin(), dictionary.key)) ?? { items: [] }
  return { ...dictionary, items: rows, keys: async () => (await publishedItems(dictionary.key)).map(({ key }) => key) }
}

describe('the items of a dictionary', () => {
  test('are offered in their order, and an edit of the order is seen at once', async () => {
    const { items, keys } = await aDictionary('A', 'B', 'C')
    expect(await keys()).toEqual(['A', 'B', 'C'])
    const [first] = items
    await editItem(admin(), { id: first?.id ?? '', version: 0, nameZh: '新词', nameEn: 'New', position: 9 })
    expect(await keys()).toEqual(['B', 'C', 'A'])
    expect(await itemToEdit(admin(), first?.id ?? '')).toMatchObject({ key: 'A', nameZh: '新词', version: 1 })
  })

  test('are retired and restored, never deleted, each with its audit entry', async () => {
    const { items, keys, id } = await aDictionary('A', 'B')
    const itemId = items[0]?.id ?? ''
    await retireItem(admin(), { id: itemId, version: 0 })
    expect(await keys()).toEqual(['B'])
    expect(await database().dictionaryItem.count({ where: { dictionaryId: id } })).toBe(2)
    await restoreItem(admin(), { id: itemId, version: 1 })
    expect(await keys()).toEqual(['A', 'B'])
    const audit = await database().auditEntry.findMany({ where: { recordId: itemId }, orderBy: { seq: 'asc' } })
    expect(audit.map(({ verb }) => verb)).toEqual(['create', 'retire', 'restore'])
  })

  test('have keys of their own: a second of the same key is a conflict', async () => {
    const { id, items } = await aDictionary('A')
    const twin = { dictionaryId: id, key: 'A', nameZh: '又一', nameEn: 'Again', groupKey: null, position: 5 }
    await expect(addItem(admin(), twin)).rejects.toMatchObject({ code: 'conflict' })
    expect(items).toHaveLength(1)
  })

  test('are not overwritten from an old page', async () => {
    const { items } = await aDictionary('A')
    const id = items[0]?.id ?? ''
    const words = { nameZh: '词', nameEn: 'Word', position: 0 }
    const both = await Promise.allSettled([1, 2].map(() => editItem(admin(), { ...words, id, version: 0 })))
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(retireItem(admin(), { id, version: 0 })).rejects.toMatchObject({ code: 'stale' })
  })

  test.each([...Object.values(Role).filter((role) => role !== 'ADMIN'), 'VISITOR' as const])(
    '%s finds none to change',
    async (role) => {
      const { id: dictionaryId, key, items, keys } = await aDictionary('A')
      const id = items[0]?.id ?? ''
      const actor = role === 'VISITOR' ? visitor : actorWith([{ role }])
      const words = { nameZh: '词', nameEn: 'Word', position: 0 }
      const writes = [
        () => addItem(actor, { ...words, dictionaryId, key: 'B', groupKey: null }),
        () => editItem(actor, { ...words, id, version: 0 }),
        () => retireItem(actor, { id, version: 0 }),
        () => restoreItem(actor, { id, version: 0 }),
      ]
      for (const write of writes) await expect(write()).rejects.toMatchObject({ code: 'not_found' })
      expect(await listDictionaries(actor)).toEqual([])
      expect(await dictionaryToEdit(actor, key)).toBeNull()
      expect(await itemToEdit(actor, id)).toBeNull()
      expect(await keys()).toEqual(['A'])
    },
  )
})
