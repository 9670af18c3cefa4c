import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { openSessions, RegisterForm } from '@/components/agenda/register-form'
import { PageHeader } from '@/components/layout/page-header'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { publishedEvent } from '@/lib/domains/events/queries'
import { publishedRegistering } from '@/lib/domains/registrations/queries'
import { registerQuery } from '@/lib/domains/registrations/schema'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, unknown>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agenda.register'))('title'), robots: { index: false } }
}

export default async function RegisterPage({ params, searchParams }: Props) {
  const { locale: given, slug } = await params
  const locale = setLocale(given)
  const shown = (await publishedEvent(slug)) ?? notFound()
  const [t, agenda, layout] = await Promise.all([
    getTranslations('agenda.register'),
    getTranslations('agenda'),
    getTranslations('layout'),
  ])
  const event = await publishedRegistering(slug)
  const { session } = registerQuery.parse(await searchParams)
  const title = pick(locale, shown, 'title')
  const back = localePath(locale, `/events/${slug}`)
  const items = [
    { label: agenda('title'), href: localePath(locale, '/events') },
    { label: title, href: back },
    { label: t('title') },
  ]
  const isOpen = event !== null && openSessions(event).length > 0
  return (
    <>
      <PageHeader
        title={title}
        lead={isOpen ? t('lead') : undefined}
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <div className="page mt-9">
        <div className="max-w-224">
          {isOpen ? (
            <RegisterForm locale={locale} event={event} session={session} />
          ) : (
            <EmptyState
              title={t('closed')}
              action={
                <LinkButton look="secondary" href={back}>
                  {agenda('one.back')}
                </LinkButton>
              }
            >
              {t('closedBody')}
            </EmptyState>
          )}
        </div>
      </div>
    </>
  )
}
