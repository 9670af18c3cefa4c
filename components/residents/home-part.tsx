import type { ReactNode } from 'react'

type Props = { id: string; title: string; all?: { href: string; label: string }; children: ReactNode }

/** A matter on the home of a resident, with the way to all of it. */
export const HomePart = ({ id, title, all, children }: Props) => (
  <section aria-labelledby={id} className="grid min-w-0 content-start gap-3 border-ink border-t pt-4">
    <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
      <h2 id={id} className="text-h4">
        {title}
      </h2>
      {all && (
        <a href={all.href} className="target inline-flex items-center text-link text-table underline">
          {all.label}
        </a>
      )}
    </div>
    {children}
  </section>
)
