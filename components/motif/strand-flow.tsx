import { useId } from 'react'
import { classes } from '@/components/ui/classes'
import { type FlowEnd, type FlowSize, type FlowStrand, layoutFlow, NARROW_FLOW, WIDE_FLOW } from './strand-flow-layout'

type Props = {
  sources: readonly FlowEnd[]
  targets: readonly FlowEnd[]
  /** Under the heads of the two sides, and on the park. */
  heads: { sources: string; park: string; targets: string }
  words: {
    /** What a strand counts and which way it runs. */
    title: string
    note: string
    table: string
    stretch: string
    place: string
    count: string
    /** The two stretches, in words: from there to the park, from the park to there. */
    into: string
    onward: string
  }
}

/** Where projects come from and where they land: one thread a project, from one city's colour to the other's. */
export function StrandFlow({ sources, targets, heads, words }: Props) {
  const id = useId()
  const rows = [
    ...sources.map((end) => ({ ...end, stretch: words.into })),
    ...targets.map((end) => ({ ...end, stretch: words.onward })),
  ]
  return (
    <figure>
      <div className="border-3 border-ink border-double bg-surface p-1.5 sm:p-5">
        <FlowHeads heads={heads} />
        <FlowDrawing id={`${id}w`} {...{ sources, targets }} size={WIDE_FLOW} className="max-sm:hidden" />
        <FlowDrawing id={`${id}n`} {...{ sources, targets }} size={NARROW_FLOW} className="sm:hidden" />
      </div>
      <figcaption className="mt-3 text-ink-3 text-meta">
        <span className="block text-ink-2 text-table">{words.title}</span>
        {words.note}
      </figcaption>
      <details className="mt-1 text-table">
        <summary className="inline-flex min-h-8 items-center text-link underline pointer-coarse:min-h-11">
          {words.table}
        </summary>
        <table className="mt-2 w-full max-w-136 border-ink border-t">
          <caption className="sr-only">{words.title}</caption>
          <thead>
            <tr className="border-line border-b">
              <th scope="col" className="py-1.5 text-start font-semibold">
                {words.stretch}
              </th>
              <th scope="col" className="px-3 py-1.5 text-start font-semibold">
                {words.place}
              </th>
              <th scope="col" className="py-1.5 text-end font-semibold">
                {words.count}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.stretch}${row.key}`} className="border-line border-b">
                <td className="py-1.5 text-ink-3">{row.stretch}</td>
                <th scope="row" className="px-3 py-1.5 text-start font-normal">
                  {row.href ? <a href={row.href}>{row.label}</a> : row.label}
                </th>
                <td className="py-1.5 text-end">{row.count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

function FlowHeads({ heads }: Pick<Props, 'heads'>) {
  return (
    <p aria-hidden="true" className="grid grid-cols-3 border-line border-b pb-2 text-ink-3 text-meta sm:text-table">
      <span>{heads.sources}</span>
      <span className="text-center">{heads.park}</span>
      <span className="text-end">{heads.targets}</span>
    </p>
  )
}

type Drawing = {
  id: string
  sources: readonly FlowEnd[]
  targets: readonly FlowEnd[]
  size: FlowSize
  className: string
}

function FlowDrawing({ id, sources, targets, size, className }: Drawing) {
  const flow = layoutFlow(sources, targets, size)
  const { park } = flow
  const inset = Math.min(park.width, park.height) / 3
  return (
    <svg
      viewBox={`0 0 ${flow.width} ${flow.height}`}
      width={flow.width}
      height={flow.height}
      aria-hidden="true"
      className={classes('mx-auto h-auto max-w-full font-sans', className)}
    >
      <linearGradient id={id} gradientUnits="userSpaceOnUse" x1={size.side} y1="0" x2={flow.width - size.side} y2="0">
        <stop offset="0.3" stopColor="currentColor" className="text-host-700" />
        <stop offset="0.95" stopColor="currentColor" className="text-home-600" />
      </linearGradient>
      {flow.sources.map((strand) => (
        <Strand
          key={strand.key}
          strand={strand}
          paint={strand.faint ? null : `url(#${id})`}
          arrow={strand.faint ? 'fill-line-strong' : 'fill-host-700'}
        />
      ))}
      {flow.targets.map((strand) => (
        <Strand key={strand.key} strand={strand} paint={`url(#${id})`} arrow="fill-home-700" />
      ))}
      <rect x={park.x} y={park.y} width={park.width} height={park.height} rx="2" className="fill-tile-host" />
      <rect
        x={park.x + park.width - inset - 8}
        y={park.y + park.height - inset - 8}
        width={inset}
        height={inset}
        rx="1.5"
        className="fill-tile-host-inset"
      />
      {flow.sources.map((strand) => (
        <Label key={strand.key} strand={strand} size={size} side="start" tone="text-host-700" />
      ))}
      {flow.targets.map((strand) => (
        <Label key={strand.key} strand={strand} size={size} side="end" tone="text-home-700" />
      ))}
    </svg>
  )
}

function Strand({ strand, paint, arrow }: { strand: FlowStrand; paint: string | null; arrow: string }) {
  const stroke = paint ? { stroke: paint } : {}
  const faint = paint === null && 'stroke-line-strong'
  return (
    <g className={classes('fill-none', faint)}>
      {strand.threads.length === 0 && <path d={strand.path} {...stroke} strokeWidth={strand.width} opacity="0.85" />}
      {strand.threads.map((thread) => (
        <path key={thread} d={thread} {...stroke} strokeWidth="2" />
      ))}
      <path d="M1 0L-9 -6V6Z" transform={`translate(${strand.tip.x} ${strand.tip.y})`} className={arrow} />
    </g>
  )
}

type LabelProps = { strand: FlowStrand; size: FlowSize; side: 'start' | 'end'; tone: string }

/** The count large beside its strand, the name beyond it towards the edge. */
function Label({ strand, size, side, tone }: LabelProps) {
  const { lines, y, count } = strand
  const { text } = size
  const leading = text * 1.3
  const away = side === 'start' ? -1 : 1
  const edge = (side === 'start' ? size.side : size.width - size.side) + away * text * 0.6
  const beyond = edge + away * text * (0.5 + 1.12 * String(count).length)
  return (
    <g className={strand.faint ? 'text-ink-3' : tone} textAnchor={side === 'start' ? 'end' : 'start'}>
      <text x={edge} y={y + text * 0.68} fontSize={text * 1.9} className="tabular fill-current font-medium">
        {count}
      </text>
      {lines.map((line, index) => (
        <text
          key={line}
          x={beyond}
          y={y + text * 0.36 + (index - (lines.length - 1) / 2) * leading}
          fontSize={text * 0.94}
          className={strand.faint ? 'fill-ink-2' : 'fill-ink'}
        >
          {line}
        </text>
      ))}
    </g>
  )
}
