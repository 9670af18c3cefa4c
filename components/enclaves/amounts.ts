import type { Locale } from '@/lib/core/i18n/path'

/** A decimal column. */
export type Amount = { toString(): string }

/** Square metres, grouped, with the decimals that the source gives. */
export const formatArea = (locale: Locale, area: Amount): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(Number(area.toString()))

/** A sum as it is said, in millions or 亿; the message adds the currency. Nothing is rounded away. */
export const formatCny = (locale: Locale, amount: Amount): string =>
  new Intl.NumberFormat(locale, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: 15,
  }).format(Number(amount.toString()))
