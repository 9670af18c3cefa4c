import { getTranslations } from 'next-intl/server'
import { Citation } from '@/components/enclaves/citation'
import { EnclaveSwitch } from '@/components/enclaves/enclave-switch'
import { ParkDates, parkDates } from '@/components/enclaves/park-dates'
import { ParkFunctions } from '@/components/enclaves/park-functions'
import { PhaseCard } from '@/components/enclaves/phase-card'
import type { ShownEnclave } from '@/components/enclaves/shown'
import { TwoCities } from '@/components/enclaves/two-cities'
import { WhatIsAnEnclave } from '@/components/enclaves/what-is-an-enclave'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { LinkButton } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Phrases } from '@/components/ui/phrases'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'

type Listed = { slug: string; shortNameZh: string; shortNameEn: string }
type Props = { locale: Locale; enclave: ShownEnclave; all: readonly Listed[] }

/** The public page of an enclave: only what is recorded of it is said. */
export async function ParkPage({ locale, enclave, all }: Props) {
  const t = await getTranslations('enclaves')
  const host = pick(locale, enclave, 'hostCity')
  const home = pick(locale, enclave, 'homeCity')
  const place = pick(locale, enclave, 'hostPlace')
  const name = pick(locale, enclave, 'name')
  const functions = pick(locale, enclave, 'functions')
  const dates = await parkDates(locale, enclave)
  const of = (path: string) =>
    localePath(locale, enclave.slug === all[0]?.slug ? path : `${path}?enclave=${enclave.slug}`)
  const people = (['lead', 'operator', 'address'] as const).flatMap((key) => {
    const value = pick(locale, enclave, key)
    return value ? [{ key, term: t(`people.${key}`), value }] : []
  })
  const citation = enclave.source && (
    <>
      {t('source.label')}
      <br />
      <Citation locale={locale} source={enclave.source} />
    </>
  )
  const sections = [
    {
      title: t('what.title'),
      body: <WhatIsAnEnclave host={host} home={home} model={pick(locale, enclave, 'model')} />,
    },
    ...(functions.length > 0
      ? [{ title: t('functions.title'), rail: citation, body: <ParkFunctions functions={functions} /> }]
      : []),
    {
      title: t('phases.title'),
      rail: <PhaseSources locale={locale} enclave={enclave} />,
      body:
        enclave.phases.length > 0 ? (
          <div className="grid gap-6">
            {enclave.phases.map((phase) => (
              <PhaseCard key={phase.id} locale={locale} phase={phase} />
            ))}
          </div>
        ) : (
          <EmptyState title={t('phases.none')}>{t('phases.noneBody')}</EmptyState>
        ),
    },
    ...(dates.length > 0 ? [{ title: t('dates.title'), body: <ParkDates locale={locale} entries={dates} /> }] : []),
    {
      title: t('people.title'),
      rail: citation,
      body: (
        <DescriptionList
          items={[
            { term: t('people.home'), value: home },
            { term: t('people.host'), value: host },
            { term: t('people.place'), value: place },
            ...people,
          ]}
        />
      ),
    },
  ]
  return (
    <>
      <PageHeader
        eyebrow={all.length > 1 ? <EnclaveSwitch locale={locale} all={all} current={enclave.slug} /> : t('kind')}
        title={<Phrases>{name}</Phrases>}
        lead={<Phrases>{t('lead', { host, home })}</Phrases>}
        actions={
          <>
            <LinkButton href={of('/tenants')}>{t('seeTenants')}</LinkButton>
            <LinkButton look="secondary" href={of('/figures')}>
              {t('seeFigures')}
            </LinkButton>
          </>
        }
        aside={
          <TwoCities
            title={t('cities.title', { name })}
            host={{ role: t('cities.host'), name: host, detail: t('hostDetail', { place }) }}
            home={{ role: t('cities.home'), name: home, detail: t('homeDetail') }}
          />
        }
      />
      {sections.map((section, index) => (
        <Section
          key={section.title}
          number={String(index + 1).padStart(2, '0')}
          title={section.title}
          {...('rail' in section ? { rail: section.rail } : {})}
        >
          {section.body}
        </Section>
      ))}
    </>
  )
}

async function PhaseSources({ locale, enclave }: { locale: Locale; enclave: ShownEnclave }) {
  const t = await getTranslations('enclaves')
  const cited = enclave.phases.flatMap(({ source, ...phase }) => (source ? [{ source, phase }] : []))
  if (cited.length === 0) return null
  return (
    <ul className="grid gap-3">
      {cited.map(({ source, phase }) => (
        <li key={phase.id}>
          {t('source.phase', { phase: pick(locale, phase, 'name') })}
          <br />
          <Citation locale={locale} source={source} />
        </li>
      ))}
    </ul>
  )
}
