import type { ReactNode } from 'react'
import { EnclaveTile } from '@/components/motif/enclave-tile'

/** Nothing here: what that means, and one next step. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="graticule flex flex-col items-start gap-4 rounded-tile border border-line bg-surface px-6 py-10 sm:flex-row sm:items-center sm:gap-8 sm:px-10">
      <EnclaveTile size={72} outline />
      <div className="max-w-prose bg-surface">
        <h2 className="text-h4">{title}</h2>
        {children && <div className="mt-1 text-body text-ink-2">{children}</div>}
        {action && <div className="mt-4">{action}</div>}
      </div>
    </div>
  )
}
