import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { EnclaveSwitch } from '@/components/metrics/enclave-switch'
import { FigureLine } from '@/components/metrics/figure-line'
import { FigureLegend } from '@/components/metrics/figure-squares'
import { PeriodForm } from '@/components/metrics/period-form'
import { orNotFound, readSearch, type Search, titleOf } from '@/components/metrics/search'
import { namesOf } from '@/components/metrics/words'
import { EmptyState } from '@/components/ui/empty-state'
import { setLocale } from '@/lib/core/i18n/locale'
import { publishedFigures } from '@/lib/domains/metrics/queries'
import { CHAPTERS } from '@/lib/domains/metrics/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Search }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  setLocale((await params).locale)
  const t = await getTranslations('metrics')
  const { form } = await readSearch(searchParams)
  return { title: await titleOf(form, t('title')) }
}

export default async function FiguresPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const t = await getTranslations('metrics')
  const { form, enclaveSlug } = await readSearch(searchParams)
  const sheet = await publishedFigures({ enclaveSlug, ...form.period }).catch(orNotFound)
  if (!sheet) {
    return (
      <div className="page pt-8 md:pt-12">
        <h1 className="mb-6 text-h1">{t('title')}</h1>
        <EmptyState title={t('emptyPark.title')}>{t('emptyPark.body')}</EmptyState>
      </div>
    )
  }
  const names = namesOf(locale, sheet.enclave)
  return (
    <>
      <PageHeader
        title={t('title')}
        eyebrow={<EnclaveSwitch locale={locale} figureKey={null} scope={sheet} />}
        lead={t('lead', names)}
        actions={<FigureLegend locale={locale} />}
        aside={<PeriodForm locale={locale} figureKey={null} scope={sheet} form={form} />}
      />
      {CHAPTERS.map((chapter, index) => (
        <Section
          key={chapter}
          number={`0${index + 1}`}
          title={t(`chapter.${chapter}.title`)}
          rail={t(`chapter.${chapter}.note`, names)}
        >
          <ul>
            {sheet.figures
              .filter((figure) => figure.chapter === chapter)
              .map((figure) => (
                <FigureLine key={figure.key} locale={locale} sheet={sheet} figure={figure} />
              ))}
          </ul>
        </Section>
      ))}
      <p className="page mt-10 text-ink-3 text-table">
        {t('openData')}{' '}
        <a href={`/api/v1/metrics?enclave=${sheet.enclave.slug}`} className="text-link">
          /api/v1/metrics
        </a>
      </p>
    </>
  )
}
