import { getTranslations } from 'next-intl/server'
import { classes } from '@/components/ui/classes'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import type { DeskMatchCounts } from '@/lib/domains/matches/queries'
import { MATCH_PART_KEYS, type MatchFilter, matchAddress } from '@/lib/domains/matches/schema'

type Props = { locale: Locale; counts: DeskMatchCounts; current: MatchFilter['part'] }

/** The parts of a partner's desk as links, each with how many stand in it. */
export async function MatchParts({ locale, counts, current }: Props) {
  const t = await getTranslations('matches.desk')
  return (
    <nav aria-label={t('parts')} className="mb-6 border-line-strong border-b">
      <ul className="flex flex-wrap gap-x-1">
        {(['all', ...MATCH_PART_KEYS] as const).map((part) => {
          const isCurrent = part === (current ?? 'all')
          return (
            <li key={part}>
              <a
                href={localePath(locale, matchAddress(part === 'all' ? {} : { part }))}
                aria-current={isCurrent ? 'page' : undefined}
                className={classes(
                  'target -mb-px inline-flex items-baseline gap-2 border-b-3 px-3 py-2 text-table no-underline',
                  isCurrent
                    ? 'border-home-700 font-semibold text-home-700'
                    : 'border-transparent text-ink-2 hover:border-line-strong hover:text-ink',
                )}
              >
                {t(`part.${part}`)}
                <span className="tabular text-meta">{counts[part]}</span>
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
