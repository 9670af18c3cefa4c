import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AccountForm } from '@/components/accounts/account-form'
import { acceptanceFields, Offer } from '@/components/invitations/offer'
import { PageHeader } from '@/components/layout/page-header'
import { DeadLink } from '@/components/sessions/dead-link'
import { Door } from '@/components/sessions/door'
import { currentActor } from '@/lib/core/auth/session'
import { formWords } from '@/lib/core/i18n/form-words'
import { setLocale } from '@/lib/core/i18n/locale'
import { acceptFirstInvitation, acceptInvitation, joinByInvitation } from '@/lib/domains/invitations/actions'
import { linkOf } from '@/lib/domains/invitations/queries'
import { tokenQuery } from '@/lib/domains/invitations/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<unknown> }

export async function generateMetadata(): Promise<Metadata> {
  const title = (await getTranslations('invitations'))('title')
  return { title, robots: { index: false }, referrer: 'same-origin' }
}

export default async function InvitationPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const t = await getTranslations('invitations')
  const { token } = tokenQuery.parse(await searchParams)
  const link = token ? await linkOf(await currentActor(), 'JOIN', token) : null
  if (!link) return <DeadLink locale={locale} />
  const words = await formWords()
  const register = link.role === 'APPLICANT' && !link.hasAccount
  const form = { id: 'invitation', hidden: { locale, token } }
  return (
    <>
      <PageHeader
        title={register ? t('register.title') : t('title')}
        lead={register ? t('register.lead') : link.hasAccount ? t('joinLead') : link.email ? t('lead') : t('firstLead')}
        aside={<Offer locale={locale} link={link} />}
      />
      <Door>
        {link.hasAccount ? (
          <AccountForm
            {...form}
            action={joinByInvitation}
            words={{ ...words, pending: t('joining') }}
            submit={t('join')}
          />
        ) : (
          <AccountForm
            {...form}
            action={link.email ? acceptInvitation : acceptFirstInvitation}
            words={{ ...words, pending: t('submitting') }}
            submit={register ? t('register.submit') : t('submit')}
            fields={acceptanceFields(t, link.email === null)}
          />
        )}
      </Door>
    </>
  )
}
