import { classes } from '@/components/ui/classes'

type Props = {
  /** Where the strands cross, along the line, in percent. */
  at?: number
  vertical?: boolean
  /** The park's node on the crossing. */
  node?: boolean
  /** Two strands that never meet: between things of one city. */
  parallel?: boolean
  /** Draws itself once, from the start. */
  draw?: boolean
  className?: string
}

const FAR = 4000

/** The path of one strand through the crossing at the origin; `side` is where it begins. */
export function strandPath(side: -1 | 1, vertical = false, parallel = false): string {
  const from = side * 4
  const to = parallel ? from : -from
  const points: ReadonlyArray<readonly [number, number]> = [
    [-FAR, from],
    [-30, from],
    [-8, from],
    [8, to],
    [30, to],
    [FAR, to],
  ]
  const [start, before, bend, unbend, after, end] = points.map(([along, across]) =>
    vertical ? `${across} ${along}` : `${along} ${across}`,
  )
  return `M${start}L${before}C${bend} ${unbend} ${after}L${end}`
}

/** 双股线: two lines in parallel, host blue and home teal, crossing at the park and swapping sides. */
export function TwinStrand({ at = 25, vertical, node = true, parallel, draw, className }: Props) {
  return (
    <svg
      aria-hidden="true"
      className={classes(
        'block overflow-hidden',
        vertical ? 'h-full w-4' : 'h-4 w-full',
        draw && 'animate-draw',
        className,
      )}
    >
      <svg aria-hidden="true" x={vertical ? 8 : `${at}%`} y={vertical ? `${at}%` : 8} overflow="visible">
        <g className="fill-none" strokeWidth="2">
          <path d={strandPath(-1, vertical, parallel)} className="stroke-host-700" />
          <path d={strandPath(1, vertical, parallel)} className="stroke-home-600" />
        </g>
        {node && !parallel && <circle r="4.5" className="fill-accent-500 stroke-paper" strokeWidth="1.5" />}
      </svg>
    </svg>
  )
}
