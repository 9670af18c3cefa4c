import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AccountForm } from '@/components/accounts/account-form'
import { PageHeader } from '@/components/layout/page-header'
import { DeadLink } from '@/components/sessions/dead-link'
import { Door } from '@/components/sessions/door'
import { currentActor } from '@/lib/core/auth/session'
import { formWords } from '@/lib/core/i18n/form-words'
import { setLocale } from '@/lib/core/i18n/locale'
import { resetPassword } from '@/lib/domains/invitations/actions'
import { linkOf } from '@/lib/domains/invitations/queries'
import { tokenQuery } from '@/lib/domains/invitations/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<unknown> }

export async function generateMetadata(): Promise<Metadata> {
  const title = (await getTranslations('invitations'))('newPassword.title')
  return { title, robots: { index: false }, referrer: 'same-origin' }
}

export default async function NewPasswordPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const t = await getTranslations('invitations')
  const { token } = tokenQuery.parse(await searchParams)
  const link = token ? await linkOf(await currentActor(), 'RESET', token) : null
  if (!link) return <DeadLink locale={locale} reset />
  return (
    <>
      <PageHeader title={t('newPassword.title')} lead={t('newPassword.lead')} />
      <Door>
        <AccountForm
          id="new-password"
          action={resetPassword}
          words={{ ...(await formWords()), pending: t('newPassword.submitting') }}
          submit={t('newPassword.submit')}
          hidden={{ locale, token }}
          fields={[
            {
              name: 'password',
              label: t('newPassword.password'),
              kind: 'password',
              hint: t('passwordHint'),
              autoComplete: 'new-password',
            },
            { name: 'again', label: t('again'), kind: 'password', autoComplete: 'new-password' },
          ]}
        />
      </Door>
    </>
  )
}
