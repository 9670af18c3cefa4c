'use client'

import { useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'

const never = () => () => {}

/** Prints the page; shown only where scripts run, since without them it could do nothing. */
export function PrintButton({ children }: { children: string }) {
  const scripts = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (!scripts) return null
  return (
    <Button look="secondary" onClick={() => window.print()}>
      {children}
    </Button>
  )
}
