import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { RetentionShares } from '@/components/retention/retention-shares'
import { NeedSearch } from '@/components/talent/need-search'
import { NeedTable } from '@/components/talent/need-table'
import { NoNeeds } from '@/components/talent/no-needs'
import { Part } from '@/components/talent/part'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { retentionHandledBy } from '@/lib/domains/retention/queries'
import { listNeeds } from '@/lib/domains/talent/queries'
import { needAddress, needFilter } from '@/lib/domains/talent/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('talent'))('title') }
}

export default async function TalentPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const t = await getTranslations('talent')
  const filter = needFilter.parse(await searchParams)
  const [{ rows, next }, retention, words] = await Promise.all([
    listNeeds(actor, filter),
    retentionHandledBy(actor),
    getTranslations('retention'),
  ])
  const more = next && localePath(locale, needAddress({ status: filter.status, q: filter.q, after: next }))
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('lead')} />
      <NeedSearch locale={locale} filter={filter} />
      {rows.length > 0 ? (
        <NeedTable locale={locale} rows={rows} door="admin" />
      ) : (
        <NoNeeds locale={locale} filtered={Boolean(filter.q || filter.status || filter.after)} />
      )}
      <Pagination label={t('list.caption')} {...(more ? { next: { href: more, label: t('list.more') } } : {})} />
      {retention.map(({ enclave, shares }) => (
        <div key={enclave.id} className="mt-12 grid max-w-224 gap-5">
          <Part
            id={`retention-${enclave.id}`}
            title={retention.length > 1 ? `${words('title')} · ${pick(locale, enclave, 'shortName')}` : words('title')}
          >
            <RetentionShares locale={locale} shares={shares} />
          </Part>
        </div>
      ))}
    </>
  )
}
