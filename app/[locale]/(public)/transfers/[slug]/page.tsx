import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { FactList } from '@/components/organisations/fact-list'
import { placesOf, sentencesOf, Words } from '@/components/organisations/words'
import { LandingRecord } from '@/components/transfers/landing-record'
import { ProjectSheet } from '@/components/transfers/project-sheet'
import { ProjectStations } from '@/components/transfers/project-stations'
import { Badge } from '@/components/ui/tag'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { slug as slugForm } from '@/lib/core/text'
import { publishedTransfer } from '@/lib/domains/transfers/queries'

type Props = { params: Promise<{ locale: string; slug: string }> }

const find = cache(publishedTransfer)

/** The project of the address; one that is not public, or not any more, is not there. */
async function projectOf({ params }: Props) {
  const { locale: given, slug } = await params
  const locale = setLocale(given)
  const project = slugForm.safeParse(slug).success ? await find(slug) : null
  return { locale, project: project ?? notFound() }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, project } = await projectOf(props)
  const t = await getTranslations({ locale, namespace: 'transfers.page' })
  const name = pick(locale, project, 'name')
  return { title: name, description: t('description', { name, ...placesOf(locale, project.enclave) }) }
}

export default async function TransferPage(props: Props) {
  const { locale, project } = await projectOf(props)
  const t = await getTranslations('transfers')
  const places = placesOf(locale, project.enclave)
  const facts = sentencesOf(locale, project.factsZh, project.factsEn)
  const confirmed = project.landings.some(({ status }) => status === 'CONFIRMED')
  const sections = [
    {
      key: 'stations',
      title: t('page.stations'),
      body: (
        <ProjectStations
          {...{ locale, places }}
          from={project.from}
          stage={project.stage}
          standing={project.standing}
        />
      ),
    },
    ...project.landings.map((record) => ({
      key: record.id,
      title: t(record.status === 'VOIDED' ? 'page.correction' : 'page.record'),
      body: <LandingRecord locale={locale} record={record} replaced={confirmed} />,
    })),
    ...(facts.sentences.length > 0 ? [{ key: 'facts', title: t('page.facts'), body: <FactList {...facts} /> }] : []),
  ]
  return (
    <article>
      <PageHeader
        breadcrumbs={{
          label: t('breadcrumbs'),
          items: [
            { label: t('title'), href: localePath(locale, '/transfers') },
            { label: pick(locale, project, 'name') },
          ],
        }}
        eyebrow={
          <span className="flex flex-wrap gap-2">
            <Badge>{t(`stageOf.${project.stage}`)}</Badge>
            <Badge>{t(`direction.${project.direction}`, places)}</Badge>
          </span>
        }
        title={<Words locale={locale} zh={project.nameZh} en={project.nameEn} />}
        lead={<span lang={locale === 'en' ? 'zh-CN' : 'en'}>{locale === 'en' ? project.nameZh : project.nameEn}</span>}
        aside={<ProjectSheet {...{ locale, places, project }} />}
      />
      {sections.map(({ key, title, body }, index) => (
        <Section key={key} number={String(index + 1).padStart(2, '0')} title={title}>
          {body}
        </Section>
      ))}
      <p className="page mt-14">
        <a href={localePath(locale, '/transfers')} className="text-link underline">
          {t('page.back')}
        </a>
      </p>
    </article>
  )
}
