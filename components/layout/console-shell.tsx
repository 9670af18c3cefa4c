import type { ReactNode } from 'react'
import { classes } from '@/components/ui/classes'
import { Icon } from '@/components/ui/icon'
import { Brand } from './brand'
import type { NavItem } from './public-header'
import { SkipLink } from './skip-link'

export type ConsoleNavItem = NavItem & { count?: number | string }

type Props = {
  words: { skip: string; menu: string; navigation: string }
  brand: { href: string; name: string; note?: string }
  nav: ReadonlyArray<{ title?: string; items: readonly ConsoleNavItem[] }>
  /** Who is signed in, with the way out. */
  account: ReactNode
  banner?: ReactNode
  /** Leads to where everything is found; in the rail, and beside the menu on phones. */
  search?: ReactNode
  children: ReactNode
}

/** The working console: a rail of 240 px and all the rest for the work; on phones the rail folds into a menu. */
export function ConsoleShell({ words, brand, nav, account, banner, search, children }: Props) {
  return (
    <>
      <SkipLink>{words.skip}</SkipLink>
      {banner}
      <div className="lg:grid lg:min-h-dvh lg:grid-cols-[15rem_minmax(0,1fr)]">
        <header className="relative border-line-strong border-b bg-sunk lg:hidden" data-print="no">
          {search && <div className="absolute end-24 top-0 flex h-14 items-center">{search}</div>}
          <details>
            <summary className="flex min-h-14 items-center justify-between gap-3 px-4">
              <span className="font-semibold font-serif text-body">{brand.name}</span>
              <span className="flex items-center gap-2 font-medium text-table">
                <Icon name="menu" />
                {words.menu}
              </span>
            </summary>
            <div className="grid gap-4 border-line border-t px-4 py-4">
              <ConsoleNav label={words.navigation} groups={nav} />
              {account}
            </div>
          </details>
        </header>
        <header className="border-line-strong border-e bg-sunk max-lg:hidden" data-print="no">
          <div className="sticky top-0 flex max-h-dvh min-h-dvh flex-col gap-6 overflow-y-auto px-3 py-5">
            <Brand {...brand} compact className="px-3" />
            {search && <div className="grid px-3">{search}</div>}
            <ConsoleNav label={words.navigation} groups={nav} />
            <div className="mt-auto px-3 text-table">{account}</div>
          </div>
        </header>
        <main id="main" tabIndex={-1} className="min-w-0 px-4 pb-16 md:px-8">
          {children}
        </main>
      </div>
    </>
  )
}

function ConsoleNav({ label, groups }: { label: string; groups: Props['nav'] }) {
  return (
    <nav aria-label={label} className="grid gap-5">
      {groups.map((group, index) => (
        <div key={group.title ?? index}>
          {group.title && <p className="mb-1 px-3 text-ink-3 text-meta">{group.title}</p>}
          <ul>
            {group.items.map((item) => (
              <li key={item.href}>
                <a
                  href={item.href}
                  aria-current={item.current ? 'page' : undefined}
                  className={classes(
                    'flex min-h-9 items-center justify-between gap-3 rounded-tile border-s-3 px-3 text-table no-underline pointer-coarse:min-h-11',
                    item.current
                      ? 'border-host-700 bg-surface font-semibold text-host-700'
                      : 'border-transparent text-ink hover:bg-surface',
                  )}
                >
                  {item.label}
                  {item.count !== undefined && <span className="tabular text-ink-3 text-meta">{item.count}</span>}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
