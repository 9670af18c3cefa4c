import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { TwinStrand } from '@/components/motif/twin-strand'
import { ActiveFilters } from '@/components/organisations/active-filters'
import { DirectoryForm } from '@/components/organisations/directory-form'
import { DirectoryNote } from '@/components/organisations/directory-note'
import { facetWords } from '@/components/organisations/facets'
import { IndexList } from '@/components/organisations/index-list'
import { LetterRail } from '@/components/organisations/letter-rail'
import { NoResult } from '@/components/organisations/no-result'
import { placesOf } from '@/components/organisations/words'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { visitor } from '@/lib/core/auth/actor'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { encodeCursor } from '@/lib/core/paging'
import { slug } from '@/lib/core/text'
import { listPublishedEnclaves } from '@/lib/domains/enclaves/queries'
import { figureRecords } from '@/lib/domains/metrics/queries'
import { publishedFacetNames, publishedResidentCounts, publishedResidents } from '@/lib/domains/organisations/queries'
import { directoryAddress, directorySearch, letterOf, NO_FILTER } from '@/lib/domains/organisations/schema'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const PAGE = 40

/** The enclave that the address names, or the site's own; one that there is not is a page that is not there. */
async function enclaveOf({ searchParams }: Props) {
  const { enclave: given } = await searchParams
  const enclaves = await listPublishedEnclaves()
  const enclave =
    given === undefined ? enclaves[0] : enclaves.find((candidate) => candidate.slug === slug.safeParse(given).data)
  return { enclave: enclave ?? notFound(), enclaves }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const locale = setLocale((await props.params).locale)
  const t = await getTranslations({ locale, namespace: 'organisations' })
  const { enclave } = await enclaveOf(props)
  return { title: t('title'), description: t('description', placesOf(locale, enclave)) }
}

export default async function TenantsPage(props: Props) {
  const locale = setLocale((await props.params).locale)
  const t = await getTranslations('organisations')
  const { enclave, enclaves } = await enclaveOf(props)
  const { letter, cursor: after, ...filter } = directorySearch.parse(await props.searchParams)
  const [{ entries, next }, counts, names, { figure }] = await Promise.all([
    publishedResidents(enclave.id, filter, { after, letter }, PAGE),
    publishedResidentCounts(enclave.id, filter),
    publishedFacetNames(),
    figureRecords(visitor, 'tenantsRecruited', { enclaveSlug: enclave.slug }),
  ])
  const places = placesOf(locale, enclave)
  const other = enclave.slug === enclaves[0]?.slug ? undefined : enclave.slug
  const { facets, active, removals } = await facetWords({ locale, filter, counts, names, places, enclave: other })
  const href = (at: { letter?: string; cursor?: string } = {}) =>
    localePath(locale, directoryAddress(filter, { enclave: other, ...at }))
  const shown = new Set(entries.map(({ pinyin }) => letterOf(pinyin)))
  const letters = [...counts.letters.keys()].map(
    (key) => [key, shown.has(key) ? `#letter-${key}` : `${href({ letter: key })}#letter-${key}`] as const,
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead', places)}
        aside={
          <DirectoryNote locale={locale} figure={figure} enclave={other} enclaves={enclaves} current={enclave.id} />
        }
      />
      <div className="page mt-10 md:mt-14">
        <TwinStrand draw />
        {counts.all === 0 ? (
          <div className="mt-8">
            <EmptyState
              title={t('nobody.title')}
              action={
                <a className="text-link underline" href={localePath(locale, '/figures')}>
                  {t('nobody.action')}
                </a>
              }
            >
              {t('nobody.body', places)}
            </EmptyState>
          </div>
        ) : (
          <div className="mt-6 grid gap-x-6 gap-y-8 lg:grid-cols-12">
            <div className="lg:col-span-3 lg:pe-4">
              <DirectoryForm locale={locale} q={filter.q} facets={facets} chosen={active.length} enclave={other} />
            </div>
            <section aria-labelledby="index" className="grid content-start gap-6 lg:col-span-9">
              <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
                <h2 id="index" className="text-h3">
                  {t('index')}
                </h2>
                <p className="text-ink-2 text-table">
                  {counts.found === counts.all
                    ? t('found', { found: counts.found })
                    : t('foundOf', { found: counts.found, all: counts.all })}
                  {t('comma')}
                  {t('order')}
                </p>
              </div>
              <ActiveFilters locale={locale} filters={active} />
              {counts.found === 0 ? (
                <NoResult
                  locale={locale}
                  removals={removals}
                  clearHref={localePath(locale, directoryAddress(NO_FILTER, { enclave: other }))}
                />
              ) : (
                <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_2.25rem]">
                  <div className="min-w-0 max-lg:order-2">
                    <IndexList locale={locale} entries={entries} places={places} />
                    <div className="mt-8">
                      <Pagination
                        label={t('pagination')}
                        {...((after || letter) && { previous: { href: href(), label: t('start') } })}
                        {...(next && { next: { href: href({ cursor: encodeCursor(next) }), label: t('next') } })}
                      />
                    </div>
                  </div>
                  <LetterRail locale={locale} hrefs={new Map(letters)} />
                </div>
              )}
            </section>
          </div>
        )}
      </div>
    </>
  )
}
