import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ADMIN_SECTIONS } from '@/components/layout/admin-sections'
import { PageHeader } from '@/components/layout/page-header'
import { SearchResults } from '@/components/search/search-results'
import { searchSections } from '@/components/search/search-sections'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/inputs'
import { holds } from '@/lib/core/auth/actor'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { searchRecords } from '@/lib/domains/search/queries'
import { MOST_FOUND, searchQuery } from '@/lib/domains/search/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('search'))('title') }
}

/** What the palette finds, as a page: for whoever has scripts off, and to send on. */
export default async function SearchPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale)
  const t = await getTranslations('search')
  const query = searchQuery.parse(await searchParams)
  const keys = ADMIN_SECTIONS.filter(({ roles }) => holds(actor, roles)).map(({ key }) => key)
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('lead')} />
      <search className="mb-7 block max-w-prose">
        <form method="get" action={localePath(locale, '/admin/search')} className="flex flex-wrap items-end gap-3">
          <Field id="search-q" label={t('label')} hint={t('more', { count: MOST_FOUND })} className="min-w-0 flex-auto">
            {(control) => (
              <TextInput {...control} type="search" name="q" defaultValue={query.q} maxLength={80} autoComplete="off" />
            )}
          </Field>
          <Button type="submit">{t('submit')}</Button>
        </form>
      </search>
      <SearchResults
        locale={locale}
        q={query.q}
        found={await searchRecords(actor, query)}
        sections={await searchSections(locale, keys)}
      />
    </>
  )
}
