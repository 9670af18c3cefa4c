import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { Button, LinkButton } from '@/components/ui/button'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { signOut } from '@/lib/domains/sessions/actions'

/** In place of the form, for someone who is in already. */
export async function SignedIn({ locale, name, start }: { locale: Locale; name: string; start: string }) {
  const t = await getTranslations('sessions')
  const actions = (
    <>
      <LinkButton href={localePath(locale, start)}>{t('already.go')}</LinkButton>
      <form action={signOut}>
        <input type="hidden" name="locale" value={locale} />
        <Button type="submit" look="secondary">
          {t('already.signOut')}
        </Button>
      </form>
    </>
  )
  return <PageHeader title={t('already.title')} lead={t('already.body', { name })} actions={actions} />
}
