import { StatusTag } from '@/components/ui/tag'
import type { PhaseStatus } from '@/lib/core/db/generated/enums'

const TONES = { PLANNED: 'plain', TOPPED_OUT: 'accent', OPEN: 'host' } as const
const ICONS = { PLANNED: 'dot', TOPPED_OUT: 'clock', OPEN: 'check' } as const

export function PhaseStatusTag({ status, children }: { status: PhaseStatus; children: string }) {
  return (
    <StatusTag tone={TONES[status]} icon={ICONS[status]}>
      {children}
    </StatusTag>
  )
}
