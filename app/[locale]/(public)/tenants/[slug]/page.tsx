import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { ArticleBody } from '@/components/content/article-body'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { Citation } from '@/components/organisations/citation'
import { FactList } from '@/components/organisations/fact-list'
import { ProfileSheet } from '@/components/organisations/profile-sheet'
import { StationLine } from '@/components/organisations/station-line'
import { placesOf, sentencesOf, Words } from '@/components/organisations/words'
import { LandingFacts, placeWords, stageWords } from '@/components/transfers/landing-facts'
import { Badge } from '@/components/ui/tag'
import { env } from '@/lib/core/env'
import { formatPartial } from '@/lib/core/i18n/date'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { slug as slugForm } from '@/lib/core/text'
import { publishedStories } from '@/lib/domains/content/queries'
import { publishedTenant } from '@/lib/domains/organisations/queries'
import { linkedData } from '@/lib/domains/organisations/schema'
import { publishedLandings } from '@/lib/domains/transfers/queries'
import { hasLanded } from '@/lib/domains/transfers/schema'

type Props = { params: Promise<{ locale: string; slug: string }> }

const find = cache(publishedTenant)

/** The tenant of the address. What was merged leads to where it went; what is not public is not there. */
async function tenantOf({ params }: Props) {
  const { locale: given, slug } = await params
  const locale = setLocale(given)
  const found = slugForm.safeParse(slug).success ? await find(slug) : null
  if (!found) notFound()
  if ('movedTo' in found) permanentRedirect(localePath(locale, `/tenants/${found.movedTo}`))
  const [residency] = found.tenant.residencies
  return { locale, tenant: found.tenant, residency: residency ?? notFound() }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, tenant, residency } = await tenantOf(props)
  const t = await getTranslations({ locale, namespace: 'organisations.profile' })
  const [fact = ''] = sentencesOf(locale, tenant.factsZh, tenant.factsEn).sentences
  const name = pick(locale, tenant, 'name')
  return { title: name, description: t('description', { name, park: placesOf(locale, residency.enclave).park, fact }) }
}

export default async function TenantPage(props: Props) {
  const { locale, tenant, residency } = await tenantOf(props)
  const t = await getTranslations('organisations')
  const [landings, stories] = await Promise.all([
    publishedLandings({ organisationId: tenant.id }),
    publishedStories({ organisationId: tenant.id }),
  ])
  const places = placesOf(locale, residency.enclave)
  const [landing] = [...landings].sort((a, b) => Number(hasLanded(b)) - Number(hasLanded(a)))
  const reached =
    landing &&
    [placeWords(locale, landing), await stageWords(locale, landing.reportedStage)].filter(Boolean).join('\u00a0· ')
  const origin = new URL(localePath(locale, `/tenants/${tenant.slug}`), env().APP_URL).href
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
      <p className="page mt-14">
        <a href={localePath(locale, '/tenants')} className="text-link underline">
          {t('profile.back')}
        </a>
      </p>
      <script type="application/ld+json">{linkedData(tenant, { url: origin, park: residency.enclave })}</script>
    </article>
  )
}
