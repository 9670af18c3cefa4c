import type { ReactNode } from 'react'
import { Brand } from '@/components/layout/brand'
import { type Preferences, PreferencesForm, type PreferencesWords } from '@/components/layout/preferences-form'
import type { NavItem } from '@/components/layout/public-header'
import { SkipLink } from '@/components/layout/skip-link'
import { Icon } from '@/components/ui/icon'

type Props = {
  words: { skip: string; menu: string; navigation: string; preferences: PreferencesWords }
  brand: { href: string; name: string; note: string }
  nav: readonly NavItem[]
  /** Who is signed in, with the way out. */
  account: ReactNode
  preferences: { value: Preferences; back: string }
  /** Short links at the very bottom. */
  links: ReadonlyArray<{ href: string; label: string }>
  banner?: ReactNode
  children: ReactNode
}

const PANEL =
  'absolute inset-x-4 top-full z-20 mt-1 grid gap-5 rounded-control border border-ink bg-surface p-5 shadow-overlay md:start-auto md:end-6 md:w-80'

/** The frame of what an applicant or a resident sees: the public paper, a short list of pages, nothing else. */
export function PortalShell({ words, brand, nav, account, preferences, links, banner, children }: Props) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink>{words.skip}</SkipLink>
      {banner}
      <header className="border-ink border-b-3 border-double" data-print="no">
        <div className="page relative flex flex-wrap items-center gap-x-8 gap-y-1 py-3">
          <Brand {...brand} compact className="min-w-0 flex-[1_1_12rem]" />
          <nav aria-label={words.navigation} className="order-last max-md:basis-full md:order-none">
            <ul className="-mx-3 flex flex-wrap">
              {nav.map((item) => (
                <li key={item.href}>
                  <a
                    href={item.href}
                    aria-current={item.current ? 'page' : undefined}
                    className="nav-mark relative flex min-h-11 items-center px-3 pb-1.5 font-medium text-body text-ink no-underline hover:text-link"
                  >
                    {item.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <details className="shrink-0">
            <summary className="target flex items-center gap-2 px-2 font-medium text-table">
              <Icon name="menu" />
              {words.menu}
            </summary>
            <div className={PANEL}>
              {account}
              <section aria-label={words.preferences.title} className="border-line border-t pt-4">
                <PreferencesForm words={words.preferences} value={preferences.value} back={preferences.back} />
              </section>
            </div>
          </details>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="grow pb-14">
        {children}
      </main>
      <footer className="border-line-strong border-t bg-sunk py-5" data-print="no">
        <ul className="page flex flex-wrap gap-x-6 gap-y-1 text-table">
          {links.map((link) => (
            <li key={link.href}>
              <a href={link.href} className="inline-flex min-h-9 items-center text-ink-2 pointer-coarse:min-h-11">
                {link.label}
              </a>
            </li>
          ))}
        </ul>
      </footer>
    </div>
  )
}
