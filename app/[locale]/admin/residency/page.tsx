import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { CounterList } from '@/components/residency/counter-list'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { applicationQueue, queueCounts } from '@/lib/domains/residency/queries'
import { bucketShown, queueList } from '@/lib/domains/residency/schema'
import { savedViews } from '@/lib/domains/views/queries'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('counter'))('title') }
}

export default async function QueuePage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const t = await getTranslations('counter')
  const search = await searchParams
  const asked = queueList.parse(search)
  const counts = await queueCounts(actor, asked.q)
  const state = { ...asked, bucket: bucketShown(asked.bucket, counts) }
  const [page, saved] = await Promise.all([applicationQueue(actor, state), savedViews(actor, queueList.path, search)])
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('lead')} />
      <CounterList locale={locale} state={state} page={page} saved={saved} counts={counts} />
    </>
  )
}
