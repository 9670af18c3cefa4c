import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CooperationSteps } from '@/components/cooperation/cooperation-steps'
import { PublishedEntries, PublishedPartnerships } from '@/components/institutions/published-institutions'
import { PublishedOffers } from '@/components/institutions/published-offers'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { figurePath } from '@/components/metrics/figure-path'
import { readSearch, type Search } from '@/components/metrics/search'
import { namesOf } from '@/components/metrics/words'
import { EmptyState } from '@/components/ui/empty-state'
import { Figure } from '@/components/ui/figure'
import { visitor } from '@/lib/core/auth/actor'
import { formatCount } from '@/lib/core/i18n/date'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { publishedEnclave } from '@/lib/domains/enclaves/queries'
import { publishedInstitutionsOf } from '@/lib/domains/institutions/queries'
import { figureRecords } from '@/lib/domains/metrics/queries'

type Props = { params: Promise<{ locale: string }>; searchParams: Search }

async function load({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const { enclaveSlug } = await readSearch(searchParams)
  const enclave = (await publishedEnclave(enclaveSlug)) ?? notFound()
  const t = await getTranslations({ locale, namespace: 'institutions.public' })
  return { locale, t, enclave, places: namesOf(locale, enclave) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { t, places } = await load(props)
  return { title: t('title'), description: t('description', places) }
}

export default async function UniversitiesPage(props: Props) {
  const { locale, t, enclave, places } = await load(props)
  const how = await getTranslations({ locale, namespace: 'cooperation.public' })
  const [{ partnerships, entries, capabilities }, signed] = await Promise.all([
    publishedInstitutionsOf(enclave.id),
    figureRecords(visitor, 'cooperationProjects', { enclaveSlug: enclave.slug }),
  ])
  const { figure } = signed
  const pathOf = (key: string) => localePath(locale, figurePath(key, { ...signed, from: null, to: null }))
  const aside = (
    <div className="grid gap-5 sm:grid-cols-2 sm:gap-8 lg:ms-auto lg:max-w-112">
      {figure.value !== null && figure.value > 0 && (
        <Figure
          value={formatCount(locale, figure.value)}
          {...(figure.isLowerBound && { suffix: '+' })}
          label={t('figure', places)}
          href={pathOf('cooperationProjects')}
        />
      )}
      <p className="border-line border-t pt-4 text-ink-2 text-table">{t('figureNote')}</p>
    </div>
  )
  const entered = (
    <a href={pathOf('institutionsIntoWenzhou')} className="text-link underline">
      {t('entriesFigure')}
    </a>
  )
  const sections = [
    {
      key: 'known',
      title: t('known'),
      rail: t('knownRail'),
      body:
        partnerships.length > 0 ? (
          <PublishedPartnerships locale={locale} partnerships={partnerships} />
        ) : (
          <EmptyState title={t('empty')}>{t('emptyBody')}</EmptyState>
        ),
    },
    ...(entries.length > 0
      ? [
          {
            key: 'entries',
            title: t('entries', places),
            lead: t('entriesLead', places),
            rail: t('entriesRail'),
            action: entered,
            body: <PublishedEntries locale={locale} entries={entries} />,
          },
        ]
      : []),
    ...(capabilities.length > 0
      ? [
          {
            key: 'offers',
            title: t('offers'),
            lead: t('offersLead'),
            body: <PublishedOffers locale={locale} capabilities={capabilities} />,
          },
        ]
      : []),
    { key: 'how', title: how('how'), lead: how('howLead'), body: <CooperationSteps locale={locale} /> },
  ]
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', places)} aside={aside} />
      {sections.map(({ key, body, ...section }, index) => (
        <Section key={key} id={key} number={`0${index + 1}`} {...section}>
          {body}
        </Section>
      ))}
    </>
  )
}
