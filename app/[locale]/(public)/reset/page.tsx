import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { AccountForm } from '@/components/accounts/account-form'
import { PageHeader } from '@/components/layout/page-header'
import { Door } from '@/components/sessions/door'
import { LinkButton } from '@/components/ui/button'
import { formWords } from '@/lib/core/i18n/form-words'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { requestReset } from '@/lib/domains/invitations/actions'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<unknown> }

const query = z.object({ done: z.literal('sent').optional().catch(undefined) })

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('invitations'))('reset.title'), robots: { index: false } }
}

export default async function ResetPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const t = await getTranslations('invitations.reset')
  const back = <LinkButton href={localePath(locale, '/sign-in')}>{t('back')}</LinkButton>
  if (query.parse(await searchParams).done) return <PageHeader title={t('sentTitle')} lead={t('sent')} actions={back} />
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Door>
        <AccountForm
          id="reset"
          action={requestReset}
          words={{ ...(await formWords()), pending: t('submitting') }}
          submit={t('submit')}
          hidden={{ locale }}
          fields={[{ name: 'email', label: t('email'), kind: 'email', autoComplete: 'username' }]}
        />
      </Door>
    </>
  )
}
