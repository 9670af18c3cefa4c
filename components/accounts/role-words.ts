import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'

type Named = { nameZh: string; nameEn: string } | null
export type Scoped = { enclave: Named; district: Named; organisation: Named }

/** What a role is held in, in words. @param everywhere for a role that is held in nothing */
export function scopeWords(locale: Locale, { enclave, district, organisation }: Scoped, everywhere: string): string {
  const named = enclave ?? district ?? organisation
  return named ? pick(locale, named, 'name') : everywhere
}
