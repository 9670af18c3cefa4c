export type MapTile = {
  key: string
  label: string
  column: number
  row: number
  count: number
  /** Where the tile leads, and how that is read out. */
  href?: string
  hrefLabel?: string
  /** The tile that is chosen. */
  chosen?: boolean
}

/** The measures of one drawing, in units of its view box. */
export type MapSize = {
  cell: number
  gap: number
  host: number
  top: number
  text: number
  reach: number
  /** The margin that holds the letters and numbers of the sheet; 0 leaves them out. */
  margin: number
}

export const WIDE: MapSize = { cell: 74, gap: 14, host: 128, top: 142, text: 16, reach: 50, margin: 26 }
export const NARROW: MapSize = { cell: 56, gap: 11, host: 96, top: 106, text: 12.5, reach: 6, margin: 0 }

type Strand = {
  key: string
  width: number
  path: string
  /** The last stretch, over the host's tile into its inset. */
  entry: string
  end: { x: number; y: number }
  tip: { x: number; y: number }
}

const PAD = 1.2
const BEND = 8

/**
 * Lays tiles and strands. A strand leaves its tile to the right, climbs the gutter and runs along a lane into the
 * inset of the host tile; from the last column it climbs straight into it. Lanes are ordered by column and row, so no strand ever crosses another.
 */
export function layoutMap(tiles: readonly MapTile[], size: MapSize) {
  const pitch = size.cell + size.gap
  const columns = Math.max(0, ...tiles.map((tile) => tile.column)) + 1
  const rows = Math.max(0, ...tiles.map((tile) => tile.row)) + 1
  const mapWidth = columns * pitch
  const host = { x: mapWidth + size.reach - size.host, y: 1 }
  const inset = { x: host.x + (size.host * 13) / 24, y: host.y + (size.host * 13) / 24, size: size.host / 3 }

  const placed = tiles.map((tile) => ({ ...tile, x: 1 + tile.column * pitch, y: size.top + tile.row * pitch }))
  const linked = placed.filter((tile) => tile.count > 0).sort((a, b) => a.column - b.column || a.row - b.row)
  const widths = strandWidths(linked, size.gap)

  const below = (tile: { x: number }) => tile.x + size.cell + 3 >= inset.x
  const total = linked.reduce((sum, tile, index) => sum + (below(tile) ? 0 : (widths[index] ?? 1) + PAD), 0)
  let lane = inset.y + (inset.size - total) / 2
  let gutter = 0
  const strands = linked.map((tile, index): Strand => {
    const width = widths[index] ?? 1
    if (linked[index - 1]?.column !== tile.column) gutter = 3
    const x = tile.x + size.cell + gutter + width / 2
    gutter += width + PAD
    const strand = { key: tile.key, width, tip: tipOf(tile, size.cell) }
    if (below(tile)) {
      const end = { x, y: inset.y + inset.size }
      return { ...strand, end, path: climb(tile, size.cell, x, end.y), entry: `M${x} ${host.y + size.host}V${end.y}` }
    }
    const y = lane + width / 2
    lane += width + PAD
    const turn = `V${y + BEND}Q${x} ${y} ${x + BEND} ${y}H${inset.x}`
    const entry = x > host.x ? `M${x} ${host.y + size.host}${turn}` : `M${host.x} ${y}H${inset.x}`
    return { ...strand, end: { x: inset.x, y }, path: climb(tile, size.cell, x, y + BEND) + turn, entry }
  })
  const height = size.top + rows * pitch - size.gap + 1
  return { width: mapWidth + size.reach + 1, height, pitch, columns, rows, host, inset, placed, strands }
}

/** The largest text at which every label fits its tile: a Han character is one em, a Latin letter about 0.6. */
export function labelSize(tiles: readonly MapTile[], size: MapSize): number {
  const ems = (label: string) => [...label].reduce((sum, letter) => sum + (letter > '\u2e80' ? 1 : 0.6), 0)
  return Math.min(size.text, (size.cell * 0.87) / Math.max(1, ...tiles.map((tile) => ems(tile.label))))
}

/** Wide as the projects are many, but never wider than the gutter they share. */
function strandWidths(tiles: readonly MapTile[], gap: number): number[] {
  const most = Math.max(1, ...tiles.map((tile) => tile.count))
  const crowd = Math.max(1, ...tiles.map((tile) => tiles.filter((other) => other.column === tile.column).length))
  const room = Math.min(5, (gap - 4) / crowd - PAD)
  return tiles.map((tile) => Math.max(1.2, (room * tile.count) / most))
}

function tipOf(tile: { x: number; y: number }, cell: number) {
  return { x: tile.x + cell, y: tile.y + cell / 2 }
}

/** Out of the tile and up its gutter, to the height `end`. */
function climb(tile: { x: number; y: number }, cell: number, x: number, end: number): string {
  const start = tipOf(tile, cell)
  const out = Math.min(BEND, x - start.x)
  return `M${start.x} ${start.y}H${x - out}Q${x} ${start.y} ${x} ${start.y - BEND}V${end}`
}
