import { getTranslations } from 'next-intl/server'
import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/core/i18n/path'

export type ActiveFilter = { part: string; label: string; href: string }

/** What is chosen, each removed by one link. */
export async function ActiveFilters({ locale, filters }: { locale: Locale; filters: readonly ActiveFilter[] }) {
  if (filters.length === 0) return null
  const t = await getTranslations({ locale, namespace: 'organisations' })
  return (
    <ul aria-label={t('active')} className="flex flex-wrap gap-2">
      {filters.map(({ part, label, href }) => (
        <li key={href}>
          <a
            href={href}
            aria-label={t('remove', { label: `${part}${t('colon')}${label}` })}
            className="inline-flex min-h-8 items-center gap-2 rounded-control border border-line-strong bg-surface py-0.5 ps-3 pe-2 text-ink text-table no-underline hover:border-ink hover:bg-sunk pointer-coarse:min-h-11"
          >
            <span>
              <span className="text-ink-3">{part}</span> {label}
            </span>
            <Icon name="cross" className="size-3.5 text-ink-2" />
          </a>
        </li>
      ))}
    </ul>
  )
}
