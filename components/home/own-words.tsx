import type { Locale } from '@/lib/core/i18n/path'

/** Words of a record in the reader's language; where the source gives no English, the Chinese, marked as such. */
export function OwnWords({ locale, zh, en }: { locale: Locale; zh: string; en: string | null | undefined }) {
  if (locale !== 'en') return zh
  return en || <span lang="zh-CN">{zh}</span>
}
