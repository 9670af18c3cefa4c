import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { AccountForm } from '@/components/accounts/account-form'
import { PageHeader } from '@/components/layout/page-header'
import { Door } from '@/components/sessions/door'
import { SignedIn } from '@/components/sessions/signed-in'
import { Notice } from '@/components/ui/notice'
import { currentActor } from '@/lib/core/auth/session'
import { formWords } from '@/lib/core/i18n/form-words'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { signIn } from '@/lib/domains/sessions/actions'
import { startOf } from '@/lib/domains/sessions/policy'
import { nextTarget } from '@/lib/domains/sessions/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<unknown> }

const query = z.object({ next: nextTarget, done: z.enum(['joined', 'reset']).optional().catch(undefined) })

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sessions'))('title'), robots: { index: false } }
}

export default async function SignInPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const t = await getTranslations('sessions')
  const { next, done } = query.parse(await searchParams)
  const actor = await currentActor()
  if (actor.kind === 'account') return <SignedIn locale={locale} name={actor.name} start={startOf(actor)} />
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Door
        asides={[
          {
            key: 'forgotten',
            title: t('forgotten'),
            body: t('limits'),
            link: { href: localePath(locale, '/reset'), label: t('resetLink') },
          },
          {
            key: 'none',
            title: t('noAccount'),
            body: t('noAccountBody'),
            link: { href: localePath(locale, '/apply/register'), label: t('register') },
          },
        ]}
      >
        {done && <Notice tone="ok">{t(`done.${done}`)}</Notice>}
        <AccountForm
          id="sign-in"
          action={signIn}
          words={{ ...(await formWords()), pending: t('submitting') }}
          submit={t('submit')}
          hidden={{ locale, ...(next ? { next } : {}) }}
          fields={[
            { name: 'email', label: t('email'), kind: 'email', autoComplete: 'username' },
            { name: 'password', label: t('password'), kind: 'password', autoComplete: 'current-password' },
          ]}
        />
      </Door>
    </>
  )
}
