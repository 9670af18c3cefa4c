import type { ReactNode } from 'react'
import { type StepState, StrandNode } from './strand-node'

type Entry = {
  key: string
  title: ReactNode
  state: StepState
  stateLabel?: string
  /** Already worded for the locale. */
  time?: string
  dateTime?: string
  body?: ReactNode
}

/** What happened and what comes next, along a vertical strand. */
export function StrandTimeline({ label, entries }: { label: string; entries: readonly Entry[] }) {
  return (
    <ol aria-label={label}>
      {entries.map((entry, index) => (
        <li key={entry.key} className="relative ps-10 pb-7 last:pb-0">
          <svg aria-hidden="true" className="absolute inset-y-0 start-0 h-full w-6 overflow-hidden">
            <svg aria-hidden="true" x="12" y="14" overflow="visible">
              <Reach state={entry.state} first={index === 0} last={index === entries.length - 1} />
              <StrandNode state={entry.state} />
            </svg>
          </svg>
          <p className="flex flex-wrap items-baseline gap-x-3 font-semibold text-body">
            {entry.title}
            {entry.stateLabel && <span className="font-normal text-ink-3 text-table">{entry.stateLabel}</span>}
          </p>
          {entry.time && (
            <p className="tabular text-ink-3 text-table">
              {entry.dateTime ? <time dateTime={entry.dateTime}>{entry.time}</time> : entry.time}
            </p>
          )}
          {entry.body && <div className="mt-1 max-w-prose text-body text-ink-2">{entry.body}</div>}
        </li>
      ))}
    </ol>
  )
}

function Reach({ state, first, last }: { state: StepState; first: boolean; last: boolean }) {
  const ahead = state === 'done'
  const behind = state === 'done' || state === 'current'
  return (
    <g className="fill-none" strokeWidth="2">
      {!first && behind && (
        <>
          <path d="M-3 -14V0" className="stroke-host-700" />
          <path d="M3 -14V0" className="stroke-home-600" />
        </>
      )}
      {!first && !behind && <path d="M0 -14V0" className="stroke-line-strong" strokeDasharray="2 5" />}
      {!last && ahead && (
        <>
          <path d="M-3 0V4000" className="stroke-host-700" />
          <path d="M3 0V4000" className="stroke-home-600" />
        </>
      )}
      {!last && !ahead && <path d="M0 0V4000" className="stroke-line-strong" strokeDasharray="2 5" />}
    </g>
  )
}
