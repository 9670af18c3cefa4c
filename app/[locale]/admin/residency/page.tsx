import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { CounterBuckets } from '@/components/residency/counter-buckets'
import { CounterEmpty } from '@/components/residency/counter-empty'
import { CounterSearch } from '@/components/residency/counter-search'
import { CounterTable } from '@/components/residency/counter-table'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { applicationQueue, queueCounts } from '@/lib/domains/residency/queries'
import { bucketShown, queueAddress, queueFilter } from '@/lib/domains/residency/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('counter'))('title') }
}

export default async function QueuePage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const t = await getTranslations('counter')
  const search = await searchParams
  const { q, after } = queueFilter.parse(search)
  const counts = await queueCounts(actor, q)
  const bucket = bucketShown(search.bucket, counts)
  const { rows, next } = await applicationQueue(actor, { bucket, q, after })
  const more = next
    ? { href: localePath(locale, queueAddress({ bucket, q, after: next })), label: t('queue.more') }
    : undefined
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('lead')} />
      <CounterSearch locale={locale} q={q} />
      <CounterBuckets locale={locale} counts={counts} current={bucket} q={q} />
      {rows.length > 0 ? (
        <CounterTable locale={locale} rows={rows} caption={t(`bucket.${bucket}`)} />
      ) : (
        <CounterEmpty locale={locale} bucket={bucket} counts={counts} q={q} />
      )}
      <Pagination label={t('queue.paging')} next={more} />
    </>
  )
}
