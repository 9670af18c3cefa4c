import type { ReactNode } from 'react'
import { EnclaveTile } from '@/components/motif/enclave-tile'

/** Nothing here: what that means, and one next step. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="grid rounded-tile border border-line bg-surface sm:grid-cols-[12rem_minmax(0,1fr)]">
      <div className="graticule grid min-h-36 place-items-center border-line border-b bg-paper sm:min-h-48 sm:border-e sm:border-b-0">
        <EnclaveTile size={72} outline />
      </div>
      <div className="max-w-prose self-center px-6 py-7">
        <h2 className="text-h4">{title}</h2>
        {children && <div className="mt-1 text-body text-ink-2">{children}</div>}
        {action && <div className="mt-4">{action}</div>}
      </div>
    </div>
  )
}
