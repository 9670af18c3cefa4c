import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AgendaState } from '@/components/agenda/event-state'
import { AgendaSessions } from '@/components/agenda/session-list'
import { PageHeader } from '@/components/layout/page-header'
import { Part } from '@/components/talent/part'
import { DescriptionList } from '@/components/ui/description-list'
import { Notice } from '@/components/ui/notice'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { publishedEvent } from '@/lib/domains/events/queries'

type Props = { params: Promise<{ locale: string; slug: string }> }

async function load(params: Props['params']) {
  const { locale: given, slug } = await params
  const locale = setLocale(given)
  return { locale, event: (await publishedEvent(slug)) ?? notFound() }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, event } = await load(params)
  return { title: pick(locale, event, 'title'), description: pick(locale, event, 'summary').slice(0, 160) }
}

export default async function AgendaEventPage({ params }: Props) {
  const { locale, event } = await load(params)
  const [t, layout] = await Promise.all([getTranslations('agenda'), getTranslations('layout')])
  const { status, enclave, reason } = event
  const title = pick(locale, event, 'title')
  const items = [{ label: t('title'), href: localePath(locale, '/events') }, { label: title }]
  const stopped = status === 'CANCELLED' ? 'cancelled' : status === 'POSTPONED' ? 'postponed' : null
  return (
    <>
      <PageHeader
        title={title}
        eyebrow={
          <span className="flex flex-wrap items-center gap-3">
            {t(`kind.${event.kind}`)}
            <AgendaState event={event} />
          </span>
        }
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <div className="page mt-9 grid items-start gap-x-12 gap-y-12 lg:grid-cols-12">
        <div className="grid min-w-0 gap-12 lg:col-span-8">
          {stopped && (
            <Notice tone="warn" title={t(`one.${stopped}`)}>
              {reason && (
                <p>
                  {t('one.reason')}: {reason}
                </p>
              )}
            </Notice>
          )}
          <Part id="sessions" title={t('one.sessions')}>
            <AgendaSessions locale={locale} event={event} />
            <div className="grid gap-1 text-ink-2 text-table empty:hidden">
              {event.approval && status === 'PUBLISHED' && <p>{t('one.approval')}</p>}
              {event.certificate && <p>{t('one.certificate')}</p>}
            </div>
          </Part>
          <Part id="about" title={t('one.about')}>
            <p className="max-w-prose whitespace-pre-line wrap-anywhere">{pick(locale, event, 'summary')}</p>
          </Part>
        </div>
        <div className="grid min-w-0 gap-5 lg:col-span-4">
          <DescriptionList
            items={[
              { key: 'where', term: t('one.where'), value: pick(locale, event, 'place') },
              { key: 'park', term: layout('nav.park'), value: pick(locale, enclave, 'name') },
            ]}
          />
          <p className="grid gap-2 text-table">
            <a href={`/api/events/${event.slug}/calendar?locale=${locale}`} rel="nofollow">
              {t('one.calendar')}
            </a>
            {event.sessions.some(({ heldOn }) => heldOn) && (
              <a href={localePath(locale, `/figures/eventsHeld?enclave=${enclave.slug}`)}>{t('one.figure')}</a>
            )}
            <a href={localePath(locale, '/events')}>{t('one.back')}</a>
          </p>
        </div>
      </div>
    </>
  )
}
