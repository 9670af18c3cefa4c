import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { type Locale, localePath } from '@/lib/core/i18n/path'

/** There are no agreements yet. */
export async function NoAgreements({ locale }: { locale: Locale }) {
  const t = await getTranslations('agreements')
  const make = (
    <LinkButton look="secondary" href={localePath(locale, '/admin/partners/new')}>
      {t('make.link')}
    </LinkButton>
  )
  return (
    <EmptyState title={t('empty.title')} action={make}>
      {t('empty.body')}
    </EmptyState>
  )
}
