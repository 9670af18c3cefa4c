import type { ReactNode } from 'react'
import { TwinStrand } from '@/components/motif/twin-strand'
import { classes } from '@/components/ui/classes'

type Props = {
  id?: string
  /** "01": the section's number on its sheet. */
  number?: string
  title: ReactNode
  lead?: ReactNode
  /** What stands in the left rail: dates, sources, a count. */
  rail?: ReactNode
  /** At the right of the title: one link or button. */
  action?: ReactNode
  level?: 2 | 3
  className?: string
  children?: ReactNode
}

/** The asymmetric 3 + 9: the rail holds number and dates, the strand crosses where the text begins. */
export function Section({ id, number, title, lead, rail, action, level = 2, className, children }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section id={id} className={classes('page mt-14 md:mt-21', className)}>
      <TwinStrand draw />
      <div className="mt-5 grid gap-x-6 gap-y-4 lg:grid-cols-12">
        <div className="flex items-baseline gap-x-6 gap-y-3 text-ink-3 text-table lg:col-span-3 lg:flex-col">
          {number && (
            <p aria-hidden="true" className="shrink-0 font-mono text-h4 text-ink-3 lg:text-h2">
              {number}
            </p>
          )}
          {rail && <div className="min-w-0 text-balance lg:max-w-52 [&_p]:text-balance">{rail}</div>}
        </div>
        <div className="min-w-0 lg:col-span-9">
          <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
            <Heading className="text-h2">{title}</Heading>
            {action}
          </div>
          {lead && <div className="mt-3 max-w-prose text-balance text-ink-2 text-lead">{lead}</div>}
          <div className="mt-7">{children}</div>
        </div>
      </div>
    </section>
  )
}
