import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { RequestList } from '@/components/services/request-list'
import { LinkButton } from '@/components/ui/button'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { listRequests } from '@/lib/domains/services/queries'
import { requestList } from '@/lib/domains/services/schema'
import { savedViews } from '@/lib/domains/views/queries'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('services'))('title') }
}

export default async function RequestsPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const t = await getTranslations('services')
  const search = await searchParams
  const state = requestList.parse(search)
  const [page, saved] = await Promise.all([listRequests(actor, state), savedViews(actor, requestList.path, search)])
  const responses = (
    <LinkButton look="secondary" href={localePath(locale, '/admin/services/response')}>
      {t('responseLink')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('lead')} actions={responses} />
      <RequestList locale={locale} state={state} page={page} saved={saved} />
    </>
  )
}
