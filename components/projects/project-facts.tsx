import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { DescriptionList } from '@/components/ui/description-list'
import { formatCount } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { ProjectSheet } from '@/lib/domains/projects/queries'
import { NEEDS } from '@/lib/domains/projects/schema'

/** What is known of a project; of one that is only reported, what its source says. */
export async function ProjectFacts({ locale, project }: { locale: Locale; project: ProjectSheet }) {
  const t = await getTranslations('projects')
  const { holderKind, holderName, organisation, origin, industry, readinessLevel, summary, lack, source } = project
  const none = <span className="text-ink-3">{t('sheet.none')}</span>
  const asked = NEEDS.flatMap((need) => {
    const value = project[need]
    return value === null ? [] : [t(`need.${need}`, { value: formatCount(locale, value) })]
  })
  const brought =
    project.broughtFromZh &&
    pick(locale, { nameZh: project.broughtFromZh, nameEn: project.broughtFromEn ?? '' }, 'name')
  const facts = pick(locale, { nameZh: project.factsZh.join('\n'), nameEn: project.factsEn.join('\n') }, 'name')
  const reported = [
    ...(industry ? [{ key: 'industry', term: t('sheet.industry'), value: pick(locale, industry, 'name') }] : []),
    ...(brought ? [{ key: 'from', term: t('sheet.broughtFrom'), value: <OwnWords>{brought}</OwnWords> }] : []),
    ...(facts ? [{ key: 'facts', term: t('sheet.facts'), value: <OwnWords block>{facts}</OwnWords> }] : []),
    ...(source ? [{ key: 'source', term: t('sheet.source'), value: <Cited locale={locale} source={source} /> }] : []),
  ]
  if (project.status === 'REPORTED') return <DescriptionList items={reported} />
  return (
    <DescriptionList
      items={[
        {
          key: 'holder',
          term: t('sheet.holder'),
          value: (
            <>
              {holderName ? <OwnWords>{holderName}</OwnWords> : none}
              {holderKind && <span className="block text-ink-3 text-table">{t(`holder.${holderKind}`)}</span>}
            </>
          ),
        },
        ...(organisation
          ? [
              {
                key: 'resident',
                term: t('sheet.resident'),
                value: <OwnWords>{pick(locale, organisation, 'name')}</OwnWords>,
              },
            ]
          : []),
        { key: 'origin', term: t('sheet.origin'), value: origin ? t(`origin.${origin}`) : none },
        { key: 'industry', term: t('sheet.industry'), value: industry ? pick(locale, industry, 'name') : none },
        {
          key: 'readiness',
          term: t('sheet.readiness'),
          value: readinessLevel ? t(`level.${readinessLevel}`) : none,
        },
        {
          key: 'asks',
          term: t('sheet.asks'),
          value:
            asked.length === 0 ? (
              none
            ) : (
              <ul className="flex flex-wrap gap-x-5 gap-y-1">
                {asked.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            ),
        },
        { key: 'text', term: t('sheet.text'), value: summary ? <OwnWords block>{summary}</OwnWords> : none },
        ...(lack ? [{ key: 'lack', term: t('sheet.lack'), value: t(`lack.${lack}`) }] : []),
      ]}
    />
  )
}

type Source = NonNullable<ProjectSheet['source']>

function Cited({ locale, source }: { locale: Locale; source: Source }) {
  const title = pick(locale, source, 'title')
  return source.url ? (
    <a href={source.url} rel="noopener">
      {title}
    </a>
  ) : (
    <OwnWords>{title}</OwnWords>
  )
}
