import type { ReactNode } from 'react'

/** A part of a page on a need under its heading, to which links lead. */
export function Part({ id, title, lead, children }: { id: string; title: string; lead?: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid min-w-0 gap-5">
      <div>
        <h2 id={id} className="text-h3">
          {title}
        </h2>
        {lead && <p className="mt-2 max-w-prose text-ink-2">{lead}</p>}
      </div>
      {children}
    </section>
  )
}
