import { getTranslations } from 'next-intl/server'
import { StrandSteps } from '@/components/motif/strand-steps'
import { RecordForm } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { movePhase } from '@/lib/domains/enclaves/actions'
import { PHASE_STATES, type PhaseEvent, type PhaseState } from '@/lib/domains/enclaves/schema'

type Props = {
  locale: Locale
  phase: { id: string; version: number; status: PhaseState; can: { move: readonly PhaseEvent[] } }
}

/** Where a phase stands, and the one button that the workflow offers next. */
export async function PhaseMoves({ locale, phase }: Props) {
  const [t, ui] = await Promise.all([getTranslations('enclaves'), getTranslations('ui.step')])
  const words = await formWords()
  const at = PHASE_STATES.indexOf(phase.status)
  return (
    <div className="grid max-w-prose gap-6">
      <StrandSteps
        label={t('admin.phase.steps')}
        steps={PHASE_STATES.map((state, index) => {
          const step = index < at || phase.status === 'OPEN' ? 'done' : index === at ? 'current' : 'todo'
          return { label: t(`status.${state}`), state: step, stateLabel: ui(step) }
        })}
      />
      {phase.can.move.map((event) => (
        <RecordForm
          key={event}
          id={`move-${event}`}
          action={movePhase}
          words={words}
          submit={t(`admin.phase.${event}`)}
          hidden={{ locale, id: phase.id, version: phase.version, event }}
          groups={[]}
          compact
        />
      ))}
    </div>
  )
}
