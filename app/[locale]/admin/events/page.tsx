import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EventSearch } from '@/components/events/event-search'
import { EventTable } from '@/components/events/event-table'
import { PageHeader } from '@/components/layout/page-header'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { listEvents } from '@/lib/domains/events/queries'
import { eventAddress, eventFilter } from '@/lib/domains/events/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('events'))('title') }
}

export default async function EventsPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const t = await getTranslations('events')
  const filter = eventFilter.parse(await searchParams)
  const { rows, next } = await listEvents(actor, filter)
  const { when, kind, status, q, after } = filter
  const more = next && localePath(locale, eventAddress({ when, kind, status, q, after: next }))
  const isNarrowed = when === 'past' || Boolean(kind ?? status ?? q ?? after)
  const make = localePath(locale, '/admin/events/new')
  return (
    <>
      <PageHeader
        size="console"
        title={t('title')}
        lead={t('lead')}
        actions={<LinkButton href={make}>{t('new.link')}</LinkButton>}
      />
      <EventSearch locale={locale} filter={filter} />
      {rows.length > 0 ? (
        <EventTable locale={locale} rows={rows} />
      ) : (
        <EmptyState
          title={t(isNarrowed ? 'noResult.title' : 'empty.title')}
          action={
            <LinkButton look="secondary" href={isNarrowed ? localePath(locale, '/admin/events') : make}>
              {t(isNarrowed ? 'filter.clear' : 'new.link')}
            </LinkButton>
          }
        >
          {t(isNarrowed ? 'noResult.body' : 'empty.body')}
        </EmptyState>
      )}
      <Pagination label={t('list.caption')} {...(more ? { next: { href: more, label: t('list.more') } } : {})} />
    </>
  )
}
