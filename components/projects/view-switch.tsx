import { getTranslations } from 'next-intl/server'
import { classes } from '@/components/ui/classes'
import { type Locale, localePath } from '@/lib/core/i18n/path'

const VIEWS = [
  { view: 'list', path: '/admin/projects' },
  { view: 'board', path: '/admin/projects?view=board' },
] as const

/** From the list to the board and back. */
export async function ViewSwitch({ locale, current }: { locale: Locale; current: 'list' | 'board' }) {
  const t = await getTranslations('projects.view')
  return (
    <nav aria-label={t('label')} className="mb-6">
      <ul className="flex flex-wrap gap-2">
        {VIEWS.map(({ view, path }) => (
          <li key={view}>
            <a
              href={localePath(locale, path)}
              aria-current={view === current ? 'page' : undefined}
              className={classes(
                'target inline-flex items-center rounded-control border px-3 text-table no-underline',
                view === current
                  ? 'border-host-700 bg-host-100 font-semibold text-host-700'
                  : 'border-line-strong bg-surface text-ink hover:border-ink',
              )}
            >
              {t(view)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
