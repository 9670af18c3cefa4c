import { getTranslations } from 'next-intl/server'
import type { RecordFormField } from '@/components/ui/record-form'

type Item = { nameZh: string; nameEn: string; position: number }

/** The words and the order of an item; a new one also gets its key, for good. */
export async function itemFields(item?: Item, next = 0): Promise<RecordFormField[]> {
  const t = await getTranslations('dictionaries')
  const label = (name: string) => ({ name, label: t(`fields.${name}`) })
  const words: RecordFormField[] = [
    { ...label('nameZh'), value: item?.nameZh, lang: 'zh-CN' },
    { ...label('nameEn'), value: item?.nameEn, lang: 'en' },
  ]
  const order: RecordFormField = {
    ...label('position'),
    value: String(item?.position ?? next),
    hint: t('hints.position'),
    kind: 'number',
  }
  if (item) return [...words, order]
  return [
    ...words,
    { ...label('key'), hint: t('hints.key') },
    { ...label('groupKey'), hint: t('hints.groupKey'), optional: true },
    order,
  ]
}
