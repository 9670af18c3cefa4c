import { getTranslations } from 'next-intl/server'
import { figurePath } from '@/components/metrics/figure-path'
import { SourceCite, sourcesOf } from '@/components/metrics/source-cite'
import { figureWords } from '@/components/metrics/words'
import { Figure } from '@/components/ui/figure'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import type { FigureSheet } from '@/lib/domains/metrics/queries'
import type { MetricKey } from '@/lib/domains/metrics/schema'

type Props = { locale: Locale; sheet: FigureSheet; keys?: readonly MetricKey[] }

/** Figures set large with definition and day, each opening the records behind it; their sources beneath. */
export async function FigureGrid({ locale, sheet, keys }: Props) {
  const t = await getTranslations({ locale, namespace: 'metrics' })
  const shown = sheet.figures.filter((figure) => keys?.includes(figure.key) ?? true)
  const worded = await Promise.all(
    shown.map(async (figure) => ({ figure, words: await figureWords(locale, sheet.enclave, figure) })),
  )
  return (
    <>
      <ul className="grid gap-x-6 gap-y-10 sm:grid-cols-2 lg:grid-cols-3">
        {worded.map(({ figure, words }) => (
          <li key={figure.key}>
            <Figure
              value={words.value}
              suffix={figure.isLowerBound ? '+' : undefined}
              unit={words.unit ?? undefined}
              label={words.name}
              asOf={
                <>
                  <span className="mb-1.5 block text-ink-2 text-table">{words.definition}</span>
                  {words.day ?? words.recordedDay}
                </>
              }
              href={localePath(locale, figurePath(figure.key, sheet))}
              tone={figure.chapter === 'transfer' ? 'home' : 'ink'}
            />
          </li>
        ))}
      </ul>
      {sourcesOf(shown).map((source) => (
        <p key={source.key} className="mt-8 border-line border-t pt-3 text-ink-3 text-meta">
          {t('term.source')} <SourceCite locale={locale} source={source} />
        </p>
      ))}
    </>
  )
}
