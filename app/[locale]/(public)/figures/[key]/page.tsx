import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { BigNumber } from '@/components/metrics/big-number'
import { EnclaveSwitch } from '@/components/metrics/enclave-switch'
import { FigureDefinition, FigureSource } from '@/components/metrics/figure-facts'
import { figurePath } from '@/components/metrics/figure-path'
import { FigureRecords } from '@/components/metrics/figure-records'
import { FigureSum } from '@/components/metrics/figure-sum'
import { PeriodForm, periodWords } from '@/components/metrics/period-form'
import { orNotFound, readSearch, type Search, titleOf } from '@/components/metrics/search'
import { figureWords, namesOf } from '@/components/metrics/words'
import { FigureGrants } from '@/components/patents/figure-grants'
import { RetentionShares } from '@/components/retention/retention-shares'
import { Notice } from '@/components/ui/notice'
import { currentActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { publishedEnclave } from '@/lib/domains/enclaves/queries'
import { figureRecords } from '@/lib/domains/metrics/queries'
import { metricOf } from '@/lib/domains/metrics/schema'
import { publishedGrants } from '@/lib/domains/patents/queries'
import { publishedRetention } from '@/lib/domains/retention/queries'

type Props = { params: Promise<{ locale: string; key: string }>; searchParams: Search }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale: given, key } = await params
  const locale = setLocale(given)
  const metric = metricOf(key)
  const { form, enclaveSlug } = await readSearch(searchParams)
  const enclave = await publishedEnclave(enclaveSlug)
  if (!metric || !enclave) return {}
  const t = await getTranslations('metrics')
  return { title: await titleOf(form, t(`figure.${metric.key}.name`, namesOf(locale, enclave))) }
}

export default async function FigurePage({ params, searchParams }: Props) {
  const { locale: given, key } = await params
  const locale = setLocale(given)
  if (!metricOf(key)) notFound()
  const t = await getTranslations('metrics')
  const { form, enclaveSlug } = await readSearch(searchParams)
  const found = await figureRecords(await currentActor(), key, { enclaveSlug, ...form.period }).catch(orNotFound)
  const { figure } = found
  const words = await figureWords(locale, found.enclave, figure)
  const shares = figure.records === 'hires' && (await publishedRetention(found.enclave.id))
  const grants = figure.records === 'patents' ? await publishedGrants(found.enclave.id, form.period) : null
  const crumbs = [
    { label: t('home'), href: localePath(locale, '/') },
    { label: t('title'), href: localePath(locale, figurePath(null, found)) },
    { label: words.name },
  ]
  const day = [words.day, words.recordedDay].filter(Boolean).join(' · ')
  return (
    <>
      <PageHeader
        breadcrumbs={{ label: t('breadcrumbs'), items: crumbs }}
        title={words.name}
        eyebrow={<EnclaveSwitch locale={locale} figureKey={key} scope={found} />}
        lead={words.definition}
        aside={
          <BigNumber
            huge
            {...words}
            more={figure.isLowerBound}
            note={`${await periodWords(locale, form.period)} · ${day}`}
          />
        }
      />
      <Section number="01" title={t('section.sum')} rail={t(`kind.${figure.kind}`)}>
        <div className="grid gap-6">
          {found.excess > 0 && <Notice tone="error">{t('excess', { count: found.excess })}</Notice>}
          {words.leftOut && <Notice tone="warn">{words.leftOut}</Notice>}
          <FigureSum locale={locale} figure={figure} words={words} />
          {shares && <RetentionShares locale={locale} shares={shares} className="max-w-168" />}
          {grants !== null && <FigureGrants locale={locale} count={grants} />}
          <PeriodForm locale={locale} figureKey={key} scope={found} form={form} className="max-w-168" />
        </div>
      </Section>
      <Section number="02" title={t('section.records')}>
        <FigureRecords locale={locale} found={found} words={words} />
      </Section>
      <Section number="03" title={t('section.definition')}>
        <FigureDefinition locale={locale} figure={figure} words={words} />
      </Section>
      {(figure.baseline ?? figure.leftOut) && (
        <Section number="04" id="source" title={t('section.source')}>
          <FigureSource locale={locale} figure={figure} words={words} />
        </Section>
      )}
    </>
  )
}
