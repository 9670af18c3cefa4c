import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { LinkButton } from '@/components/ui/button'
import { type Locale, localePath } from '@/lib/core/i18n/path'

/** A link that is forged, used, revoked or out of time: what to do next. */
export async function DeadLink({ locale, reset }: { locale: Locale; reset?: boolean }) {
  const t = await getTranslations('invitations.expired')
  const to = reset ? { href: '/reset', label: t('reset') } : { href: '/sign-in', label: t('signIn') }
  return (
    <PageHeader
      title={t('title')}
      lead={
        <>
          {t('body')} {reset ? t('askReset') : t('ask')}
        </>
      }
      actions={<LinkButton href={localePath(locale, to.href)}>{to.label}</LinkButton>}
    />
  )
}
