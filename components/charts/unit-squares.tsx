type Props = {
  /** Square metres. */
  area: number
  /** One square stands for this many square metres. */
  unit?: number
  columns?: number
  tone?: 'host' | 'home' | 'plan'
  /** "9,610 m²; one square = 100 m²". */
  label: string
}

const TONES = { host: 'fill-host-700', home: 'fill-home-600', plan: 'fill-none stroke-host-700' } as const

/** An area as squares that can be counted; the last one is cut to the rest. */
export function UnitSquares({ area, unit = 100, columns = 32, tone = 'host', label }: Props) {
  const whole = Math.floor(area / unit)
  const rest = area / unit - whole
  const rows = Math.ceil((whole + (rest > 0 ? 1 : 0)) / columns)
  const plan = tone === 'plan'
  const side = plan ? 7 : 8
  const squares = Array.from({ length: whole }, (_, index) => square(index, columns, side, side)).join('')
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`-0.5 -0.5 ${columns * 10} ${rows * 10}`}
      width={columns * 10}
      className="h-auto max-w-full"
    >
      <path d={squares + (rest > 0 ? square(whole, columns, side * rest, side) : '')} className={TONES[tone]} />
    </svg>
  )
}

function square(index: number, columns: number, width: number, height: number): string {
  const x = (index % columns) * 10
  const y = Math.floor(index / columns) * 10
  return `M${x} ${y}h${Math.round(width * 10) / 10}v${height}h-${Math.round(width * 10) / 10}z`
}
