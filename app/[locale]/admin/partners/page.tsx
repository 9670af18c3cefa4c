import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AgreementSearch } from '@/components/agreements/agreement-search'
import { AgreementTable } from '@/components/agreements/agreement-table'
import { NoAgreements } from '@/components/agreements/no-agreements'
import { PageHeader } from '@/components/layout/page-header'
import { LinkButton } from '@/components/ui/button'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { listAgreements } from '@/lib/domains/agreements/queries'
import { agreementAddress, agreementFilter } from '@/lib/domains/agreements/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreements'))('title') }
}

export default async function PartnersPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const t = await getTranslations('agreements')
  const filter = agreementFilter.parse(await searchParams)
  const { rows, next } = await listAgreements(actor, filter)
  const { state, kind, q } = filter
  const more = next && localePath(locale, agreementAddress({ state, kind, q, after: next }))
  const make = <LinkButton href={localePath(locale, '/admin/partners/new')}>{t('make.link')}</LinkButton>
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('lead')} actions={make} />
      <AgreementSearch locale={locale} filter={filter} />
      {rows.length > 0 ? (
        <AgreementTable locale={locale} rows={rows} />
      ) : (
        <NoAgreements locale={locale} filtered={Boolean(q || state || kind || filter.after)} />
      )}
      <Pagination label={t('list.caption')} {...(more ? { next: { href: more, label: t('list.more') } } : {})} />
    </>
  )
}
