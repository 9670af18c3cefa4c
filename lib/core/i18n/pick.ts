import type { Locale } from '@/lib/core/i18n/path'

/** The words of a record in the reader's language: nameZh or nameEn. */
export function pick<Name extends string, Row extends { readonly [Key in `${Name}Zh` | `${Name}En`]: unknown }>(
  locale: Locale,
  record: Row,
  name: Name,
): Row[`${Name}Zh`] | Row[`${Name}En`] {
  const zh: `${Name}Zh` = `${name}Zh`
  const en: `${Name}En` = `${name}En`
  return locale === 'en' ? record[en] : record[zh]
}
