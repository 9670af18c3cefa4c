import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { type Locale, localePath } from '@/lib/core/i18n/path'

/** A portal whose first park is still to be set up. */
export async function NoEnclave({ locale }: { locale: Locale }) {
  const t = await getTranslations('home.noEnclave')
  return (
    <div className="page pt-8 md:pt-14">
      <h1 tabIndex={-1} className="sr-only">
        {t('title')}
      </h1>
      <EmptyState
        title={t('title')}
        action={<LinkButton href={localePath(locale, '/sign-in')}>{t('signIn')}</LinkButton>}
      >
        {t('text')}
      </EmptyState>
    </div>
  )
}

/** A park of which nothing is recorded yet. */
export async function NoRecords() {
  const t = await getTranslations('home.empty')
  return (
    <div className="page mt-14 md:mt-21">
      <EmptyState title={t('title')}>{t('text')}</EmptyState>
    </div>
  )
}
