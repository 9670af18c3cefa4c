import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { LinkButton } from '@/components/ui/button'
import { type Locale, localePath } from '@/lib/core/i18n/path'

/** A link of a check that is forged or out of time, or whose project has another founder by now. */
export async function DeadCheck({ locale }: { locale: Locale }) {
  const t = await getTranslations('landings.founder')
  return (
    <PageHeader
      title={t('deadTitle')}
      lead={t('deadBody')}
      actions={<LinkButton href={localePath(locale, '/')}>{t('home')}</LinkButton>}
    />
  )
}
