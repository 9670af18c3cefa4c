import { getTranslations } from 'next-intl/server'
import { ArticleBody } from '@/components/content/article-body'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { Citation } from '@/components/organisations/citation'
import { FactList } from '@/components/organisations/fact-list'
import { OwnProfile } from '@/components/organisations/own-profile'
import { ProfileSheet } from '@/components/organisations/profile-sheet'
import { StationLine } from '@/components/organisations/station-line'
import { placesOf, sentencesOf, Words } from '@/components/organisations/words'
import { PatentYears } from '@/components/patents/patent-years'
import { LandingFacts, placeWords, stageWords } from '@/components/transfers/landing-facts'
import { Badge } from '@/components/ui/tag'
import { formatPartial } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { publishedStories } from '@/lib/domains/content/queries'
import type { TenantProfile } from '@/lib/domains/organisations/queries'
import type { PatentYear } from '@/lib/domains/patents/queries'
import type { publishedLandings } from '@/lib/domains/transfers/queries'
import { hasLanded } from '@/lib/domains/transfers/schema'

type Props = {
  locale: Locale
  tenant: TenantProfile
  residency: TenantProfile['residencies'][number]
  landings: Awaited<ReturnType<typeof publishedLandings>>
  stories: Awaited<ReturnType<typeof publishedStories>>
  patents?: readonly PatentYear[]
}

/** A resident as the public reads it. */
export async function TenantSheet({ locale, tenant, residency, landings, stories, patents = [] }: Props) {
  const t = await getTranslations({ locale, namespace: 'organisations' })
  const places = placesOf(locale, residency.enclave)
  const [landing] = [...landings].sort((a, b) => Number(hasLanded(b)) - Number(hasLanded(a)))
  const reached =
    landing &&
    [placeWords(locale, landing), await stageWords(locale, landing.reportedStage)].filter(Boolean).join('\u00a0· ')
  const cited = tenant.source ?? residency.source
  const provenance = () =>
    cited ? (
      <Citation locale={locale} source={cited} />
    ) : (
      <p className="max-w-prose">{t('profile.recorded', { date: formatPartial(locale, residency.enteredOn ?? '') })}</p>
    )
  const sections = [
    {
      title: t('profile.stations'),
      body: (
        <StationLine
          locale={locale}
          places={places}
          enteredOn={residency.enteredOn}
          landed={landing && hasLanded(landing) ? (reached ?? null) : null}
          introduced={landing && !hasLanded(landing) ? (reached ?? null) : null}
          homeDistrict={tenant.homeDistrict && pick(locale, tenant.homeDistrict, 'name')}
        />
      ),
    },
    ...(tenant.words ? [{ title: t('profile.own'), body: <OwnProfile locale={locale} words={tenant.words} /> }] : []),
    ...(tenant.factsZh.length > 0
      ? [{ title: t('profile.facts'), body: <FactList {...sentencesOf(locale, tenant.factsZh, tenant.factsEn)} /> }]
      : []),
    ...(tenant.honoursZh.length > 0
      ? [
          {
            title: t('profile.honours'),
            body: <FactList {...sentencesOf(locale, tenant.honoursZh, tenant.honoursEn)} />,
          },
        ]
      : []),
    ...(patents.length > 0
      ? [{ title: t('profile.patents'), body: <PatentYears locale={locale} years={patents} /> }]
      : []),
    ...landings.map((one) => ({
      title: t('profile.landing'),
      body: <LandingFacts locale={locale} landing={one} />,
    })),
    ...stories.map((story) => ({
      title: pick(locale, story, 'title'),
      body: <ArticleBody text={pick(locale, story, 'body')} level={3} />,
    })),
    { title: t('profile.source'), body: provenance() },
  ]
  return (
    <article>
      <PageHeader
        breadcrumbs={{
          label: t('profile.breadcrumbs'),
          items: [{ label: t('title'), href: localePath(locale, '/tenants') }, { label: pick(locale, tenant, 'name') }],
        }}
        eyebrow={
          <span className="flex flex-wrap gap-2">
            <Badge>{t(`kind.${tenant.kind}`, places)}</Badge>
            <Badge>{t(`direction.${residency.direction}`)}</Badge>
          </span>
        }
        title={<Words locale={locale} zh={tenant.nameZh} en={tenant.nameEn} />}
        lead={<span lang={locale === 'en' ? 'zh-CN' : 'en'}>{locale === 'en' ? tenant.nameZh : tenant.nameEn}</span>}
        aside={<ProfileSheet locale={locale} tenant={tenant} residency={residency} places={places} />}
      />
      {sections
        .map((section, index) => ({ ...section, number: String(index + 1).padStart(2, '0') }))
        .map(({ number, title, body }) => (
          <Section key={number} number={number} title={title}>
            {body}
          </Section>
        ))}
    </article>
  )
}
