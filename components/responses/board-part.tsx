import type { ReactNode } from 'react'

/** A part of the board: its heading, what its figures mean, and the figures. */
export function BoardPart({
  id,
  title,
  note,
  children,
}: {
  id: string
  title: string
  note: string
  children: ReactNode
}) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="grid min-w-0 gap-5">
      <div>
        <h2 id={`${id}-title`} className="text-h3">
          {title}
        </h2>
        <p className="mt-1 max-w-prose text-ink-2 text-table">{note}</p>
      </div>
      {children}
    </section>
  )
}
