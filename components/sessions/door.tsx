import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'

type Aside = { key: string; title: string; body?: string; link?: { href: string; label: string } }

/** A page with one form: the sheet to fill in, and beside it what to do when it does not help. */
export function Door({ asides = [], children }: { asides?: readonly Aside[]; children: ReactNode }) {
  return (
    <div className="page mt-9 grid items-start gap-x-6 gap-y-9 lg:grid-cols-12">
      <Card edge="host" className="lg:col-span-6">
        <div className="grid gap-6 sm:p-3">{children}</div>
      </Card>
      {asides.length > 0 && (
        <div className="grid gap-6 lg:col-span-4 lg:col-start-8">
          {asides.map(({ key, title, body, link }) => (
            <section key={key} className="border-line border-t pt-4">
              <h2 className="text-h4">{title}</h2>
              {body && <p className="mt-1 text-ink-2 text-table">{body}</p>}
              {link && (
                <p className="mt-1">
                  <a href={link.href} className="inline-block py-1 text-link underline">
                    {link.label}
                  </a>
                </p>
              )}
            </section>
          ))}
        </div>
      )}
    </div>
  )
}
