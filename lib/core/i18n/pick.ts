import type { Locale } from '@/lib/core/i18n/path'

type Bilingual<Name extends string, Value> = {
  readonly [Key in `${Name}Zh` | `${Name}En`]: Value
}

/** The words of a record in the reader's language: nameZh or nameEn. */
export function pick<Name extends string, Value>(locale: Locale, record: Bilingual<Name, Value>, name: Name): Value {
  const zh: `${Name}Zh` = `${name}Zh`
  const en: `${Name}En` = `${name}En`
  return locale === 'en' ? record[en] : record[zh]
}
