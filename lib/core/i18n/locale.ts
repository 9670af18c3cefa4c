import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import { isLocale, type Locale } from '@/lib/core/i18n/path'

/** The gate of every page: an unknown locale is a page that is not there. */
export function setLocale(value: string): Locale {
  if (!isLocale(value)) notFound()
  setRequestLocale(value)
  return value
}
