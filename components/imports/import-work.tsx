import { getTranslations } from 'next-intl/server'
import { WhileWorking } from '@/components/imports/while-working'
import { LinkButton } from '@/components/ui/button'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import type { ImportSheet } from '@/lib/domains/imports/queries'

/** Of how many rows how many are done, in each kind of work. */
function reach({ status, counts }: Pick<ImportSheet, 'status' | 'counts'>): [done: number, all: number] {
  const { OPEN, GOOD, BAD, DONE, REFUSED, REVERTED, KEPT } = counts
  if (status === 'MAPPED') return [GOOD + BAD, OPEN + GOOD + BAD]
  if (status === 'COMMITTING') return [DONE + REFUSED, GOOD + DONE + REFUSED]
  return [REVERTED + KEPT, DONE + REVERTED + KEPT]
}

/** Work that goes on by itself: how far it is, and that one may leave. */
export async function ImportWork({ locale, record }: { locale: Locale; record: ImportSheet }) {
  const t = await getTranslations('imports.work')
  const [done, all] = reach(record)
  return (
    <div className="grid max-w-prose gap-4 rounded-tile border border-line bg-surface p-5">
      <WhileWorking />
      <p id="work-label" className="font-semibold">
        {t(record.status)}
      </p>
      <progress aria-labelledby="work-label" value={done} max={Math.max(all, 1)} className="h-2 w-full" />
      <p className="tabular text-ink-2 text-table">{t('progress', { done, all })}</p>
      <p className="text-ink-2 text-table">{t('body')}</p>
      <div>
        <LinkButton look="secondary" compact href={localePath(locale, `/admin/imports/${record.id}`)}>
          {t('reload')}
        </LinkButton>
      </div>
    </div>
  )
}
