import { getTranslations } from 'next-intl/server'
import { StrandSteps } from '@/components/motif/strand-steps'
import type { ImportState } from '@/lib/domains/imports/workflow'

const STEPS = ['template', 'upload', 'map', 'check', 'commit'] as const
/** The step at which an import stands; one more where it has come through. */
const AT: Record<ImportState, number> = {
  UPLOADED: 2,
  MAPPED: 3,
  CHECKED: 4,
  COMMITTING: 4,
  FAILED: 4,
  COMMITTED: 5,
  REVERTING: 5,
  REVERTED: 5,
  DISCARDED: 5,
}

/** The five steps, from the template to the records. @param status none before a table is uploaded */
export async function ImportSteps({ status }: { status?: ImportState }) {
  const t = await getTranslations('imports.steps')
  const at = status ? AT[status] : 1
  const steps = STEPS.map((step, index) => {
    const state = index < at ? ('done' as const) : index === at ? ('current' as const) : ('todo' as const)
    return { label: t(step), state, stateLabel: t(state) }
  })
  return (
    <div className="mb-9">
      <StrandSteps label={t('label')} steps={steps} />
    </div>
  )
}
