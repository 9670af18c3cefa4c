import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DatasetFields } from '@/components/datasets/dataset-fields'
import { DatasetList } from '@/components/datasets/dataset-list'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { DescriptionList } from '@/components/ui/description-list'
import { setLocale } from '@/lib/core/i18n/locale'
import { DATASETS } from '@/lib/domains/datasets/schema'

type Props = { params: Promise<{ locale: string }> }
const RULES = ['ask', 'page', 'form', 'period', 'keep', 'limit', 'error', 'person'] as const

async function load({ params }: Props) {
  const locale = setLocale((await params).locale)
  return { locale, t: await getTranslations({ locale, namespace: 'datasets' }) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { t } = await load(props)
  return { title: t('title'), description: t('description') }
}

/** The open data, described for people: the same schemas that describe them for programs. */
export default async function OpenDataPage(props: Props) {
  const { locale, t } = await load(props)
  const rules = RULES.map((key) => ({ key, term: t(`page.rule.${key}`), value: t(`page.rule.${key}Body`) }))
  return (
    <>
      <PageHeader title={t('title')} lead={t('page.lead')} />
      <Section number="01" title={t('page.sets')} rail={t('page.rail', { count: DATASETS.length })}>
        <DatasetList locale={locale} />
      </Section>
      <Section number="02" title={t('page.use')}>
        <DescriptionList items={rules} />
      </Section>
      <Section number="03" title={t('page.fields')} lead={t('page.fieldsLead')}>
        <DatasetFields />
      </Section>
    </>
  )
}
