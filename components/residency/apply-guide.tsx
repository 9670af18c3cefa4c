import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Section } from '@/components/layout/section'
import { StrandTimeline } from '@/components/motif/strand-timeline'
import { ApplyMaterials } from './apply-materials'
import type { CityNames } from './apply-who'

const CONDITIONS = ['1', '2', '3', '4'] as const
const STEPS = ['submit', 'screening', 'review', 'decision', 'accept'] as const

/** Conditions, documents, procedure and promised time, in the words of a government service. */
export async function ApplyGuide({ names, days, start }: { names: CityNames; days: number; start: ReactNode }) {
  const t = await getTranslations('apply')
  return (
    <>
      <Section number="03" title={t('conditions.title')} rail={t('conditions.rail')}>
        <ol className="grid list-decimal gap-3 ps-6 marker:font-mono marker:text-ink-3">
          {CONDITIONS.map((key) => (
            <li key={key} className="max-w-prose ps-2">
              {t(`conditions.list.${key}`, names)}
            </li>
          ))}
        </ol>
        <p className="mt-5 max-w-prose text-ink-2">{t('conditions.rubric')}</p>
      </Section>
      <Section number="04" title={t('materials.title')} lead={t('materials.lead')}>
        <ApplyMaterials />
      </Section>
      <Section number="05" title={t('steps.title')} lead={t('steps.lead')}>
        <StrandTimeline
          label={t('steps.title')}
          entries={STEPS.map((step, index) => ({
            key: step,
            title: t(`steps.${step}.name`),
            state: index === 0 ? 'current' : 'todo',
            stateLabel: t(`steps.${step}.who`),
            body: t(`steps.${step}.body`),
          }))}
        />
      </Section>
      <Section number="06" title={t('time.title')} lead={t('time.lead', { days })}>
        <p className="max-w-prose text-ink-2">{t('time.body')}</p>
        <div className="mt-7">{start}</div>
      </Section>
    </>
  )
}
