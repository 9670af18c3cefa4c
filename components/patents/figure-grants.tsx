import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/core/i18n/path'

/** How many were granted meanwhile: told beside the applications, and no part of them. */
export async function FigureGrants({ locale, count }: { locale: Locale; count: number }) {
  const t = await getTranslations({ locale, namespace: 'patents' })
  return <p className="max-w-prose border-host-700 border-s-2 ps-4 text-ink-2">{t('grants', { count })}</p>
}
