import { getTranslations } from 'next-intl/server'
import { CountSquares, type SquareLook } from '@/components/charts/count-squares'
import type { Locale } from '@/lib/core/i18n/path'
import type { PublishedFigure } from '@/lib/domains/metrics/queries'
import { PARTS, type PartKey } from '@/lib/domains/metrics/schema'

const LOOKS: Record<PartKey, SquareLook> = { itemised: 'solid', unnamed: 'hollow', recorded: 'tile' }

type Props = { id: string; figure: PublishedFigure; columns: number; label: string; className?: string }

/** A figure as squares: what is named, what is only reported, what this portal recorded. */
export function FigureSquares({ id, figure, ...rest }: Props) {
  if (figure.parts.length === 0) return null
  const parts = figure.parts.map(({ key, count }) => ({ key, count, look: LOOKS[key] }))
  return <CountSquares id={`squares-${id}`} parts={parts} open={figure.isLowerBound} {...rest} />
}

/** One square in the look of a part, for legends. */
export function PartMark({ part }: { part: PartKey }) {
  return (
    <CountSquares
      id={`mark-${part}`}
      parts={[{ key: part, count: 1, look: LOOKS[part] }]}
      columns={1}
      label=""
      className="w-4 shrink-0"
    />
  )
}

/** What the three looks mean. */
export async function FigureLegend({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'metrics' })
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-2 text-ink-2 text-table">
      {PARTS.map((part) => (
        <li key={part} className="flex items-center gap-2">
          <PartMark part={part} />
          {t(`legend.${part}`)}
        </li>
      ))}
    </ul>
  )
}
