import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FigureSquares, PartMark } from '@/components/metrics/figure-squares'
import type { FigureWords } from '@/components/metrics/words'
import { formatCount, formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import type { PublishedFigure } from '@/lib/domains/metrics/queries'

/** Small numbers as large squares, large ones as a field. */
const columnsOf = (value: number) => (value <= 60 ? 15 : value <= 300 ? 30 : 60)

/** What a figure is made of: the sum set large, the same in squares, the same in words. */
export async function FigureSum(props: { locale: Locale; figure: PublishedFigure; words: FigureWords }) {
  const { locale, figure, words } = props
  const t = await getTranslations({ locale, namespace: 'metrics' })
  const value = figure.value ?? 0
  return (
    <>
      {figure.parts.length > 0 && (
        <>
          <div className="flex flex-wrap items-start gap-x-5 gap-y-6">
            {figure.parts.length > 1 && (
              <Term value={formatCount(locale, value, figure.isLowerBound)} label={t('legend.total')} />
            )}
            {figure.parts.map((part, index) => (
              <div key={part.key} className="flex items-start gap-x-5">
                {figure.parts.length > 1 && (
                  <span aria-hidden="true" className="text-figure text-ink-3 leading-none">
                    {index === 0 ? '=' : '+'}
                  </span>
                )}
                <Term
                  value={formatCount(locale, part.count, part.isLowerBound)}
                  label={t(`legend.${part.key}`)}
                  mark={<PartMark part={part.key} />}
                />
              </div>
            ))}
          </div>
          <FigureSquares
            id="sum"
            figure={figure}
            columns={columnsOf(value)}
            label={t('squares', { parts: words.parts.join(t('and')) })}
            className="mt-8 w-full max-w-168"
          />
          <p className="mt-3 font-medium text-body">{words.sum}</p>
        </>
      )}
      <div className="mt-4 grid max-w-prose gap-2 text-body text-ink-2">
        {figure.kind === 'F' && figure.baseline && figure.recorded > 0 && <p>{t('gap')}</p>}
        {figure.kind === 'S' && figure.baseline && figure.recorded + figure.past > 0 && (
          <p>
            {t('stockApart', {
              recorded: formatCount(locale, figure.recorded),
              today: formatPartial(locale, figure.asOf),
              reported: formatCount(locale, figure.baseline.value, figure.baseline.isLowerBound),
              day: figure.baseline.asOf ? formatPartial(locale, figure.baseline.asOf) : t('unknown'),
            })}
          </p>
        )}
        {words.silence && <p>{words.silence}</p>}
        {!figure.addsUp && <p>{t('distinct')}</p>}
      </div>
    </>
  )
}

function Term({ value, label, mark }: { value: string; label: string; mark?: ReactNode }) {
  return (
    <div className="min-w-16">
      <p className="tabular font-medium text-figure tracking-[-0.035em]">{value}</p>
      <p className="mt-3 flex items-center gap-2 text-ink-2 text-table">
        {mark}
        {label}
      </p>
    </div>
  )
}
