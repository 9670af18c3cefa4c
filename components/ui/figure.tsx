import type { ReactNode } from 'react'
import { classes } from './classes'
import { Icon } from './icon'

type Props = {
  /** Already grouped for the locale: "1,176". */
  value: string
  /** "+" where the source says "over". */
  suffix?: string
  unit?: string
  label: ReactNode
  asOf?: ReactNode
  /** Opens the records behind the figure. */
  href?: string
  tone?: 'ink' | 'host' | 'home'
}

const TONES = { ink: 'text-ink', host: 'text-host-700', home: 'text-home-700' } as const

/** One published figure: large and tabular, with its day, and a door to its provenance. */
export function Figure({ value, suffix, unit, label, asOf, href, tone = 'ink' }: Props) {
  return (
    <div className="group relative flex flex-col border-ink border-t pt-4 pb-2">
      <p className={classes('tabular text-figure tracking-[-0.035em]', TONES[tone])}>
        {value}
        {suffix && <span className="ms-0.5 align-top font-normal text-[0.5em] text-accent-700">{suffix}</span>}
        {unit && <span className="ms-1.5 font-normal text-body text-ink-2 tracking-normal">{unit}</span>}
      </p>
      <p className={classes('mt-3 font-medium text-body', href && 'pe-6')}>
        {href ? (
          <a href={href} className="text-ink no-underline after:absolute after:inset-0 group-hover:underline">
            {label}
            <Icon
              name="right"
              className="-me-6 ms-2 size-3.5 text-ink-3 transition-transform duration-200 group-hover:translate-x-1"
            />
          </a>
        ) : (
          label
        )}
      </p>
      {asOf && <p className="mt-1 text-ink-3 text-meta">{asOf}</p>}
    </div>
  )
}
