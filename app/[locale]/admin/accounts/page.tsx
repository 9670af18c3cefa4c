import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AccountTable } from '@/components/accounts/account-table'
import { DoneNotice } from '@/components/accounts/done-notice'
import { FilterForm } from '@/components/accounts/filter-form'
import { NoAccounts } from '@/components/accounts/no-accounts'
import { PendingInvitations } from '@/components/invitations/pending-invitations'
import { PageHeader } from '@/components/layout/page-header'
import { LinkButton } from '@/components/ui/button'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/core/auth/session'
import { formWords } from '@/lib/core/i18n/form-words'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { listAccounts } from '@/lib/domains/accounts/queries'
import { accountAddress, accountFilter } from '@/lib/domains/accounts/schema'
import { listInvitations } from '@/lib/domains/invitations/queries'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts'))('title') }
}

export default async function AccountsPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['ADMIN'])
  const t = await getTranslations('accounts')
  const search = await searchParams
  const filter = accountFilter.parse(search)
  const [{ rows, next }, invitations] = await Promise.all([listAccounts(actor, filter), listInvitations(actor)])
  const invite = <LinkButton href={localePath(locale, '/admin/accounts/invite')}>{t('invite')}</LinkButton>
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('lead')} actions={invite} />
      <DoneNotice done={search.done} />
      <FilterForm locale={locale} filter={filter} />
      {rows.length > 0 ? <AccountTable locale={locale} rows={rows} /> : <NoAccounts locale={locale} filter={filter} />}
      <Pagination
        label={t('list.caption')}
        next={
          next
            ? { href: localePath(locale, accountAddress({ ...filter, after: next })), label: t('filter.more') }
            : undefined
        }
      />
      <PendingInvitations locale={locale} rows={invitations} words={await formWords()} />
    </>
  )
}
