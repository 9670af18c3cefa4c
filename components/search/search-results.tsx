import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { optionsOf, type Section } from '@/components/search/palette-options'
import type { Locale } from '@/lib/core/i18n/path'
import type { Found } from '@/lib/domains/search/queries'
import { SEARCHED } from '@/lib/domains/search/schema'

type Props = { locale: Locale; q: string | undefined; found: readonly Found[]; sections: readonly Section[] }

/** What was found, part by part, as links. */
export async function SearchResults({ locale, q = '', found, sections }: Props) {
  const [t, layout] = await Promise.all([getTranslations('search'), getTranslations('layout.admin')])
  const nouns = Object.fromEntries(SEARCHED.map((noun) => [noun, layout(noun)]))
  const groups = optionsOf({ locale, q, sections, nouns, found, title: t('sections') })
  const count = groups.reduce((sum, { options }) => sum + options.length, 0)
  return (
    <div className="grid max-w-prose gap-7">
      {q && <p role="status">{count > 0 ? t('count', { count }) : t('none')}</p>}
      {groups.map((group) => (
        <section key={group.key} aria-labelledby={`found-${group.key}`}>
          <h2 id={`found-${group.key}`} className="mb-2 text-h4">
            {group.title}
          </h2>
          <ul className="border-line border-t">
            {group.options.map(({ key, href, title, about, reference }) => (
              <li
                key={key}
                className="flex min-h-11 flex-wrap items-center gap-x-3 border-line border-b px-2 text-table"
              >
                <a href={href} className="font-medium text-link underline">
                  <OwnWords>{title}</OwnWords>
                </a>
                {about && (
                  <span className="text-ink-2">
                    <OwnWords>{about}</OwnWords>
                  </span>
                )}
                {reference && <code className="ms-auto font-mono text-ink-2">{reference}</code>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
