import type { Locale } from '@/lib/core/i18n/path'

const KB = 1024

/** Bytes as people say them: 12 kB, 3.4 MB. */
export function formatSize(locale: Locale, bytes: number): string {
  const [value, unit] = bytes < KB * KB ? [bytes / KB, 'kilobyte'] : [bytes / KB / KB, 'megabyte']
  const digits = { maximumFractionDigits: 1 }
  return new Intl.NumberFormat(locale, { style: 'unit', unit, ...digits }).format(Math.max(0.1, value))
}
