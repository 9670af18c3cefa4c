import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CooperationSteps } from '@/components/cooperation/cooperation-steps'
import { InstitutionGroups } from '@/components/cooperation/institution-groups'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { placesOf } from '@/components/organisations/words'
import { EmptyState } from '@/components/ui/empty-state'
import { Figure } from '@/components/ui/figure'
import { visitor } from '@/lib/core/auth/actor'
import { formatCount } from '@/lib/core/i18n/date'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { publishedEnclave } from '@/lib/domains/enclaves/queries'
import { figureRecords } from '@/lib/domains/metrics/queries'
import { publishedInstitutions } from '@/lib/domains/organisations/queries'

type Props = { params: Promise<{ locale: string }> }

async function load({ params }: Props) {
  const locale = setLocale((await params).locale)
  const enclave = (await publishedEnclave()) ?? notFound()
  const t = await getTranslations({ locale, namespace: 'cooperation.public' })
  return { locale, t, places: placesOf(locale, enclave) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { t, places } = await load(props)
  return { title: t('title'), description: t('description', places) }
}

export default async function UniversitiesPage(props: Props) {
  const { locale, t, places } = await load(props)
  const [institutions, { figure }] = await Promise.all([
    publishedInstitutions(),
    figureRecords(visitor, 'cooperationProjects'),
  ])
  const aside = (
    <div className="grid gap-5 sm:grid-cols-2 sm:gap-8 lg:ms-auto lg:max-w-112">
      {figure.value !== null && figure.value > 0 && (
        <Figure
          value={formatCount(locale, figure.value)}
          {...(figure.isLowerBound && { suffix: '+' })}
          label={t('figure', places)}
          href={localePath(locale, '/figures/cooperationProjects')}
        />
      )}
      <p className="border-line border-t pt-4 text-ink-2 text-table">{t('figureNote')}</p>
    </div>
  )
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', places)} aside={aside} />
      <Section number="01" title={t('groups')} rail={t('groupsRail')}>
        {institutions.length > 0 ? (
          <InstitutionGroups locale={locale} institutions={institutions} />
        ) : (
          <EmptyState title={t('empty')}>{t('emptyBody')}</EmptyState>
        )}
      </Section>
      <Section number="02" title={t('how')} lead={t('howLead')}>
        <CooperationSteps locale={locale} />
      </Section>
    </>
  )
}
