import type { ReactNode } from 'react'

/** One part of a record, under its heading. */
export function CounterPart({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`${id}-title`} className="min-w-0">
      <h2 id={`${id}-title`} className="mb-4 border-ink border-t pt-3 text-h3">
        {title}
      </h2>
      {children}
    </section>
  )
}
