import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { ShownProfile } from '@/lib/domains/profiles/schema'

/** The home city, the host city and the park, as messages take them. */
export type Places = { home: string; host: string; park: string }

type Cities = Record<`${'homeCity' | 'hostCity' | 'shortName'}${'Zh' | 'En'}`, string>

export const placesOf = (locale: Locale, enclave: Cities): Places => ({
  home: pick(locale, enclave, 'homeCity'),
  host: pick(locale, enclave, 'hostCity'),
  park: pick(locale, enclave, 'shortName'),
})

/** Words in the reader's language; where a source gives none in English, the Chinese ones, marked as such. */
export function Words({ locale, zh, en }: { locale: Locale; zh: string; en: string }) {
  if (locale !== 'en') return zh
  return en || <span lang="zh-CN">{zh}</span>
}

/** Sentences in the reader's language, or the source's own with their language. */
export const sentencesOf = (
  locale: Locale,
  zh: readonly string[],
  en: readonly string[],
): { lang: 'zh-CN' | undefined; sentences: readonly string[] } =>
  locale !== 'en' || en.length > 0
    ? { lang: undefined, sentences: locale === 'en' ? en : zh }
    : { lang: 'zh-CN', sentences: zh }

/** What an organisation says of itself in the reader's language, else in Chinese, marked as such; null where it says nothing. */
export function ownIn(locale: Locale, words: ShownProfile, name: 'about' | 'story') {
  const text = pick(locale, words, name) || pick('zh-CN', words, name)
  return text ? { text, lang: text === pick(locale, words, name) ? undefined : ('zh-CN' as const) } : null
}
