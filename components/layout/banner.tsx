import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'

/** One line above the page that must not be missed: demonstration data, maintenance. */
export function Banner({ children }: { children: ReactNode }) {
  return (
    <aside className="flex items-center justify-center gap-2 bg-accent-100 px-4 py-1.5 text-center font-medium text-accent-700 text-table">
      <Icon name="info" />
      {children}
    </aside>
  )
}
