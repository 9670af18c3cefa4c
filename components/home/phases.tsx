import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/layout/section'
import { LinkButton } from '@/components/ui/button'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { FactsFrom } from './facts-from'
import { type Phase, PhaseSheet } from './phase-sheet'

type Props = { locale: Locale; number: string; phases: readonly Phase[] }

/** How far the park is built: every phase in unit squares of one scale. */
export async function Phases({ locale, number, phases }: Props) {
  const t = await getTranslations('home.phases')
  const [first, last] = [phases[0], phases.at(-1)]
  return (
    <Section
      number={number}
      title={
        first && last && first !== last
          ? t('title', { first: pick(locale, first, 'name'), last: pick(locale, last, 'name') })
          : t('titleOne')
      }
      rail={<FactsFrom locale={locale} records={phases} />}
      lead={t('lead')}
      action={
        <LinkButton look="quiet" href={localePath(locale, '/park')}>
          {t('open')}
        </LinkButton>
      }
    >
      <div className="grid gap-10">
        {phases.map((phase) => (
          <PhaseSheet key={phase.id} locale={locale} phase={phase} />
        ))}
      </div>
    </Section>
  )
}
