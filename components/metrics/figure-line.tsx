import { getTranslations } from 'next-intl/server'
import { BigNumber } from '@/components/metrics/big-number'
import { figurePath } from '@/components/metrics/figure-path'
import { FigureSquares } from '@/components/metrics/figure-squares'
import { SourceCite } from '@/components/metrics/source-cite'
import { figureWords } from '@/components/metrics/words'
import { Icon } from '@/components/ui/icon'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import type { FigureSheet, PublishedFigure } from '@/lib/domains/metrics/queries'

/** All figures of the sheet share this width in squares, so that they can be compared by eye. */
const COLUMNS = 60

/** One figure on the atlas sheet: number and words on the left, itself in squares on the right. */
export async function FigureLine(props: { locale: Locale; sheet: FigureSheet; figure: PublishedFigure }) {
  const { locale, sheet, figure } = props
  const t = await getTranslations({ locale, namespace: 'metrics' })
  const words = await figureWords(locale, sheet.enclave, figure)
  return (
    <li className="group relative grid gap-x-10 gap-y-5 border-ink border-t pt-5 pb-9 md:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
      <div>
        <BigNumber value={words.value} more={figure.isLowerBound} unit={words.unit} />
        <h3 className="mt-3 pe-6 text-h4">
          <a
            href={localePath(locale, figurePath(figure.key, sheet))}
            className="text-ink no-underline after:absolute after:inset-0 group-hover:underline"
          >
            {words.name}
            <Icon
              name="right"
              className="-me-6 ms-2 size-3.5 text-ink-3 transition-transform duration-200 group-hover:translate-x-1"
            />
          </a>
        </h3>
        <p className="mt-1.5 max-w-prose text-ink-2 text-table">{words.definition}</p>
      </div>
      <div className="md:pt-3">
        <FigureSquares
          id={figure.key}
          figure={figure}
          columns={COLUMNS}
          label={t('squares', { parts: words.parts.join(t('and')) })}
        />
        <p className="mt-3 text-ink-2 text-table">{words.leftOut ?? words.sum ?? words.silence}</p>
        <p className="mt-1 text-ink-3 text-meta">
          {[t(`kindShort.${figure.kind}`), words.day ?? words.recordedDay].join(' · ')}
        </p>
        {figure.baseline && (
          <p className="text-ink-3 text-meta">
            <SourceCite locale={locale} source={figure.baseline.source} />
          </p>
        )}
      </div>
    </li>
  )
}
