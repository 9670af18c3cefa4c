import { getTranslations } from 'next-intl/server'
import { MatchRules } from '@/components/matching/match-rules'
import { matchWords } from '@/components/matching/match-words'
import { OwnWords } from '@/components/residency/own-words'
import { formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { SiteMatches as Matches } from '@/lib/domains/matching/queries'
import { metOf } from '@/lib/domains/matching/schema'

type Props = { locale: Locale; matches: Matches }

/** Each site against what the project asks for: how many rules are met and which are not; each rule unfolds. */
export async function SiteMatches({ locale, matches }: Props) {
  const t = await getTranslations('sites.match')
  const { sites, silent } = matches
  const words = await matchWords(locale, matches.industries)
  if (sites.length === 0 && silent.length === 0) return <p className="max-w-prose text-ink-2">{t('none')}</p>
  if (sites.some(({ rules }) => rules.length === 0)) return <p className="max-w-prose text-ink-2">{t('noneAsked')}</p>
  return (
    <div className="grid gap-6">
      <p className="max-w-prose text-ink-2 text-table">{t('lead')}</p>
      <ul className="border-line border-t">
        {sites.map((site) => (
          <li key={site.id} className="border-line border-b py-4">
            <div className="grid grid-cols-[4rem_minmax(0,1fr)] gap-x-4">
              <p className="tabular font-semibold text-h3 text-home-700">
                {t('result', { met: metOf(site.rules), total: site.rules.length })}
              </p>
              <div className="min-w-0">
                <h3 className="text-h4">
                  <OwnWords>{pick(locale, site, 'name')}</OwnWords>
                </h3>
                <p className="text-ink-3 text-table">
                  {site.district && pick(locale, site.district, 'name')}
                  {site.publishedOn && (
                    <span className="ms-3">{t('asOf', { day: formatPartial(locale, site.publishedOn) })}</span>
                  )}
                </p>
                <p className="mt-1">{words.sentence(site.rules)}</p>
              </div>
            </div>
            <details className="mt-2 sm:ms-20">
              <summary className="target inline-flex items-center font-medium text-link text-table underline">
                {t('rules')}
                <span className="sr-only"> · {pick(locale, site, 'name')}</span>
              </summary>
              <MatchRules id={site.id} name={pick(locale, site, 'name')} rules={site.rules} words={words} />
            </details>
          </li>
        ))}
      </ul>
      {silent.length > 0 && (
        <div>
          <h3 className="font-semibold text-body">{t('silent')}</h3>
          <p className="max-w-prose text-ink-3 text-table">{t('silentBody')}</p>
          <p className="mt-1">{silent.map((site) => pick(locale, site, 'name')).join(t('separator'))}</p>
        </div>
      )}
    </div>
  )
}
