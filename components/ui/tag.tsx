import type { ReactNode } from 'react'
import { classes } from './classes'
import { Icon, type IconName } from './icon'

export type Tone = 'plain' | 'host' | 'home' | 'accent' | 'ok' | 'warn' | 'error'

const TONES: Record<Tone, { box: string; icon: IconName }> = {
  plain: { box: 'border-line-strong bg-surface text-ink-2', icon: 'dot' },
  host: { box: 'border-host-700 bg-host-100 text-host-700', icon: 'right' },
  home: { box: 'border-home-700 bg-home-100 text-home-700', icon: 'check' },
  accent: { box: 'border-accent-700 bg-accent-100 text-accent-700', icon: 'clock' },
  ok: { box: 'border-green-600 bg-green-100 text-green-600', icon: 'check' },
  warn: { box: 'border-amber-700 bg-amber-100 text-amber-700', icon: 'alert' },
  error: { box: 'border-red-600 bg-red-100 text-red-600', icon: 'alert' },
}

/** A status: icon and word, never colour alone. */
export function StatusTag({ tone = 'plain', icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  const { box, icon: usual } = TONES[tone]
  return (
    <span
      className={classes(
        'inline-flex items-center gap-1.5 whitespace-nowrap rounded-tile border px-2 py-0.5 font-medium font-sans text-meta',
        box,
      )}
    >
      <Icon name={icon ?? usual} className="size-3.5" />
      {children}
    </span>
  )
}

/** A word that sorts (industry, district, kind); says nothing about state. */
export function Badge({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <span className={classes('inline-block rounded-tile bg-sunk px-2 py-0.5 text-ink-2 text-meta', className)}>
      {children}
    </span>
  )
}
