import { getLocale, getTranslations } from 'next-intl/server'
import { isLocale, localePath } from '@/lib/core/i18n/path'

export default async function NotFound() {
  const t = await getTranslations('errors.notFound')
  const locale = await getLocale()
  return (
    <main id="main" className="page py-21">
      <h1 className="text-h1">{t('title')}</h1>
      <p className="mt-5 max-w-prose text-lead text-ink-2">{t('body')}</p>
      <p className="mt-7">
        <a href={localePath(isLocale(locale) ? locale : 'zh-CN', '/')}>{t('home')}</a>
      </p>
    </main>
  )
}
