import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { EventDesk } from '@/components/events/event-desk'
import { EventDone } from '@/components/events/event-done'
import { EventStatus } from '@/components/events/event-state'
import { PageHeader } from '@/components/layout/page-header'
import { OwnWords } from '@/components/residency/own-words'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { eventSheet } from '@/lib/domains/events/queries'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, unknown>>
}

async function load(params: Props['params']) {
  const { locale: given, id } = await params
  const locale = setLocale(given)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const wanted = z.uuid().safeParse(id)
  const event = wanted.success ? await eventSheet(actor, wanted.data) : null
  if (!event) notFound()
  return { locale, event }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, event } = await load(params)
  return { title: pick(locale, event, 'title') }
}

export default async function EventPage({ params, searchParams }: Props) {
  const { locale, event } = await load(params)
  const [t, layout] = await Promise.all([getTranslations('events'), getTranslations('layout')])
  const title = pick(locale, event, 'title')
  const items = [{ label: t('title'), href: localePath(locale, '/admin/events') }, { label: title }]
  return (
    <>
      <PageHeader
        size="console"
        title={<OwnWords>{title}</OwnWords>}
        eyebrow={
          <span className="flex flex-wrap items-center gap-3">
            {t(`kind.${event.kind}`)}
            <EventStatus status={event.status} />
          </span>
        }
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <div className="mb-7 empty:hidden">
        <EventDone done={(await searchParams).done} />
      </div>
      <EventDesk locale={locale} event={event} />
    </>
  )
}
