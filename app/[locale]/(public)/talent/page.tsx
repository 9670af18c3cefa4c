import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { RetentionShares } from '@/components/retention/retention-shares'
import { HowItWorks } from '@/components/talent/how-it-works'
import { PublicNeeds } from '@/components/talent/public-needs'
import { Figure } from '@/components/ui/figure'
import { visitor } from '@/lib/core/auth/actor'
import { today } from '@/lib/core/clock'
import { formatCount, formatPartial } from '@/lib/core/i18n/date'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { publishedEnclave } from '@/lib/domains/enclaves/queries'
import { figureRecords } from '@/lib/domains/metrics/queries'
import { publishedRetention } from '@/lib/domains/retention/queries'
import { publishedNeeds } from '@/lib/domains/talent/queries'

type Props = { params: Promise<{ locale: string }> }
const KEY = 'highLevelTalentsIntroduced'
const CONSENT = ['1', '2', '3'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = setLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'talent.public' })
  const enclave = (await publishedEnclave()) ?? notFound()
  return { title: t('title'), description: t('description', { park: pick(locale, enclave, 'name') }) }
}

export default async function PublicTalentPage({ params }: Props) {
  const locale = setLocale((await params).locale)
  const enclave = (await publishedEnclave()) ?? notFound()
  const [t, metrics, stays, needs, { figure }, shares] = await Promise.all([
    getTranslations('talent.public'),
    getTranslations('metrics.figure'),
    getTranslations('retention'),
    publishedNeeds(enclave.id),
    figureRecords(visitor, KEY, { enclaveSlug: enclave.slug }),
    publishedRetention(enclave.id),
  ])
  const rail = t('rail', { day: formatPartial(locale, today()) })
  const shown = figure.value !== null && (
    <Figure
      value={formatCount(locale, figure.value)}
      {...(figure.isLowerBound ? { suffix: '+' } : {})}
      unit={metrics(`${KEY}.unit`, { count: figure.value })}
      label={metrics(`${KEY}.name`)}
      asOf={rail}
      href={localePath(locale, `/figures/${KEY}`)}
    />
  )
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { park: pick(locale, enclave, 'name') })} aside={shown} />
      <Section number="01" title={t('open')} lead={t('openLead')} rail={rail}>
        <PublicNeeds locale={locale} needs={needs} />
      </Section>
      <Section number="02" title={t('how')}>
        <HowItWorks />
      </Section>
      <Section number="03" title={stays('title')} rail={rail}>
        <RetentionShares locale={locale} shares={shares} className="max-w-168" />
      </Section>
      <Section number="04" title={t('consent')}>
        <ul className="grid max-w-prose list-disc gap-3 ps-5">
          {CONSENT.map((key) => (
            <li key={key}>{t(`consentBody.${key}`)}</li>
          ))}
        </ul>
      </Section>
    </>
  )
}
