import { classes } from '@/components/ui/classes'
import { Icon } from '@/components/ui/icon'
import { Brand } from './brand'
import { type Preferences, PreferencesForm, type PreferencesWords } from './preferences-form'

export type NavItem = { href: string; label: string; current?: boolean }

export type PublicHeaderWords = { menu: string; navigation: string; preferences: PreferencesWords }

export type PublicHeaderProps = {
  words: PublicHeaderWords
  brand: { href: string; name: string; note?: string }
  nav: readonly NavItem[]
  /** The same page in the other language. */
  language: { href: string; label: string; lang: string }
  account: { href: string; label: string }
  preferences: Preferences
  /** Where the display preferences come back to. */
  back: string
}

const PANEL =
  'absolute end-4 top-full z-20 mt-2 w-80 max-w-[calc(100%-2rem)] md:end-0 md:max-w-none rounded-control border border-ink bg-surface p-5 shadow-overlay'
const SMALL = 'target flex items-center gap-2 px-2 text-ink-2 text-table no-underline hover:text-ink hover:underline'

export function PublicHeader({ words, brand, nav, language, account, preferences, back }: PublicHeaderProps) {
  return (
    <header className="border-ink border-b-3 border-double" data-print="no">
      <div className="page relative flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3 md:pt-5 lg:pb-0">
        <Brand {...brand} className="min-w-0 flex-[1_1_11rem] py-1" />
        <div className="-me-2 ms-auto flex shrink-0 items-center lg:gap-2">
          <details name="header" className="md:relative">
            <summary className={SMALL}>
              <Icon name="display" />
              <span className="max-md:sr-only">{words.preferences.title}</span>
            </summary>
            <div className={PANEL}>
              <PreferencesForm words={words.preferences} value={preferences} back={back} />
            </div>
          </details>
          <a
            href={language.href}
            hrefLang={language.lang}
            lang={language.lang}
            className={classes(SMALL, 'min-w-14 justify-center')}
          >
            {language.label}
          </a>
          <a href={account.href} className={classes(SMALL, 'max-lg:hidden')}>
            {account.label}
          </a>
          <details name="header" className="lg:hidden">
            <summary className="target flex items-center gap-2 px-2 font-medium text-table">
              <Icon name="menu" />
              <span className="max-sm:sr-only">{words.menu}</span>
            </summary>
            <nav
              aria-label={words.navigation}
              className="absolute inset-x-0 top-full z-20 mt-0.75 border-ink border-b bg-surface px-4 py-2 shadow-overlay md:px-6"
            >
              <ul>
                {[...nav, account].map((item) => (
                  <li key={item.href} className="border-line border-b last:border-0">
                    <NavLink
                      {...item}
                      className="flex min-h-12 items-center font-medium aria-[current]:text-host-700"
                    />
                  </li>
                ))}
              </ul>
            </nav>
          </details>
        </div>
      </div>
      <nav aria-label={words.navigation} className="page max-lg:hidden">
        <ul className="-mx-3 flex flex-wrap pt-3">
          {nav.map((item) => (
            <li key={item.href}>
              <NavLink
                {...item}
                className="nav-mark relative flex min-h-11 items-center px-3 pb-1.5 font-medium text-body hover:text-link"
              />
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}

function NavLink({ href, label, current, className }: NavItem & { className: string }) {
  return (
    <a href={href} aria-current={current ? 'page' : undefined} className={classes('text-ink no-underline', className)}>
      {label}
    </a>
  )
}
