import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { placesOf } from '@/components/organisations/words'
import { DirectionSwitch } from '@/components/transfers/direction-switch'
import { DistrictIndex } from '@/components/transfers/district-index'
import { DistrictMap } from '@/components/transfers/district-map'
import { LiveSentence } from '@/components/transfers/live-sentence'
import { NoTransfers } from '@/components/transfers/no-transfers'
import { TransferAside } from '@/components/transfers/transfer-aside'
import { TransferFilterForm } from '@/components/transfers/transfer-filter'
import { TransferFlow } from '@/components/transfers/transfer-flow'
import { TransferList } from '@/components/transfers/transfer-list'
import { facetOptions } from '@/components/transfers/words'
import { visitor } from '@/lib/core/auth/actor'
import { today } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import { setLocale } from '@/lib/core/i18n/locale'
import { slug } from '@/lib/core/text'
import { listPublishedDistricts } from '@/lib/domains/districts/queries'
import { listPublishedEnclaves } from '@/lib/domains/enclaves/queries'
import { figureRecords } from '@/lib/domains/metrics/queries'
import { publishedOnTheWay, publishedTransfers } from '@/lib/domains/transfers/queries'
import { isStanding, transferSearch } from '@/lib/domains/transfers/schema'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The enclave that the address names, or the site's own; one that there is not is a page that is not there. */
async function enclaveOf({ searchParams }: Props) {
  const { enclave: given } = await searchParams
  const enclaves = await listPublishedEnclaves()
  const named =
    given === undefined || given === '' ? enclaves[0] : enclaves.find((one) => one.slug === slug.safeParse(given).data)
  return { enclave: named ?? notFound(), enclaves }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const locale = setLocale((await props.params).locale)
  const t = await getTranslations({ locale, namespace: 'transfers' })
  const { enclave } = await enclaveOf(props)
  return { title: t('title'), description: t('description', placesOf(locale, enclave)) }
}

export default async function TransfersPage(props: Props) {
  const locale = setLocale((await props.params).locale)
  const t = await getTranslations('transfers')
  const { enclave, enclaves } = await enclaveOf(props)
  const filter = transferSearch.parse(await props.searchParams)
  const direction = filter.direction ?? 'BRINGING_IN'
  const [transfers, onTheWay, districts, { figure }] = await Promise.all([
    publishedTransfers(enclave.id, direction),
    publishedOnTheWay(enclave.id),
    listPublishedDistricts(),
    figureRecords(visitor, 'projectsLandedInWenzhou', { enclaveSlug: enclave.slug }),
  ])
  const other = enclave.slug === enclaves[0]?.slug ? undefined : enclave.slug
  const shown = { locale, places: placesOf(locale, enclave), transfers, filter, enclave: other }
  return (
    <>
      <PageHeader
        title={t('title')}
        eyebrow={<DirectionSwitch {...shown} direction={direction} />}
        lead={<LiveSentence {...shown} onTheWay={direction === 'BRINGING_IN' ? onTheWay : 0} />}
        aside={<TransferAside {...shown} figure={figure} enclaves={enclaves} current={enclave.id} />}
      />
      {transfers.length === 0 ? (
        <NoTransfers {...shown} direction={direction} />
      ) : (
        <>
          {transfers.some(isStanding) && (
            <>
              <Section
                number="01"
                title={t('sections.flow')}
                rail={t('rail.flow', { day: formatPartial(locale, today()) })}
              >
                <TransferFlow {...shown} />
              </Section>
              <Section number="02" title={t('sections.map')} rail={t('rail.map')}>
                <div className="grid items-start gap-x-6 gap-y-8 xl:grid-cols-[minmax(0,1fr)_15rem]">
                  <DistrictMap {...shown} districts={districts} />
                  <DistrictIndex {...shown} />
                </div>
              </Section>
            </>
          )}
          <Section id="list" number="03" title={t('sections.list')} rail={t('rail.list')}>
            <TransferFilterForm {...shown} options={await facetOptions(locale, transfers)} />
            <TransferList {...shown} />
          </Section>
        </>
      )}
    </>
  )
}
