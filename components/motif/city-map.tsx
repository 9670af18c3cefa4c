import { useId } from 'react'
import { CityMapDrawing } from './city-map-drawing'
import { type MapTile, NARROW, WIDE } from './city-map-layout'

type Props = {
  tiles: readonly MapTile[]
  /** The host city and the park, as written on the host's tile. */
  hostLabel: string
  parkLabel: string
  /** Which way the projects go: into the home city, or out of it. */
  direction?: 'in' | 'out'
  words: {
    /** What the strands count, and their direction, in words. */
    title: string
    /** "Schematic; shows no administrative boundaries". */
    caption: string
    /** The toggle of the table, and its two column heads. */
    table: string
    place: string
    count: string
  }
  className?: string
}

/** The schematic map: no boundary data, tiles and strands, and the same numbers as a table. */
export function CityMap({ tiles, hostLabel, parkLabel, direction = 'in', words, className }: Props) {
  const id = useId()
  const drawing = { tiles, hostLabel, parkLabel, direction }
  const counted = tiles.filter((tile) => tile.count > 0).sort((a, b) => b.count - a.count)
  return (
    <figure className={className}>
      <div className="border-3 border-ink border-double bg-surface p-1.5 sm:p-5">
        <CityMapDrawing {...drawing} id={`${id}w`} size={WIDE} className="max-sm:hidden" />
        <CityMapDrawing {...drawing} id={`${id}n`} size={NARROW} className="sm:hidden" />
      </div>
      <figcaption className="mt-3 text-ink-3 text-meta">
        {words.title && <span className="block text-ink-2 text-table">{words.title}</span>}
        {words.caption}
      </figcaption>
      {counted.length > 0 && (
        <details className="mt-1 text-table">
          <summary className="inline-flex min-h-8 items-center text-link underline pointer-coarse:min-h-11">
            {words.table}
          </summary>
          <table className="mt-2 w-full max-w-80 border-ink border-t">
            <caption className="sr-only">{words.title}</caption>
            <thead>
              <tr className="border-line border-b">
                <th scope="col" className="py-1.5 text-start font-semibold">
                  {words.place}
                </th>
                <th scope="col" className="py-1.5 text-end font-semibold">
                  {words.count}
                </th>
              </tr>
            </thead>
            <tbody>
              {counted.map((tile) => (
                <tr key={tile.key} className="border-line border-b">
                  <th scope="row" className="py-1.5 text-start font-normal">
                    {tile.href ? <a href={tile.href}>{tile.label}</a> : tile.label}
                  </th>
                  <td className="py-1.5 text-end">{tile.count}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </figure>
  )
}
