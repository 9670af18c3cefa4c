import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { DescriptionList } from '@/components/ui/description-list'
import { formatMoment, formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import type { LandingChecks } from '@/lib/domains/checks/queries'

type Props = { locale: Locale; side: 'PARK' | 'DISTRICT'; checks: LandingChecks }

/** What the founder said every half year; their own words are for the park. */
export async function Checks({ locale, side, checks }: Props) {
  const t = await getTranslations('landings.checks')
  if (checks.length === 0) return <p className="border-line border-t py-3 text-ink-2">{t('none')}</p>
  return (
    <>
      {side === 'DISTRICT' && <p className="text-ink-2 text-table">{t('hidden')}</p>}
      <ul className="grid gap-6">
        {checks.map(({ id, dueOn, askedAt, answeredAt, operating, kept, missing }) => (
          <li key={id} className="grid gap-2">
            <h3 className="text-h4">{t('day', { day: formatPartial(locale, dueOn) })}</h3>
            <p className="tabular text-ink-3 text-table">
              {answeredAt
                ? t('answered', { at: formatMoment(locale, answeredAt) })
                : t('waiting', { at: formatMoment(locale, askedAt) })}
            </p>
            {operating && kept && (
              <DescriptionList
                items={[
                  { term: t('operating'), value: t(`answer.${operating}`) },
                  { term: t('kept'), value: t(`answer.${kept}`) },
                  ...(side === 'PARK'
                    ? [
                        {
                          term: t('missing'),
                          value: missing ? <OwnWords block>{missing}</OwnWords> : t('missingNone'),
                        },
                      ]
                    : []),
                ]}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
