import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AccountForm } from '@/components/accounts/account-form'
import { postFields } from '@/components/accounts/post-fields'
import { PageHeader } from '@/components/layout/page-header'
import { requireActor } from '@/lib/core/auth/session'
import { formWords } from '@/lib/core/i18n/form-words'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { postChoices } from '@/lib/domains/accounts/queries'
import { inviteAccount } from '@/lib/domains/invitations/actions'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts'))('invitePage.title') }
}

export default async function InvitePage({ params }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['ADMIN'])
  const t = await getTranslations('accounts')
  const layout = await getTranslations('layout')
  const languages = [
    { value: 'zh-CN', label: t('form.zh') },
    { value: 'en', label: t('form.en') },
  ]
  return (
    <>
      <PageHeader
        size="console"
        title={t('invitePage.title')}
        lead={t('invitePage.lead')}
        breadcrumbs={{
          label: layout('breadcrumbs'),
          items: [{ label: t('title'), href: localePath(locale, '/admin/accounts') }, { label: t('invitePage.title') }],
        }}
      />
      <div className="max-w-144">
        <AccountForm
          id="invite"
          action={inviteAccount}
          words={{ ...(await formWords()), pending: t('invitePage.sending') }}
          submit={t('invitePage.submit')}
          hidden={{ locale }}
          fields={[
            { name: 'email', label: t('form.email'), kind: 'email', autoComplete: 'off' },
            ...postFields(locale, t, await postChoices(actor)),
            {
              name: 'language',
              label: t('form.language'),
              hint: t('form.languageHint'),
              kind: 'select',
              value: 'zh-CN',
              options: languages,
            },
          ]}
        />
      </div>
    </>
  )
}
