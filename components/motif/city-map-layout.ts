export type MapTile = { key: string; label: string; column: number; row: number; count: number; href?: string }

/** The measures of one drawing, in units of its view box. */
export type MapSize = { cell: number; gap: number; host: number; top: number; text: number; reach: number }

export const WIDE: MapSize = { cell: 68, gap: 20, host: 128, top: 142, text: 16, reach: 60 }
export const NARROW: MapSize = { cell: 52, gap: 15, host: 96, top: 106, text: 12.5, reach: 14 }

type Strand = { key: string; width: number; path: string; lane: number; tip: { x: number; y: number } }

const PAD = 1.5

/**
 * Lays tiles and strands. A strand leaves its tile to the right, climbs the gutter and runs along a lane into the
 * inset of the host tile. Lanes are ordered by column and row, so no strand ever crosses another.
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

  const total = widths.reduce((sum, width) => sum + width + PAD, 0)
  let lane = inset.y + (inset.size - total) / 2
  let gutter = 0
  const strands = linked.map((tile, index): Strand => {
    const width = widths[index] ?? 1
    if (linked[index - 1]?.column !== tile.column) gutter = 2
    const x = tile.x + size.cell + gutter + width / 2
    const y = lane + width / 2
    gutter += width + PAD
    lane += width + PAD
    return { key: tile.key, width, lane: y, path: route(tile, size.cell, x, y, inset.x), tip: tipOf(tile, size.cell) }
  })
  const height = size.top + rows * pitch - size.gap + 1
  return { width: mapWidth + size.reach + 1, height, pitch, columns, rows, host, inset, placed, strands }
}

/** Wide as the projects are many, but never wider than the gutter they share. */
function strandWidths(tiles: readonly MapTile[], gap: number): number[] {
  const most = Math.max(1, ...tiles.map((tile) => tile.count))
  const crowd = Math.max(1, ...tiles.map((tile) => tiles.filter((other) => other.column === tile.column).length))
  const room = Math.min(6, (gap - 3) / crowd - PAD)
  return tiles.map((tile) => Math.max(1.5, (room * tile.count) / most))
}

function tipOf(tile: { x: number; y: number }, cell: number) {
  return { x: tile.x + cell, y: tile.y + cell / 2 }
}

function route(tile: { x: number; y: number }, cell: number, x: number, lane: number, end: number): string {
  const start = tipOf(tile, cell)
  const bend = 8
  const out = Math.min(bend, x - start.x)
  return [
    `M${start.x} ${start.y}H${x - out}`,
    `Q${x} ${start.y} ${x} ${start.y - bend}`,
    `V${lane + bend}Q${x} ${lane} ${x + bend} ${lane}H${end}`,
  ].join('')
}
