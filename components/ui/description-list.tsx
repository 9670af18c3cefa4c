import type { ReactNode } from 'react'
import { classes } from './classes'

type Item = { term: ReactNode; value: ReactNode; key?: string }

/** Facts: term and value, on ruled lines. */
export function DescriptionList({ items, className }: { items: readonly Item[]; className?: string }) {
  return (
    <dl className={classes('border-line border-t', className)}>
      {items.map((item, index) => (
        <div
          key={item.key ?? index}
          className="grid gap-x-6 gap-y-0.5 border-line border-b py-3 sm:grid-cols-[10rem_minmax(0,1fr)]"
        >
          <dt className="text-ink-3 text-table sm:pt-0.5">{item.term}</dt>
          <dd className="text-body">{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
