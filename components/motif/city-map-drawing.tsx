import { classes } from '@/components/ui/classes'
import { labelSize, layoutMap, type MapSize, type MapTile } from './city-map-layout'

type Props = {
  id: string
  size: MapSize
  tiles: readonly MapTile[]
  hostLabel: string
  parkLabel: string
  direction: 'in' | 'out'
  className: string
}

/** One drawing of the map; the page holds a wide and a narrow one and shows the one that fits. */
export function CityMapDrawing({ id, size, tiles, hostLabel, parkLabel, direction, className }: Props) {
  const map = layoutMap(tiles, size)
  const { host, inset } = map
  const { margin } = size
  const text = labelSize(tiles, size)
  const frame = {
    viewBox: `${-margin} 0 ${map.width + margin} ${map.height + margin}`,
    width: map.width + margin,
    height: map.height + margin,
  }
  return (
    <div className={classes('relative mx-auto w-fit', className)}>
      <svg {...frame} aria-hidden="true" className="h-auto max-w-full font-sans">
        <SurveyMarks {...map} size={size} />
        {margin > 0 && <SheetIndex {...map} size={size} />}
        <linearGradient id={id} gradientUnits="userSpaceOnUse" x1={host.x} y1={host.y} x2={0} y2={map.height}>
          <stop offset="0.1" stopColor="currentColor" className="text-host-700" />
          <stop offset="0.6" stopColor="currentColor" className="text-home-600" />
        </linearGradient>
        <rect x={host.x} y={host.y} width={size.host} height={size.host} rx="2" className="fill-tile-host" />
        {map.strands.map((strand) => (
          <g key={strand.key} className="fill-none" strokeWidth={strand.width}>
            <path d={strand.path} stroke={`url(#${id})`} />
            <path d={strand.entry} className="stroke-tile-host-inset" />
          </g>
        ))}
        <rect {...inset} width={inset.size} height={inset.size} rx="1.5" className="fill-tile-host-inset" />
        <text x={host.x + 10} y={host.y + size.text + 8} fontSize={size.text} className="fill-on-tile font-semibold">
          {hostLabel}
        </text>
        <text x={host.x + 10} y={host.y + size.text * 2 + 12} fontSize={size.text * 0.8} className="fill-on-tile">
          {parkLabel}
        </text>
        {map.placed.map((tile) => (
          <Tile key={tile.key} tile={tile} size={size} text={text} />
        ))}
        {map.strands.map((strand) => (
          <Arrow key={strand.key} at={direction === 'in' ? strand.tip : strand.end} back={direction === 'in'} />
        ))}
      </svg>
      <TileLinks frame={frame} tiles={map.placed} cell={size.cell} />
    </div>
  )
}

type Links = {
  frame: { viewBox: string; width: number; height: number }
  tiles: readonly (MapTile & { x: number; y: number })[]
  cell: number
}

/** Over the drawing, which is hidden from readers: the tiles that lead somewhere, each named by its link. */
function TileLinks({ frame, tiles, cell }: Links) {
  const linked = tiles.filter(({ href }) => href)
  if (linked.length === 0) return null
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it is no picture; its links name themselves
    <svg {...frame} className="absolute inset-0 size-full">
      {linked.map((tile) => (
        <a key={tile.key} href={tile.href} aria-label={tile.hrefLabel} aria-current={tile.chosen ? 'true' : undefined}>
          <rect
            x={tile.x}
            y={tile.y}
            width={cell}
            height={cell}
            rx="2"
            strokeWidth="3"
            className={classes(
              'fill-transparent hover:stroke-ink',
              tile.chosen ? 'stroke-accent-500' : 'stroke-transparent',
            )}
          />
        </a>
      ))}
    </svg>
  )
}

type TileProps = { tile: MapTile & { x: number; y: number }; size: MapSize; text: number }

function Tile({ tile, size, text }: TileProps) {
  const live = tile.count > 0
  return (
    <g className={live ? 'text-home-700' : 'text-ink-3'}>
      <rect
        x={tile.x}
        y={tile.y}
        width={size.cell}
        height={size.cell}
        rx="2"
        strokeWidth={live ? 1.5 : 1}
        className={live ? 'fill-home-100 stroke-home-700' : 'fill-surface stroke-line-strong'}
      />
      <text
        x={tile.x + size.cell / 12}
        y={tile.y + size.text * 1.35}
        fontSize={text}
        className={classes('fill-current', live && 'font-semibold')}
      >
        {tile.label}
      </text>
      {live && (
        <text
          x={tile.x + size.cell * 0.89}
          y={tile.y + size.cell * 0.87}
          fontSize={size.text * 1.6}
          textAnchor="end"
          className="tabular fill-current font-medium"
        >
          {tile.count}
        </text>
      )}
    </g>
  )
}

function Arrow({ at, back }: { at: { x: number; y: number }; back: boolean }) {
  const d = back ? 'M-7 0L1 -5V5Z' : 'M0 0L-7 -5V5Z'
  return (
    <path d={d} transform={`translate(${at.x} ${at.y})`} className={back ? 'fill-home-700' : 'fill-tile-host-inset'} />
  )
}

/** Small crosses on the lattice, as on a survey sheet; they say that the places are schematic. */
function SurveyMarks({ columns, rows, pitch, size }: { columns: number; rows: number; pitch: number; size: MapSize }) {
  const marks: string[] = []
  for (let row = 0; row <= rows; row++) {
    for (let column = 1; column <= columns; column++) {
      marks.push(`M${column * pitch - size.gap / 2 - 3} ${size.top + row * pitch - size.gap / 2}h6m-3 -3v6`)
    }
  }
  return <path d={marks.join('')} className="fill-none stroke-line" strokeWidth="1" />
}

/** Letters and numbers along the margin, by which a tile is found: 2B. */
function SheetIndex({ columns, rows, pitch, size }: { columns: number; rows: number; pitch: number; size: MapSize }) {
  const middle = size.cell / 2
  const foot = size.top + rows * pitch - size.gap + 20
  return (
    <g fontSize="11" textAnchor="middle" className="fill-ink-3 font-mono">
      {Array.from({ length: columns }, (_, column) => String.fromCharCode(65 + column)).map((letter, column) => (
        <text key={letter} x={column * pitch + middle} y={foot}>
          {letter}
        </text>
      ))}
      {Array.from({ length: rows }, (_, row) => `${row + 1}`).map((number, row) => (
        <text key={number} x={-size.margin + 6} y={size.top + row * pitch + middle + 4}>
          {number}
        </text>
      ))}
    </g>
  )
}
