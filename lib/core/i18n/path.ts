export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]
export const DEFAULT_LOCALE: Locale = 'zh-CN'

export const isLocale = (value: string): value is Locale => LOCALES.some((locale) => locale === value)

/** The address of a page in a language: the first language has no prefix. @param path begins with / */
export const localePath = (locale: Locale, path: string): string =>
  locale === DEFAULT_LOCALE ? path : path === '/' ? `/${locale}` : `/${locale}${path}`

/** The same page in another language. @param path as the browser shows it, with its query */
export function pathIn(locale: Locale, path: string): string {
  const bare = path.replace(/^\/en(?=\/|\?|$)/, '')
  return localePath(locale, bare.startsWith('/') ? bare : `/${bare}`).replace(/^\/en\/\?/, '/en?')
}

/** A redirect target on this site; anything else is the home page. */
export function localTarget(path: string): string {
  const base = 'http://local.invalid'
  const parsed = URL.parse(path, base)
  const local = path.startsWith('/') && !path.startsWith('//') && parsed?.origin === base
  return local && parsed ? `${parsed.pathname}${parsed.search}` : '/'
}
