import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { PartnerResponses } from '@/components/matches/response-table'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { partnerResponses } from '@/lib/domains/matches/queries'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('matches'))('response.title') }
}

export default async function PartnerResponsePage({ params }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const [t, services, layout] = await Promise.all([
    getTranslations('matches.response'),
    getTranslations('services'),
    getTranslations('layout'),
  ])
  const rows = await partnerResponses(actor)
  const list = localePath(locale, '/admin/services')
  const items = [{ label: services('title'), href: list }, { label: t('title') }]
  return (
    <>
      <PageHeader
        size="console"
        title={t('title')}
        lead={t('lead')}
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      {rows.length > 0 ? (
        <>
          <PartnerResponses locale={locale} rows={rows} />
          <p className="mt-5 max-w-prose text-ink-3 text-table">{t('note')}</p>
        </>
      ) : (
        <EmptyState
          title={t('empty')}
          action={
            <LinkButton look="secondary" href={list}>
              {t('back')}
            </LinkButton>
          }
        >
          {t('emptyBody')}
        </EmptyState>
      )}
    </>
  )
}
