import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { type Locale, localePath } from '@/lib/core/i18n/path'

/** There are no cooperations yet. */
export async function NoCooperation({ locale }: { locale: Locale }) {
  const t = await getTranslations('cooperation')
  const make = (
    <LinkButton look="secondary" href={localePath(locale, '/admin/cooperation/new')}>
      {t('make.link')}
    </LinkButton>
  )
  return (
    <EmptyState title={t('empty.title')} action={make}>
      {t('empty.body')}
    </EmptyState>
  )
}
