import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { RecordForm } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { keepView, removeView, restoreView } from '@/lib/domains/views/actions'
import type { SavedViews } from '@/lib/domains/views/queries'
import { viewPath } from '@/lib/domains/views/schema'

type Props = { locale: Locale; list: string; query: string; saved: SavedViews }

/** One's own views of a list as links above it; the address alone says what they show. */
export async function ListViews({ locale, list, query, saved: { views, removed, isKept } }: Props) {
  const t = await getTranslations('lists.views')
  const words = await formWords()
  return (
    <div className="mb-5 grid gap-3">
      {isKept && (
        <Notice tone="ok" live>
          {t('kept')}
        </Notice>
      )}
      {removed && (
        <Notice tone="ok" live title={t('removed', { name: removed.name })}>
          <RecordForm
            id="view-undo"
            action={restoreView}
            words={words}
            submit={t('undo')}
            hidden={{ locale, id: removed.id }}
            groups={[]}
            look="secondary"
            compact
          />
        </Notice>
      )}
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
        {views.length > 0 && (
          <nav aria-label={t('title')}>
            <ul className="flex flex-wrap gap-2">
              {views.map((view) => (
                <li key={view.id}>
                  <a
                    href={localePath(locale, viewPath(view))}
                    aria-current={view.query === query ? 'page' : undefined}
                    className={classes(
                      'target inline-flex items-center rounded-tile border px-3 text-table no-underline',
                      view.query === query
                        ? 'border-host-700 bg-host-100 font-semibold text-host-700'
                        : 'border-line-strong bg-surface text-ink hover:border-ink',
                    )}
                  >
                    {view.name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div className="min-w-0 max-w-prose">
          <RecordForm
            id="view-keep"
            action={keepView}
            words={words}
            submit={t('submit')}
            hidden={{ locale, list, query }}
            groups={[{ key: 'view', fields: [{ name: 'name', label: t('name'), hint: t('nameHint'), wide: true }] }]}
            unique="name"
            look="secondary"
            compact
            fold={t('save')}
          />
        </div>
        {views.length > 0 && (
          <details>
            <summary className="target inline-flex items-center font-medium text-link text-table underline">
              {t('manage')}
            </summary>
            <ul className="mt-2 rounded-tile border border-line bg-paper p-4">
              {views.map(({ id, name }) => (
                <li key={id}>
                  <form action={removeView} className="flex items-center justify-between gap-6 text-table">
                    <input type="hidden" name="locale" value={locale} />
                    <input type="hidden" name="id" value={id} />
                    {name}
                    <Button type="submit" look="quiet" compact aria-label={t('delete', { name })}>
                      <Icon name="cross" />
                    </Button>
                  </form>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </div>
  )
}
