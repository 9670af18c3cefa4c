import { classes } from '@/components/ui/classes'

/** solid: a record that can be read; hollow: only its number is known; tile: counted by this portal. */
export type SquareLook = 'solid' | 'hollow' | 'tile'

type Props = {
  /** Unique on the page: names the patterns. */
  id: string
  parts: ReadonlyArray<{ key: string; count: number; look: SquareLook }>
  columns: number
  /** The source says "at least": a mark of openness after the last square. */
  open?: boolean
  /** Empty where the words stand beside it. */
  label: string
  className?: string
}

const PITCH = 10

/** A number as that many squares, in groups that run on; one square is one. Small however large the number. */
export function CountSquares({ id, parts, columns, open, label, className }: Props) {
  const total = parts.reduce((sum, part) => sum + part.count, 0)
  const rows = Math.ceil((total + (open ? 1 : 0)) / columns)
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, part) => sum + part.count, 0))
  const end = { x: (total % columns) * PITCH, y: Math.floor(total / columns) * PITCH }
  return (
    <svg
      role={label ? 'img' : undefined}
      aria-label={label || undefined}
      aria-hidden={label ? undefined : true}
      viewBox={`0 0 ${columns * PITCH} ${rows * PITCH}`}
      className={classes('h-auto', className ?? 'w-full')}
    >
      <defs>
        {parts.map((part) => (
          <pattern key={part.key} id={`${id}-${part.key}`} width={PITCH} height={PITCH} patternUnits="userSpaceOnUse">
            <Square look={part.look} />
          </pattern>
        ))}
      </defs>
      {parts.map((part, index) => (
        <path key={part.key} d={run(starts[index] ?? 0, part.count, columns)} fill={`url(#${id}-${part.key})`} />
      ))}
      {open && (
        <path
          d={`M${end.x + 2} ${end.y + 5}h6M${end.x + 5} ${end.y + 2}v6`}
          className="fill-none stroke-accent-700"
          strokeWidth="1.6"
        />
      )}
    </svg>
  )
}

function Square({ look }: { look: SquareLook }) {
  if (look === 'hollow')
    return <rect x="1.5" y="1.5" width="7" height="7" className="fill-host-100 stroke-host-700" strokeWidth="0.8" />
  if (look === 'solid') return <rect x="1" y="1" width="8" height="8" className="fill-home-700" />
  return (
    <>
      <rect x="1" y="1" width="8" height="8" className="fill-tile-host" />
      <rect x="5.5" y="5.5" width="2.6" height="2.6" className="fill-tile-host-inset" />
    </>
  )
}

/** The outline of `count` cells from cell `start` on: the rest of a row, whole rows, the begun row. */
function run(start: number, count: number, columns: number): string {
  if (count === 0) return ''
  const column = start % columns
  const head = column === 0 ? 0 : Math.min(count, columns - column)
  const whole = Math.floor((count - head) / columns)
  const tail = count - head - whole * columns
  const row = Math.floor(start / columns)
  const next = head > 0 ? row + 1 : row
  const box = (x: number, y: number, width: number, height: number) =>
    width * height === 0 ? '' : `M${x * PITCH} ${y * PITCH}h${width * PITCH}v${height * PITCH}h-${width * PITCH}z`
  return box(column, row, head, 1) + box(0, next, columns, whole) + box(0, next + whole, tail, 1)
}
