import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InstitutionSearch } from '@/components/institutions/institution-search'
import { InstitutionTable, NoInstitution } from '@/components/institutions/institution-table'
import { PageHeader } from '@/components/layout/page-header'
import { LinkButton } from '@/components/ui/button'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { listInstitutions } from '@/lib/domains/institutions/queries'
import { institutionAddress, institutionFilter } from '@/lib/domains/institutions/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('institutions'))('title') }
}

export default async function InstitutionsPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const t = await getTranslations('institutions')
  const filter = institutionFilter.parse(await searchParams)
  const { rows, next } = await listInstitutions(actor, filter)
  const { q, kind, offers, after } = filter
  const more = next && localePath(locale, institutionAddress({ q, kind, offers, after: next }))
  const make = <LinkButton href={localePath(locale, '/admin/institutions/new')}>{t('make.link')}</LinkButton>
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('lead')} actions={make} />
      <InstitutionSearch locale={locale} filter={filter} />
      {rows.length > 0 ? (
        <InstitutionTable locale={locale} rows={rows} />
      ) : (
        <NoInstitution locale={locale} filtered={Boolean(q || kind || offers || after)} />
      )}
      <Pagination label={t('list.caption')} {...(more ? { next: { href: more, label: t('list.more') } } : {})} />
    </>
  )
}
