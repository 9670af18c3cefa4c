import type { ReactNode } from 'react'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { classes } from '@/components/ui/classes'

type Props = {
  title: ReactNode
  lead?: ReactNode
  /** A short line above the title: kind, direction, reference. */
  eyebrow?: ReactNode
  actions?: ReactNode
  /** Beside the title on wide screens: a map, facts, a figure. */
  aside?: ReactNode
  breadcrumbs?: { label: string; items: ReadonlyArray<{ label: string; href?: string }> }
  /** `display` for the home page, `console` for working pages. */
  size?: 'display' | 'page' | 'console'
}

const SIZES = { display: 'text-display', page: 'text-h1', console: 'text-h2' } as const

/** The head of a page with its only h1. */
export function PageHeader({ title, lead, eyebrow, actions, aside, breadcrumbs, size = 'page' }: Props) {
  const working = size === 'console'
  return (
    <div className={working ? 'pt-5 pb-6' : 'page pt-8 md:pt-12'}>
      {breadcrumbs && (
        <div className="mb-5">
          <Breadcrumbs {...breadcrumbs} />
        </div>
      )}
      <div className={classes('grid items-start gap-x-6 gap-y-8', Boolean(aside) && 'lg:grid-cols-12')}>
        <div
          className={classes(
            'min-w-0',
            Boolean(aside) && 'lg:col-span-7',
            working && 'flex flex-wrap items-end justify-between gap-x-6 gap-y-4',
          )}
        >
          <div className="min-w-0">
            {eyebrow && <div className="mb-3 text-ink-2 text-table">{eyebrow}</div>}
            <h1 tabIndex={-1} className={SIZES[size]}>
              {title}
            </h1>
            {lead && <div className="mt-5 max-w-prose text-balance text-ink-2 text-lead">{lead}</div>}
          </div>
          {actions && <div className={classes('flex flex-wrap gap-3', !working && 'mt-7')}>{actions}</div>}
        </div>
        {aside && <div className="min-w-0 lg:col-span-5">{aside}</div>}
      </div>
    </div>
  )
}
