import { classes } from '@/components/ui/classes'
import { type StepState, StrandNode } from './strand-node'

type Step = {
  label: string
  state: StepState
  /** The state in words: colour and mark are never alone. */
  stateLabel: string
  detail?: string
  href?: string
}

/** The steps of a task along the strand; it runs solid as far as one has come. */
export function StrandSteps({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol aria-label={label} className="flex">
      {steps.map((step, index) => (
        <li key={step.label} aria-current={step.state === 'current' ? 'step' : undefined} className="min-w-0 flex-1">
          <svg aria-hidden="true" className="block h-6 w-full overflow-hidden">
            <svg aria-hidden="true" x="12" y="12" overflow="visible">
              <Reach state={step.state} first={index === 0} last={index === steps.length - 1} />
              <StrandNode state={step.state} />
            </svg>
          </svg>
          <p className={classes('mt-2 pe-3 text-table', step.state === 'current' && 'font-semibold')}>
            {step.href ? (
              <a href={step.href} className="quiet-link">
                {step.label}
              </a>
            ) : (
              step.label
            )}
          </p>
          <p className="pe-3 text-ink-3 text-meta">
            {step.stateLabel}
            {step.detail && ` · ${step.detail}`}
          </p>
        </li>
      ))}
    </ol>
  )
}

/** The strand around a node: what lies behind is drawn, what lies ahead only dotted. */
function Reach({ state, first, last }: { state: StepState; first: boolean; last: boolean }) {
  const ahead = state === 'done'
  const behind = state === 'done' || state === 'current'
  return (
    <g className="fill-none" strokeWidth="2">
      {!first && behind && (
        <>
          <path d="M-12 -3H0" className="stroke-host-700" />
          <path d="M-12 3H0" className="stroke-home-600" />
        </>
      )}
      {!first && !behind && <path d="M-12 0H0" className="stroke-line-strong" strokeDasharray="2 5" />}
      {!last && ahead && (
        <>
          <path d="M0 -3H4000" className="stroke-host-700" />
          <path d="M0 3H4000" className="stroke-home-600" />
        </>
      )}
      {!last && !ahead && <path d="M0 0H4000" className="stroke-line-strong" strokeDasharray="2 5" />}
    </g>
  )
}
