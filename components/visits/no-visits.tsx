import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { type Locale, localePath } from '@/lib/core/i18n/path'

/** There are no visits yet. */
export async function NoVisits({ locale }: { locale: Locale }) {
  const t = await getTranslations('visits')
  const plan = (
    <LinkButton look="secondary" href={localePath(locale, '/admin/visits/new')}>
      {t('plan.link')}
    </LinkButton>
  )
  return (
    <EmptyState title={t('empty.title')} action={plan}>
      {t('empty.body')}
    </EmptyState>
  )
}
