import type { Locale } from '@/lib/core/i18n/path'

/** A decimal column. */
type Amount = { toString(): string }

/** Square metres, grouped, with the decimals that the source gives. */
export const formatArea = (locale: Locale, area: Amount): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(Number(area.toString()))

/** Money as it is said: CNY 950 million; 9.5亿 (the message adds 元). Nothing is rounded away. */
export const formatCny = (locale: Locale, amount: Amount): string =>
  new Intl.NumberFormat(locale, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: 15,
    ...(locale === 'en' ? { style: 'currency', currency: 'CNY', currencyDisplay: 'code' } : {}),
  }).format(Number(amount.toString()))
