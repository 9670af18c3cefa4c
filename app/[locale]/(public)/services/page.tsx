import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { HowToAsk } from '@/components/agreements/how-to-ask'
import { PartnersByKind } from '@/components/agreements/partners-by-kind'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { EmptyState } from '@/components/ui/empty-state'
import { Figure } from '@/components/ui/figure'
import { visitor } from '@/lib/core/auth/actor'
import { today } from '@/lib/core/clock'
import { formatCount, formatPartial } from '@/lib/core/i18n/date'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { publishedPartners } from '@/lib/domains/agreements/queries'
import { publishedEnclave } from '@/lib/domains/enclaves/queries'
import { figureRecords } from '@/lib/domains/metrics/queries'

type Props = { params: Promise<{ locale: string }> }
const KEY = 'partnerPlatforms'

async function load({ params }: Props) {
  const locale = setLocale((await params).locale)
  const enclave = (await publishedEnclave()) ?? notFound()
  const t = await getTranslations({ locale, namespace: 'agreements.public' })
  return { locale, enclave, t, park: pick(locale, enclave, 'name') }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { t, park } = await load(props)
  return { title: t('title'), description: t('description', { park }) }
}

export default async function ServicesPage(props: Props) {
  const { locale, enclave, t, park } = await load(props)
  const [metrics, partners, { figure }] = await Promise.all([
    getTranslations({ locale, namespace: 'metrics.figure' }),
    publishedPartners(enclave.id),
    figureRecords(visitor, KEY, { enclaveSlug: enclave.slug }),
  ])
  const aside = (
    <div className="grid gap-5 sm:grid-cols-2 sm:gap-8 lg:ms-auto lg:max-w-112">
      {figure.value !== null && (
        <Figure
          value={formatCount(locale, figure.value)}
          {...(figure.isLowerBound && { suffix: '+' })}
          unit={metrics(`${KEY}.unit`, { count: figure.value })}
          label={metrics(`${KEY}.name`)}
          href={localePath(locale, `/figures/${KEY}`)}
        />
      )}
      <p className="border-line border-t pt-4 text-ink-2 text-table">{t('figureNote')}</p>
    </div>
  )
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { park })} aside={aside} />
      <Section
        number="01"
        title={t('inForce')}
        lead={partners.length > 0 ? t('inForceLead') : undefined}
        rail={t('rail', { day: formatPartial(locale, today()) })}
      >
        {partners.length > 0 ? (
          <PartnersByKind locale={locale} partners={partners} />
        ) : (
          <EmptyState title={t('empty')}>{t('emptyBody')}</EmptyState>
        )}
      </Section>
      <Section number="02" title={t('how')} lead={t('howLead')}>
        <HowToAsk locale={locale} />
      </Section>
    </>
  )
}
