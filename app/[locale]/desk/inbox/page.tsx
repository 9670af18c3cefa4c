import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { Inbox } from '@/components/notifications/inbox'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { inboxOf } from '@/lib/domains/notifications/queries'
import { inboxPage } from '@/lib/domains/notifications/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notifications'))('inbox.title') }
}

export default async function InboxPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['DISTRICT', 'PARTNER', 'TENANT_ADMIN'])
  const t = await getTranslations('notifications.inbox')
  const shown = inboxPage.parse(await searchParams)
  const inbox = await inboxOf(actor, shown)
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('lead')} />
      <Inbox locale={locale} inbox={inbox} path="/desk/inbox" isFirst={!shown.after} />
    </>
  )
}
