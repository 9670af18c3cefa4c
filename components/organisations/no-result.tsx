import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'
import type { Locale } from '@/lib/core/i18n/path'

export type Removal = { label: string; href: string; count: number }

/** Nothing meets every filter: which one to remove, and what that shows. */
export async function NoResult(props: { locale: Locale; removals: readonly Removal[]; clearHref: string }) {
  const { locale, removals, clearHref } = props
  const t = await getTranslations({ locale, namespace: 'organisations' })
  const useful = removals.filter(({ count }) => count > 0)
  return (
    <EmptyState
      title={t('empty.title')}
      action={
        <a href={clearHref} className="text-link underline">
          {t('clear')}
        </a>
      }
    >
      <p>{useful.length > 0 ? t('empty.body') : t('empty.stillNone')}</p>
      {useful.length > 0 && (
        <ul className="mt-2 grid gap-1">
          {useful.map(({ label, href, count }) => (
            <li key={href}>
              <a href={href} className="text-link underline">
                {t('empty.without', { label })}
              </a>
              <span className="tabular ms-2 text-ink-3">{t('empty.count', { count })}</span>
            </li>
          ))}
        </ul>
      )}
    </EmptyState>
  )
}
