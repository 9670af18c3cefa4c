import { getTranslations } from 'next-intl/server'
import { scopeSearch } from '@/components/metrics/figure-path'
import { RecordTable } from '@/components/metrics/record-table'
import { SourceCite } from '@/components/metrics/source-cite'
import type { FigureWords } from '@/components/metrics/words'
import { LinkButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { formatCount } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import type { FigureRecords as Found } from '@/lib/domains/metrics/queries'

// A page of figures stays a page; the download holds every row.
const ON_PAGE = 200

/** The rows one may see, what was reported without being named, and the same rows to download. */
export async function FigureRecords({ locale, found, words }: { locale: Locale; found: Found; words: FigureWords }) {
  const t = await getTranslations({ locale, namespace: 'metrics' })
  const { figure, rows, hidden } = found
  const unnamed = figure.parts.find((part) => part.key === 'unnamed')
  const search = scopeSearch(found)
  search.set('format', 'csv')
  search.set('locale', locale)
  const count = unnamed && formatCount(locale, unnamed.count, unnamed.isLowerBound)
  return (
    <div className="grid gap-5">
      {rows.length > 0 && figure.records && (
        <>
          <RecordTable
            locale={locale}
            kind={figure.records}
            caption={t('record.caption', { name: words.name })}
            rows={rows.slice(0, ON_PAGE)}
          />
          {rows.length > ON_PAGE && <p>{t('cut', { shown: ON_PAGE, total: formatCount(locale, rows.length) })}</p>}
        </>
      )}
      {hidden > 0 && <p className="text-ink-2">{t('hidden', { count: hidden })}</p>}
      {count && (
        <p className="max-w-prose border-host-700 border-s-2 ps-4 text-body text-ink-2">
          {t(figure.itemised > 0 ? 'unnamedNote' : 'unnamedAll', { count, unit: words.unitOf(unnamed.count) })}{' '}
          {figure.baseline && <SourceCite locale={locale} source={figure.baseline.source} />}
        </p>
      )}
      {words.silence && <p className="text-ink-2">{words.silence}</p>}
      {rows.length > 0 && (
        <p>
          <LinkButton look="secondary" href={`/api/figures/${figure.key}/rows?${search}`}>
            <Icon name="download" />
            {t('download')}
          </LinkButton>
        </p>
      )}
    </div>
  )
}
