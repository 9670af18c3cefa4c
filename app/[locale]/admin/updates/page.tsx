import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { orNotFound } from '@/components/metrics/search'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { Pagination } from '@/components/ui/pagination'
import { UpdateCounts } from '@/components/updates/update-counts'
import { UpdateSearch } from '@/components/updates/update-search'
import { UpdateTable } from '@/components/updates/update-table'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { listUpdates } from '@/lib/domains/updates/queries'
import { updateFilter, updateQuery } from '@/lib/domains/updates/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('updates'))('title') }
}

export default async function UpdatesPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const t = await getTranslations('updates')
  const filter = updateFilter.parse(await searchParams)
  const list = await listUpdates(actor, filter).catch(orNotFound)
  const { rows, next, year, place } = list
  const { q, state } = filter
  const narrowed = { enclave: place.id, year, state, q }
  const filtered = Boolean(q || state || filter.after)
  const clear = (
    <LinkButton look="secondary" href={localePath(locale, '/admin/updates')}>
      {t('list.clear')}
    </LinkButton>
  )
  const more = next && localePath(locale, `/admin/updates?${updateQuery({ ...narrowed, after: next })}`)
  return (
    <>
      <PageHeader
        size="console"
        eyebrow={pick(locale, place, 'name')}
        title={t('titleOf', { year: String(year) })}
        lead={t('list.lead')}
        actions={
          <LinkButton look="secondary" compact href={`/api/updates?${updateQuery(narrowed)}&locale=${locale}`}>
            <Icon name="download" />
            {t('list.download')}
          </LinkButton>
        }
      />
      <UpdateCounts locale={locale} list={list} />
      <UpdateSearch locale={locale} filter={filter} list={list} />
      {rows.length > 0 ? (
        <UpdateTable locale={locale} rows={rows} />
      ) : (
        <EmptyState title={t(filtered ? 'list.noResult' : 'list.empty')} action={filtered && clear}>
          {t(filtered ? 'list.noResultBody' : 'list.emptyBody')}
        </EmptyState>
      )}
      <Pagination label={t('list.caption')} {...(more ? { next: { href: more, label: t('list.more') } } : {})} />
    </>
  )
}
