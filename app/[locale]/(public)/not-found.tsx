import { getLocale, getTranslations } from 'next-intl/server'
import { MissingPage } from '@/components/layout/missing-page'
import { DEFAULT_LOCALE, isLocale, localePath } from '@/lib/core/i18n/path'

export default async function NotFound() {
  const t = await getTranslations('errors.notFound')
  const locale = await getLocale()
  const href = localePath(isLocale(locale) ? locale : DEFAULT_LOCALE, '/')
  return (
    <>
      <title>{t('title')}</title>
      <MissingPage title={t('title')} body={t('body')} home={{ href, label: t('home') }} />
    </>
  )
}
