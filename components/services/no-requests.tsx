import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { type Locale, localePath } from '@/lib/core/i18n/path'

/** Nothing in the team's list: none yet, or none that fits. */
export async function NoRequests({ locale, filtered }: { locale: Locale; filtered: boolean }) {
  const t = await getTranslations('services')
  if (!filtered) return <EmptyState title={t('empty.title')}>{t('empty.body')}</EmptyState>
  const clear = (
    <LinkButton look="secondary" href={localePath(locale, '/admin/services')}>
      {t('filter.clear')}
    </LinkButton>
  )
  return (
    <EmptyState title={t('noResult.title')} action={clear}>
      {t('noResult.body')}
    </EmptyState>
  )
}
