import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AgendaList } from '@/components/agenda/event-list'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { publishedEnclave } from '@/lib/domains/enclaves/queries'
import { publishedEventCounts, publishedPast, publishedUpcoming } from '@/lib/domains/events/queries'
import { EVENT_KINDS, eventSearch, eventsAddress } from '@/lib/domains/events/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = setLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'agenda' })
  const enclave = (await publishedEnclave()) ?? notFound()
  return { title: t('title'), description: t('description', { park: pick(locale, enclave, 'name') }) }
}

export default async function AgendaPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const given = await searchParams
  const asked = typeof given.enclave === 'string' ? given.enclave : undefined
  const enclave = (await publishedEnclave(asked)) ?? notFound()
  const search = eventSearch.parse(given)
  const [t, upcoming, past, counts] = await Promise.all([
    getTranslations('agenda'),
    publishedUpcoming(enclave.id, search),
    publishedPast(enclave.id, search),
    publishedEventCounts(enclave.id),
  ])
  const address = (narrowed: Parameters<typeof eventsAddress>[0]) => localePath(locale, eventsAddress(narrowed, asked))
  const { kind, month, after } = search
  const kinds = EVENT_KINDS.filter((one) => (counts.kinds.get(one) ?? 0) > 0)
  const feed = `/api/v1/events.ics?enclave=${enclave.slug}&locale=${locale}`
  const link = (href: string, label: string, current: boolean) => (
    <a
      key={href}
      href={href}
      aria-current={current ? 'true' : undefined}
      className="target inline-flex items-center aria-[current]:font-semibold aria-[current]:no-underline"
    >
      {label}
    </a>
  )
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { park: pick(locale, enclave, 'name') })} />
      <div className="page mt-7 flex flex-wrap items-center justify-between gap-x-9 gap-y-3">
        {kinds.length > 1 ? (
          <nav aria-label={t('kindLabel')} className="flex flex-wrap gap-x-5">
            {link(address({ month }), t('all'), kind === undefined)}
            {kinds.map((one) => link(address({ kind: one, month }), t(`kind.${one}`), kind === one))}
          </nav>
        ) : (
          <span />
        )}
        <p className="text-table">
          <a href={feed}>{t('calendar')}</a>
          <span className="ms-3 text-ink-2">{t('calendarNote')}</span>
        </p>
      </div>
      {!after && (
        <Section number="01" title={t('next')}>
          {upcoming.length > 0 ? (
            <AgendaList locale={locale} events={upcoming} />
          ) : (
            <EmptyState title={kind ? t('noResult') : t('nextEmpty')}>{t('nextEmptyBody')}</EmptyState>
          )}
        </Section>
      )}
      <Section number={after ? '01' : '02'} title={t('past')}>
        {past.rows.length > 0 ? (
          <AgendaList locale={locale} events={past.rows} />
        ) : (
          <p className="text-ink-2">{kind ? t('noResult') : t('pastEmpty')}</p>
        )}
        <Pagination
          label={t('past')}
          {...(past.next ? { next: { href: address({ kind, month, after: past.next }), label: t('more') } } : {})}
        />
      </Section>
    </>
  )
}
