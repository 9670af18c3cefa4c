import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { type Locale, localePath } from '@/lib/core/i18n/path'

/** Nothing on the desk: none yet, or none in this part. */
export async function NoReferrals({ locale, filtered }: { locale: Locale; filtered: boolean }) {
  const t = await getTranslations('referrals')
  const [key, to] = filtered ? (['noResult', '/desk'] as const) : (['empty', '/desk/sites'] as const)
  const action = (
    <LinkButton look="secondary" href={localePath(locale, to)}>
      {t(`${key}.action`)}
    </LinkButton>
  )
  return (
    <EmptyState title={t(`${key}.title`)} action={action}>
      {t(`${key}.body`)}
    </EmptyState>
  )
}
