import { StatusTag } from '@/components/ui/tag'
import type { PhaseState } from '@/lib/domains/enclaves/schema'

const TONES = { PLANNED: 'plain', TOPPED_OUT: 'accent', OPEN: 'host' } as const
const ICONS = { PLANNED: 'dot', TOPPED_OUT: 'clock', OPEN: 'check' } as const

export function PhaseStatusTag({ status, children }: { status: PhaseState; children: string }) {
  return (
    <StatusTag tone={TONES[status]} icon={ICONS[status]}>
      {children}
    </StatusTag>
  )
}
