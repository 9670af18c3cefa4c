import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { DRAFT_DAYS, type Eligibility, hindrancesOf, QUESTIONS } from '@/lib/domains/residency/schema'
import type { CityNames } from './apply-who'

type Props = { locale: Locale; names: CityNames; given: Eligibility; start: ReactNode }

/** What the four answers mean: fit, fit but to be known, or outside. */
export async function ApplyVerdict({ locale, names, given, start }: Props) {
  const t = await getTranslations('apply.check')
  const answered = QUESTIONS.filter((question) => given[question]).length
  if (answered === 0) return null
  if (answered < QUESTIONS.length)
    return (
      <Notice tone="warn" title={t('missing.title')}>
        {t('missing.body')}
      </Notice>
    )
  const found = hindrancesOf(given)
  const outside = found.some((hindrance) => hindrance === 'who')
  const result = outside ? 'no' : found.length > 0 ? 'known' : 'ok'
  return (
    <div className="grid gap-5">
      <Notice tone={result === 'ok' ? 'ok' : 'warn'} title={t(`result.${result}`)}>
        {found.length === 0 ? (
          t('okBody')
        ) : (
          <ul className="grid gap-2">
            {found.map((hindrance) => (
              <li key={hindrance}>{t(`note.${hindrance}`, { ...names, days: DRAFT_DAYS })}</li>
            ))}
          </ul>
        )}
      </Notice>
      <div>
        {outside ? (
          <LinkButton look="secondary" href={localePath(locale, '/park')}>
            {t('seePark')}
          </LinkButton>
        ) : (
          start
        )}
      </div>
    </div>
  )
}
