import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { PatentTable } from '@/components/patents/patent-table'
import { PatentYears } from '@/components/patents/patent-years'
import { Part } from '@/components/tenancies/tenancy-desk'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { holds } from '@/lib/core/auth/actor'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { myPatents, myPatentYears } from '@/lib/domains/patents/queries'
import { patentAddress, patentFilter } from '@/lib/domains/patents/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }
const LIST = '/portal/patents'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patents'))('title') }
}

export default async function OwnPatentsPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['TENANT_ADMIN', 'TENANT_MEMBER'])
  const t = await getTranslations('patents')
  const filter = patentFilter.parse(await searchParams)
  const [{ rows, next }, years] = await Promise.all([myPatents(actor, filter), myPatentYears(actor)])
  const more = next && localePath(locale, patentAddress(LIST, { after: next }))
  const make = holds(actor, ['TENANT_ADMIN']) && (
    <LinkButton href={localePath(locale, '/portal/patents/new')}>{t('make.link')}</LinkButton>
  )
  return (
    <>
      <PageHeader title={t('title')} lead={t('mine.lead')} actions={rows.length > 0 && make} />
      <div className="page mt-9 grid gap-12">
        {years.length > 0 && (
          <Part id="years" title={t('years.own')}>
            <PatentYears locale={locale} years={years} />
          </Part>
        )}
        {rows.length > 0 ? (
          <PatentTable locale={locale} rows={rows} base={LIST} />
        ) : (
          <EmptyState title={t('mine.none')} action={make}>
            {t('mine.noneBody')}
          </EmptyState>
        )}
        <Pagination label={t('list.caption')} {...(more ? { next: { href: more, label: t('list.more') } } : {})} />
      </div>
    </>
  )
}
