import { CountSquares, type SquareLook } from '@/components/charts/count-squares'
import type { PublishedFigure } from '@/lib/domains/metrics/queries'
import type { PartKey } from '@/lib/domains/metrics/schema'

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
      className="size-4 shrink-0"
    />
  )
}
