export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]
export const DEFAULT_LOCALE: Locale = 'zh-CN'

export const isLocale = (value: string): value is Locale => LOCALES.some((locale) => locale === value)

/** The address of a page in a language: the first language has no prefix. @param path begins with / */
export const localePath = (locale: Locale, path: string): string =>
  locale === DEFAULT_LOCALE ? path : path === '/' ? `/${locale}` : `/${locale}${path}`
