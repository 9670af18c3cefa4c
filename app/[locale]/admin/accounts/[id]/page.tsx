import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { AccountFacts } from '@/components/accounts/account-facts'
import { AccountState } from '@/components/accounts/account-state'
import { DoneNotice } from '@/components/accounts/done-notice'
import { Logins } from '@/components/accounts/logins'
import { Roles } from '@/components/accounts/roles'
import { PageHeader } from '@/components/layout/page-header'
import { requireActor } from '@/lib/core/auth/session'
import { formWords } from '@/lib/core/i18n/form-words'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { accountDetail, postChoices } from '@/lib/domains/accounts/queries'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, unknown>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts'))('detail.facts') }
}

export default async function AccountPage({ params, searchParams }: Props) {
  const given = await params
  const locale = setLocale(given.locale)
  const actor = await requireActor(locale, ['ADMIN'])
  const id = z.uuid().safeParse(given.id)
  const account = id.success ? await accountDetail(actor, id.data) : null
  if (!account) notFound()
  const t = await getTranslations('accounts')
  const layout = await getTranslations('layout')
  const words = await formWords()
  const items = [{ label: t('title'), href: localePath(locale, '/admin/accounts') }, { label: account.name }]
  return (
    <>
      <PageHeader size="console" title={account.name} breadcrumbs={{ label: layout('breadcrumbs'), items }} />
      <DoneNotice done={(await searchParams).done} />
      <div className="grid max-w-page gap-14">
        <AccountFacts locale={locale} account={account} />
        <Roles locale={locale} account={account} words={words} choices={await postChoices(actor)} />
        <Logins locale={locale} account={account} words={words} />
        <AccountState locale={locale} account={account} words={words} />
      </div>
    </>
  )
}
