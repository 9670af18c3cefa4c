import { getTranslations } from 'next-intl/server'
import { classes } from '@/components/ui/classes'
import type { Locale } from '@/lib/core/i18n/path'

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']

type Props = {
  locale: Locale
  /** Where each letter that has entries leads. */
  hrefs: ReadonlyMap<string, string>
}

/** The thumb index cut into the edge of the atlas: letters with entries are tabs, the others only stand there. */
export async function LetterRail({ locale, hrefs }: Props) {
  const t = await getTranslations({ locale, namespace: 'organisations' })
  return (
    <nav aria-label={t('rail')} className="lg:sticky lg:top-6 lg:self-start">
      <ol className="flex flex-wrap gap-1 lg:flex-col lg:gap-0 lg:border-line lg:border-s">
        {LETTERS.map((letter) => (
          <li key={letter} className={classes(!hrefs.has(letter) && 'max-lg:hidden')}>
            <Tab
              letter={letter.toUpperCase()}
              href={hrefs.get(letter)}
              label={t('letter', { letter: letter.toUpperCase() })}
            />
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Tab({ letter, href, label }: { letter: string; href: string | undefined; label: string }) {
  const box = 'flex items-center justify-center font-mono text-table lg:h-6 lg:w-9'
  if (!href)
    return (
      <span aria-hidden="true" className={classes(box, 'text-ink-3')}>
        {letter}
      </span>
    )
  return (
    <a
      href={href}
      aria-label={label}
      className={classes(
        box,
        'size-10 rounded-tile bg-host-100 text-host-700 no-underline hover:bg-host-700 hover:text-on-fill pointer-coarse:size-11 lg:rounded-s-none',
      )}
    >
      {letter}
    </a>
  )
}
