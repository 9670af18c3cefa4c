import { formatCount } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import type { UpdateRow } from '@/lib/domains/updates/queries'

type Figures = NonNullable<UpdateRow['figures']>
/** The figures in the order in which every page and the export show them. */
export const FIGURES = ['staff', 'rdStaff', 'revenueBand', 'revenue', 'rdSpend', 'patents'] as const
export type FigureName = (typeof FIGURES)[number]
type Words = (key: `band.${string}`) => string

/** A figure in words; null where it was not given. */
export function figureWords(
  locale: Locale,
  t: Words,
  figures: Pick<Figures, FigureName>,
  name: FigureName,
): string | null {
  if (name === 'revenueBand') return figures.revenueBand && t(`band.${figures.revenueBand}`)
  const value = figures[name]
  return value === null ? null : formatCount(locale, Number(value))
}
