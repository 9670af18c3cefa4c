import { getTranslations } from 'next-intl/server'
import { needWords } from '@/components/matching/need-words'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { Judged } from '@/lib/domains/matching/schema'

type Named = { key: string; nameZh: string; nameEn: string }
export type MatchWords = Awaited<ReturnType<typeof matchWords>>

/** The words of rules: what each asks, what the site gives, and the sentence that they come to. */
export async function matchWords(locale: Locale, industries: readonly Named[]) {
  const [t, sites, amount] = await Promise.all([
    getTranslations('sites.match'),
    getTranslations('sites'),
    needWords(locale),
  ])
  const industry = (key: string) => {
    const named = industries.find((one) => one.key === key)
    return named ? pick(locale, named, 'name') : key
  }
  const list = (rules: readonly Judged[]) => rules.map(asked).join(t('separator'))

  function asked(judged: Judged): string {
    if (judged.rule === 'industry') return sites('asked.industry', { industry: industry(judged.asked) })
    if (judged.rule === 'readiness') return sites('asked.readiness', { level: judged.asked })
    return amount(judged.rule, judged.asked, 'asked')
  }

  return {
    rule: (rule: Judged['rule']) =>
      rule === 'industry' || rule === 'readiness' ? sites(`rule.${rule}`) : sites(`need.${rule}`),
    asks: (judged: Judged) => {
      if (judged.rule === 'industry') return industry(judged.asked)
      return judged.rule === 'readiness' ? t('level', { level: judged.asked }) : amount(judged.rule, judged.asked)
    },
    gives: (judged: Judged) => {
      if (judged.rule === 'industry')
        return judged.given.length > 0 ? judged.given.map(industry).join(t('separator')) : t('unpublishedValue')
      if (judged.given === null) return t('unpublishedValue')
      return judged.rule === 'readiness'
        ? t('fromLevel', { level: judged.given })
        : t('upTo', { amount: amount(judged.rule, judged.given) })
    },
    sentence: (rules: readonly Judged[]): string => {
      const missing = rules.filter(({ standing }) => standing === 'missing')
      const silent = rules.filter(({ standing }) => standing === 'notPublished')
      const parts = [
        ...(missing.length > 0 ? [t('missing', { list: list(missing) })] : []),
        ...(silent.length > 0 ? [t('unpublished', { list: list(silent) })] : []),
      ]
      return parts.length > 0 ? parts.join(t('joint')) : t('all')
    },
  }
}
