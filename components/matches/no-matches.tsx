import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { type Locale, localePath } from '@/lib/core/i18n/path'

/** Nothing on a partner's desk: none yet, or none in this part. */
export async function NoMatches({ locale, filtered }: { locale: Locale; filtered: boolean }) {
  const t = await getTranslations('matches.desk')
  if (!filtered) return <EmptyState title={t('none')}>{t('noneBody')}</EmptyState>
  const all = (
    <LinkButton look="secondary" href={localePath(locale, '/desk/requests')}>
      {t('showAll')}
    </LinkButton>
  )
  return (
    <EmptyState title={t('noResult')} action={all}>
      {t('noResultBody')}
    </EmptyState>
  )
}
