import { getTranslations } from 'next-intl/server'
import type { SetFilter } from '@/components/lists/list-field'
import { Icon } from '@/components/ui/icon'

/** What narrows the list, each to be taken away by itself. */
export async function ListChips({
  filters,
  without,
}: {
  filters: readonly SetFilter[]
  without: (name: string) => string
}) {
  const t = await getTranslations('lists')
  if (filters.length === 0) return null
  return (
    <ul aria-label={t('set')} className="mb-5 flex flex-wrap gap-2">
      {filters.map(({ name, label, value }) => (
        <li key={name} className="flex items-stretch rounded-tile border border-line-strong bg-surface text-table">
          <span className="px-2.5 py-1">{t('chip', { label, value })}</span>
          <a
            href={without(name)}
            className="grid min-w-8 place-items-center border-line border-s text-ink-2 hover:bg-sunk hover:text-ink pointer-coarse:min-h-11 pointer-coarse:min-w-11"
          >
            <span className="sr-only">{t('remove', { filter: t('chip', { label, value }) })}</span>
            <Icon name="cross" className="size-3.5" />
          </a>
        </li>
      ))}
    </ul>
  )
}
