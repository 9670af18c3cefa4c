import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { type Locale, localePath } from '@/lib/core/i18n/path'

/** There are no tenancies yet. */
export async function NoTenancies({ locale }: { locale: Locale }) {
  const t = await getTranslations('tenancies')
  const onward = (
    <LinkButton look="secondary" href={localePath(locale, '/admin/residency')}>
      {t('empty.action')}
    </LinkButton>
  )
  return (
    <EmptyState title={t('empty.title')} action={onward}>
      {t('empty.body')}
    </EmptyState>
  )
}
