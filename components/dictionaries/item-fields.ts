import { getTranslations } from 'next-intl/server'
import type { RecordFormField } from '@/components/ui/record-form'

type Item = { nameZh: string; nameEn: string; position: number; ruleZh: string | null; ruleEn: string | null }

/** The lists whose items are given by a written rule. */
const RULED = ['talentLevel']

/** The words and the order of an item, with its rule where the list has them; a new one also gets its key, for good. */
export async function itemFields(dictionaryKey: string, item?: Item, next = 0): Promise<RecordFormField[]> {
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
  const ruled = RULED.includes(dictionaryKey)
  const rule = { hint: t('hints.rule'), kind: 'lines', optional: true, wide: true } as const
  const rules: RecordFormField[] = ruled
    ? [
        { ...label('ruleZh'), ...rule, value: item?.ruleZh ?? undefined, lang: 'zh-CN' },
        { ...label('ruleEn'), ...rule, value: item?.ruleEn ?? undefined, lang: 'en' },
      ]
    : []
  if (item) return [...words, ...rules, order]
  return [
    ...words,
    ...rules,
    { ...label('key'), hint: t('hints.key') },
    { ...label('groupKey'), hint: t(ruled ? 'hints.high' : 'hints.groupKey'), optional: true },
    order,
  ]
}
