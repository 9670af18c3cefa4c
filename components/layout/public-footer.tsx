import type { ReactNode } from 'react'
import { EnclaveTile } from '@/components/motif/enclave-tile'

export type FooterColumn = { title: string; links: ReadonlyArray<{ href: string; label: string; lang?: string }> }

export type PublicFooterProps = {
  words: { about: string; siteMap: string }
  name: string
  /** Term and value: sponsor, operator, address; only what is known. */
  facts: ReadonlyArray<{ term: string; value: ReactNode }>
  columns: readonly FooterColumn[]
  /** Registration numbers, accessibility statement, source and licence: short lines at the very bottom. */
  lines: readonly ReactNode[]
}

export function PublicFooter({ words, name, facts, columns, lines }: PublicFooterProps) {
  return (
    <footer className="mt-21 border-ink border-t-3 border-double bg-sunk pt-10 pb-8" data-print="no">
      <div className="page grid gap-x-6 gap-y-10 lg:grid-cols-12">
        <section aria-label={words.about} className="lg:col-span-6">
          <p className="flex items-center gap-3 font-semibold font-serif text-h4">
            <EnclaveTile size={28} />
            {name}
          </p>
          <dl className="mt-5 grid gap-3 text-table">
            {facts.map((fact) => (
              <div key={fact.term} className="grid gap-x-6 sm:grid-cols-[7rem_minmax(0,1fr)]">
                <dt className="text-ink-2">{fact.term}</dt>
                <dd className="max-w-prose">{fact.value}</dd>
              </div>
            ))}
          </dl>
        </section>
        <nav aria-label={words.siteMap} className="grid grid-cols-2 gap-x-6 gap-y-8 sm:grid-cols-3 lg:col-span-6">
          {columns.map((column) => (
            <div key={column.title}>
              <h2 className="font-sans text-ink-2 text-table">{column.title}</h2>
              <ul className="mt-1">
                {column.links.map((link) => (
                  <li key={link.href}>
                    <a
                      href={link.href}
                      lang={link.lang}
                      className="flex min-h-9 items-center text-ink text-table no-underline hover:underline pointer-coarse:min-h-11"
                    >
                      {link.label}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
        <ul className="flex flex-wrap gap-x-6 gap-y-1 border-line-strong border-t pt-4 text-ink-2 text-meta lg:col-span-12">
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of lines, never reordered
            <li key={index}>{line}</li>
          ))}
        </ul>
      </div>
    </footer>
  )
}
