import { getTranslations } from 'next-intl/server'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Badge, StatusTag } from '@/components/ui/tag'
import { type Locale, localePath } from '@/lib/core/i18n/path'

type Item = {
  id: string
  key: string
  nameZh: string
  nameEn: string
  groupKey: string | null
  position: number
  retired: boolean
}
type Props = { locale: Locale; dictionaryKey: string; name: string; items: readonly Item[] }

/** Every item of a list, in its order; each opens its own page. */
export async function ItemTable({ locale, dictionaryKey, name, items }: Props) {
  const t = await getTranslations('dictionaries')
  const page = (id: string) => localePath(locale, `/admin/dictionaries/${dictionaryKey}/${id}`)
  const words = (field: 'nameZh' | 'nameEn', lang: string) => (item: Item) => <span lang={lang}>{item[field]}</span>
  const columns: Column<Item>[] = [
    { key: 'order', label: t('columns.order'), numeric: true, cell: (item) => item.position },
    {
      key: 'zh',
      label: t('columns.zh'),
      header: true,
      cell: (item) => (
        <a href={page(item.id)} lang="zh-CN">
          {item.nameZh}
        </a>
      ),
    },
    { key: 'en', label: t('columns.en'), cell: words('nameEn', 'en') },
    { key: 'key', label: t('columns.key'), cell: (item) => <code className="text-meta">{item.key}</code> },
    ...(items.some((item) => item.groupKey)
      ? [
          {
            key: 'group',
            label: t('columns.group'),
            cell: (item: Item) => item.groupKey && <Badge className="font-mono">{item.groupKey}</Badge>,
          },
        ]
      : []),
    {
      key: 'state',
      label: t('columns.state'),
      cell: (item) => (
        <StatusTag tone={item.retired ? 'plain' : 'ok'} icon={item.retired ? 'dash' : 'check'}>
          {t(item.retired ? 'retired' : 'live')}
        </StatusTag>
      ),
    },
  ]
  return (
    <DataTable
      id="items"
      caption={t('items', { name })}
      captionHidden
      columns={columns}
      rows={items}
      rowKey={(item) => item.id}
    />
  )
}
