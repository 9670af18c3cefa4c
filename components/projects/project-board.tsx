import { getTranslations } from 'next-intl/server'
import { ProjectCard } from '@/components/projects/project-card'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { listAddress } from '@/lib/core/table'
import type { ProjectColumn } from '@/lib/domains/projects/queries'
import { projectList } from '@/lib/domains/projects/schema'

type Props = { locale: Locale; columns: readonly ProjectColumn[] }

/** The pipeline: a column a state, in a frame that scrolls and takes focus; on a phone the columns stand one below another. */
export async function ProjectBoard({ locale, columns }: Props) {
  const t = await getTranslations('projects')
  const parks = new Set(columns.flatMap(({ cards }) => cards.map((card) => card.enclave.id)))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    <section tabIndex={0} aria-label={t('board.label')} className="sm:overflow-x-auto sm:pb-3">
      <div className="grid gap-6 sm:auto-cols-[16.5rem] sm:grid-flow-col sm:gap-4">
        {columns.map(({ state, count, cards }) => (
          <section key={state} aria-labelledby={`column-${state}`} className="grid min-w-0 content-start gap-3">
            <h2
              id={`column-${state}`}
              className="flex items-baseline justify-between gap-3 border-ink border-t pt-2 text-body"
            >
              {t(`status.${state}`)}
              <span className="tabular font-normal font-sans text-ink-2 text-table">{t('board.count', { count })}</span>
            </h2>
            {cards.length === 0 && <p className="text-ink-3 text-table">{t('board.empty')}</p>}
            {cards.map((card) => (
              <ProjectCard key={card.id} locale={locale} card={card} showPark={parks.size > 1} />
            ))}
            {count > cards.length && (
              <a
                href={localePath(locale, listAddress(projectList, projectList.parse({}), { status: state }))}
                className="text-table"
              >
                {t('board.all', { count })}
              </a>
            )}
          </section>
        ))}
      </div>
    </section>
  )
}
