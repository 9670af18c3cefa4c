import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { HandOver } from '@/components/prospects/hand-over'
import { ProspectDone } from '@/components/prospects/prospect-done'
import { ProspectSearch } from '@/components/prospects/prospect-search'
import { ProspectTable } from '@/components/prospects/prospect-table'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { canDecide } from '@/lib/domains/prospects/policy'
import { listProspects } from '@/lib/domains/prospects/queries'
import { prospectAddress, prospectFilter } from '@/lib/domains/prospects/schema'
import { visitPlaces } from '@/lib/domains/visits/queries'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('prospects'))('title') }
}

export default async function ProspectsPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const t = await getTranslations('prospects')
  const search = await searchParams
  const filter = prospectFilter.parse(search)
  const [{ rows, next }, places] = await Promise.all([listProspects(actor, filter), visitPlaces(actor)])
  const { after, ...narrowed } = filter
  const more = next && localePath(locale, prospectAddress({ ...narrowed, after: next }))
  const find = localePath(locale, '/admin/prospects/find')
  const isNarrowed = Boolean(after ?? Object.values(narrowed).find(Boolean))
  return (
    <>
      <PageHeader
        size="console"
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <LinkButton href={find}>{t('find.link')}</LinkButton>
            <LinkButton look="secondary" href={localePath(locale, '/admin/duplicates')}>
              {t('merges.link')}
            </LinkButton>
          </>
        }
      />
      <div className="mb-7 empty:hidden">
        <ProspectDone done={search.done} />
      </div>
      <ProspectSearch locale={locale} filter={filter} />
      {rows.length > 0 ? (
        <ProspectTable locale={locale} rows={rows} />
      ) : (
        <EmptyState
          title={t(isNarrowed ? 'noResult.title' : 'empty.title')}
          action={
            <LinkButton look="secondary" href={isNarrowed ? localePath(locale, '/admin/prospects') : find}>
              {t(isNarrowed ? 'filter.clear' : 'find.link')}
            </LinkButton>
          }
        >
          {t(isNarrowed ? 'noResult.body' : 'empty.body')}
        </EmptyState>
      )}
      <Pagination label={t('list.caption')} {...(more ? { next: { href: more, label: t('list.more') } } : {})} />
      <div className="mt-9 grid gap-3 empty:hidden">
        <HandOver locale={locale} places={places.filter(({ id: enclaveId }) => canDecide(actor, { enclaveId }))} />
      </div>
    </>
  )
}
