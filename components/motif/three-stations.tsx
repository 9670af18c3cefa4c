import type { ReactNode } from 'react'
import { classes } from '@/components/ui/classes'
import { EnclaveTile } from './enclave-tile'
import { strandPath } from './twin-strand'

export type Station = {
  key: string
  name: string
  place: string
  city: 'host' | 'home'
  detail?: ReactNode
  /** The firm's own position. */
  here?: boolean
}

type Props = { label: string; stations: readonly Station[]; hereLabel?: string; className?: string }

/** Research, transfer, industry on one line: it crosses where the way leads from one city to the other. */
export function ThreeStations({ label, stations, hereLabel, className }: Props) {
  return (
    <ol aria-label={label} className={classes('grid sm:auto-cols-fr sm:grid-flow-col', className)}>
      {stations.map((station, index) => {
        const next = stations[index + 1]
        return (
          <li key={station.key} className="relative ps-12 pb-8 last:pb-0 sm:ps-0 sm:pe-6 sm:pt-14 sm:pb-0">
            {next && <Way crosses={next.city !== station.city} city={station.city} />}
            <span
              className={classes(
                'absolute start-0 top-0 bg-paper p-0.75',
                station.here && 'outline-3 outline-accent-500',
              )}
            >
              <EnclaveTile size={28} hosted={station.city} />
            </span>
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-semibold font-serif text-h4">{station.name}</span>
              {station.here && hereLabel && (
                <span className="rounded-tile bg-accent-100 px-2 py-0.5 font-medium text-accent-700 text-meta">
                  {hereLabel}
                </span>
              )}
            </p>
            <p className={classes('text-table', station.city === 'host' ? 'text-host-700' : 'text-home-700')}>
              {station.place}
            </p>
            {station.detail && <div className="mt-2 max-w-prose text-body text-ink-2">{station.detail}</div>}
          </li>
        )
      })}
    </ol>
  )
}

/** The stretch to the next station; the city one is in keeps the upper (left) strand. */
function Way({ crosses, city }: { crosses: boolean; city: 'host' | 'home' }) {
  return (
    <>
      <svg
        aria-hidden="true"
        className="absolute start-2 end-0 top-2.25 h-4 w-[calc(100%-0.5rem)] overflow-hidden max-sm:hidden"
      >
        <Strands crosses={crosses} city={city} />
      </svg>
      <svg aria-hidden="true" className="absolute start-2.25 top-2 h-full w-4 overflow-hidden sm:hidden">
        <Strands crosses={crosses} city={city} vertical />
      </svg>
    </>
  )
}

function Strands({ crosses, city, vertical }: { crosses: boolean; city: 'host' | 'home'; vertical?: boolean }) {
  const side = city === 'host' ? -1 : 1
  return (
    <svg aria-hidden="true" x={vertical ? 8 : '50%'} y={vertical ? '55%' : 8} overflow="visible">
      <g className="fill-none" strokeWidth="2">
        <path d={strandPath(side, vertical, !crosses)} className="stroke-host-700" />
        <path d={strandPath(side === 1 ? -1 : 1, vertical, !crosses)} className="stroke-home-600" />
      </g>
      {crosses && <circle r="4.5" className="fill-accent-500 stroke-paper" strokeWidth="1.5" />}
    </svg>
  )
}
