import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { AccountForm } from '@/components/accounts/account-form'
import { PageHeader } from '@/components/layout/page-header'
import { Door } from '@/components/sessions/door'
import { LinkButton } from '@/components/ui/button'
import { currentActor } from '@/lib/core/auth/session'
import { formWords } from '@/lib/core/i18n/form-words'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { requestRegistration } from '@/lib/domains/invitations/actions'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<unknown> }

const query = z.object({ done: z.literal('sent').optional().catch(undefined) })

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('apply'))('register.title') }
}

export default async function RegisterPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  if ((await currentActor()).kind === 'account') redirect(localePath(locale, '/portal'))
  const t = await getTranslations('apply.register')
  const back = <LinkButton href={localePath(locale, '/apply')}>{t('back')}</LinkButton>
  if (query.parse(await searchParams).done) return <PageHeader title={t('sentTitle')} lead={t('sent')} actions={back} />
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Door
        asides={[
          {
            key: 'known',
            title: t('known'),
            body: t('knownBody'),
            link: { href: localePath(locale, '/sign-in?next=/portal'), label: t('signIn') },
          },
        ]}
      >
        <AccountForm
          id="register"
          action={requestRegistration}
          words={{ ...(await formWords()), pending: t('submitting') }}
          submit={t('submit')}
          hidden={{ locale }}
          fields={[{ name: 'email', label: t('email'), hint: t('emailHint'), kind: 'email', autoComplete: 'username' }]}
        />
      </Door>
    </>
  )
}
