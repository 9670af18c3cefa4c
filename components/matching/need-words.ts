import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/core/i18n/path'
import type { Need } from '@/lib/domains/projects/schema'

/**
 * How much of something, with its unit. Capital is kept in 10,000 yuan, as it is said in Chinese; English spells it out.
 * @returns words for an amount alone, or with the thing itself
 */
export async function needWords(
  locale: Locale,
): Promise<(need: Need, amount: number, form?: 'amount' | 'asked') => string> {
  const t = await getTranslations('sites')
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  return (need, amount, form = 'amount') => {
    const said = need === 'capital' && locale === 'en' ? amount * 10_000 : amount
    return t(`${form}.${need}`, { amount: format.format(said) })
  }
}
