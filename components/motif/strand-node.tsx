import type { ReactNode } from 'react'

export type StepState = 'done' | 'current' | 'todo' | 'stopped'

/** The mark of a step at the origin of its drawing: filled and ticked, ringed, hollow, or crossed out. */
export function StrandNode({ state }: { state: StepState }): ReactNode {
  if (state === 'done') {
    return (
      <>
        <circle r="8" className="fill-home-600 stroke-paper" strokeWidth="2" />
        <path d="M-3.2 0.2L-0.8 2.8L3.4 -2.4" className="fill-none stroke-on-fill" strokeWidth="1.75" />
      </>
    )
  }
  if (state === 'current') {
    return (
      <>
        <circle r="9" className="fill-paper stroke-accent-500" strokeWidth="2.5" />
        <rect x="-4" y="-4" width="8" height="8" className="fill-host-700" />
        <rect x="0" y="0" width="3" height="3" className="fill-tile-host-inset" />
      </>
    )
  }
  if (state === 'stopped') {
    return (
      <>
        <circle r="8" className="fill-red-600 stroke-paper" strokeWidth="2" />
        <path d="M-2.6 -2.6L2.6 2.6M2.6 -2.6L-2.6 2.6" className="stroke-on-fill" strokeWidth="1.75" />
      </>
    )
  }
  return <circle r="6.5" className="fill-paper stroke-line-strong" strokeWidth="2" />
}
