import { getTranslations } from 'next-intl/server'
import type { ComponentProps } from 'react'
import type { FigureGrid } from '@/components/metrics/figure-grid'
import { figurePath } from '@/components/metrics/figure-path'
import { figureWords } from '@/components/metrics/words'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import type { MetricKey } from '@/lib/domains/metrics/schema'

type Props = { locale: Locale; sheet: ComponentProps<typeof FigureGrid>['sheet']; except: readonly MetricKey[] }

/** The remaining figures in a quieter row. */
export async function FurtherFigures({ locale, sheet, except }: Props) {
  const t = await getTranslations('home.figures')
  const further = await Promise.all(
    sheet.figures
      .filter(({ key, value }) => value !== null && !except.includes(key))
      .map(async (figure) => ({ figure, words: await figureWords(locale, sheet.enclave, figure) })),
  )
  if (further.length === 0) return null
  return (
    <ul aria-label={t('more')} className="mt-7 grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
      {further.map(({ figure, words }) => (
        <li key={figure.key} className="group relative border-line border-t py-4">
          <p className="tabular font-medium text-h3">
            {words.value}
            {figure.isLowerBound && <span className="text-accent-700">+</span>}
            <span className="ms-1 font-normal text-ink-2 text-table">{words.unit}</span>
          </p>
          <p className="mt-1 font-medium text-table">
            <a
              href={localePath(locale, figurePath(figure.key, sheet))}
              className="text-ink no-underline after:absolute after:inset-0 group-hover:underline"
            >
              {words.name}
            </a>
          </p>
          <p className="text-ink-3 text-meta">{words.day ?? words.recordedDay}</p>
        </li>
      ))}
    </ul>
  )
}
