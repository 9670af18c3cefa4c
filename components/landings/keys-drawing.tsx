import { strandPath } from '@/components/motif/twin-strand'

type Props = {
  /** Which keys are turned. */
  park: boolean
  district: boolean
  /** What they held is undone: the strand between them is cut. */
  cut?: boolean
}

const BOW = 40
const MIDDLE = BOW / 2
const TIP = 104

/** Two keys that meet, one of each city; once both are turned, their shafts run on into one strand that crosses. */
export function KeysDrawing({ park, district, cut }: Props) {
  const joined = park && district
  return (
    <svg aria-hidden="true" className="block h-12 w-full overflow-hidden">
      <svg aria-hidden="true" x="50%" y={MIDDLE} overflow="visible">
        {joined && !cut && (
          <g className="fill-none" strokeWidth="2">
            <path d={strandPath(-1)} className="stroke-host-700" />
            <path d={strandPath(1)} className="stroke-home-600" />
            <circle r="5" className="fill-accent-500 stroke-paper" strokeWidth="1.5" />
          </g>
        )}
        {!(joined && !cut) && (
          <path d="M-4000 0H4000" className="fill-none stroke-line-strong" strokeWidth="2" strokeDasharray="2 6" />
        )}
        {cut && <path d="M-7 -7L7 7M7 -7L-7 7" className="stroke-red-600" strokeWidth="2.5" />}
      </svg>
      <Key city="host" turned={park} />
      <svg aria-hidden="true" x="100%" overflow="visible">
        <g transform="scale(-1 1)">
          <Key city="home" turned={district} />
        </g>
      </svg>
    </svg>
  )
}

/** A key with an enclave tile for its bow: the host city's carries the inset of the other, and so the other way round. */
function Key({ city, turned }: { city: 'host' | 'home'; turned: boolean }) {
  const host = city === 'host'
  const line = host ? 'stroke-host-700' : 'stroke-home-600'
  const teeth = `M${TIP - 26} ${MIDDLE}v10M${TIP - 14} ${MIDDLE}v14M${TIP - 2} ${MIDDLE}v10`
  if (!turned)
    return (
      <g strokeWidth="1.5">
        <rect x="0" y="0" width={TIP + 12} height="48" className="fill-surface" />
        <rect
          x="1"
          y="1"
          width={BOW - 2}
          height={BOW - 2}
          rx="2"
          strokeDasharray="4 3"
          className={`fill-paper ${line}`}
        />
        <rect x="13" y="13" width="14" height="14" rx="1" strokeDasharray="3 3" className={`fill-none ${line}`} />
        <path d={`M${BOW} ${MIDDLE}H${TIP}${teeth}`} strokeDasharray="4 3" className={`fill-none ${line}`} />
      </g>
    )
  return (
    <g>
      <rect x="0" y="0" width={TIP} height="48" className="fill-surface" />
      <rect width={BOW} height={BOW} rx="2" className={host ? 'fill-tile-host' : 'fill-tile-home'} />
      <rect
        x="13"
        y="13"
        width="14"
        height="14"
        rx="1"
        className={host ? 'fill-tile-host-inset' : 'fill-tile-home-inset'}
      />
      <path d={`M${BOW} ${MIDDLE}H${TIP}${teeth}`} strokeWidth="4" className={`fill-none ${line}`} />
    </g>
  )
}
