import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import { type Locale, localePath } from '@/lib/core/i18n/path'

/** That a resident was itself asked to help, and where it answers. @param open how many wait for it */
export async function RoutedHere({ locale, open }: { locale: Locale; open: number }) {
  const t = await getTranslations('services.mine')
  return (
    <Notice tone="info" title={t('routed')}>
      {open > 0 && <p>{t('routedBody', { count: open })}</p>}
      <a href={localePath(locale, '/desk/requests')} className="target text-link underline">
        {t('open')}
      </a>
    </Notice>
  )
}
