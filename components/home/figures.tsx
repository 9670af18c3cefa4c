import { getTranslations } from 'next-intl/server'
import type { ComponentProps } from 'react'
import { Section } from '@/components/layout/section'
import { FigureGrid } from '@/components/metrics/figure-grid'
import { LinkButton } from '@/components/ui/button'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import type { MetricKey } from '@/lib/domains/metrics/schema'
import { FurtherFigures } from './further-figures'

const LARGE = [
  'tenantsRecruited',
  'wenzhouCompaniesWithRdCentre',
  'highLevelTalentsIntroduced',
  'patentsAssisted',
  'cooperationProjects',
  'projectsLandedInWenzhou',
] as const satisfies readonly MetricKey[]

type Props = { locale: Locale; number: string; sheet: ComponentProps<typeof FigureGrid>['sheet'] }

/** Six figures set large and the others below, each opening the records behind it. */
export async function Figures({ locale, number, sheet }: Props) {
  const t = await getTranslations('home.figures')
  const large: readonly MetricKey[] = LARGE
  return (
    <Section
      number={number}
      title={t('title')}
      lead={t('lead')}
      action={
        <LinkButton look="quiet" href={localePath(locale, '/figures')}>
          {t('all')}
        </LinkButton>
      }
    >
      <FigureGrid locale={locale} sheet={sheet} keys={large} />
      <FurtherFigures locale={locale} sheet={sheet} except={large} />
    </Section>
  )
}
