import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { type Locale, localePath } from '@/lib/core/i18n/path'

/** Nothing in the team's list: none yet, or none that fits. */
export async function NoVisits({ locale, filtered }: { locale: Locale; filtered: boolean }) {
  const t = await getTranslations('visits')
  const action = (to: string, label: string) => (
    <LinkButton look="secondary" href={localePath(locale, to)}>
      {label}
    </LinkButton>
  )
  return filtered ? (
    <EmptyState title={t('noResult.title')} action={action('/admin/visits', t('filter.clear'))}>
      {t('noResult.body')}
    </EmptyState>
  ) : (
    <EmptyState title={t('empty.title')} action={action('/admin/visits/new', t('plan.link'))}>
      {t('empty.body')}
    </EmptyState>
  )
}
