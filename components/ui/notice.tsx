import type { ReactNode } from 'react'
import { classes } from './classes'
import { Icon, type IconName } from './icon'

export type NoticeTone = 'info' | 'ok' | 'warn' | 'error'

const TONES: Record<NoticeTone, { box: string; icon: IconName; mark: string }> = {
  info: { box: 'border-host-700 bg-host-100', icon: 'info', mark: 'text-host-700' },
  ok: { box: 'border-green-600 bg-green-100', icon: 'check', mark: 'text-green-600' },
  warn: { box: 'border-amber-700 bg-amber-100', icon: 'alert', mark: 'text-amber-700' },
  error: { box: 'border-red-600 bg-red-100', icon: 'alert', mark: 'text-red-600' },
}

type Props = { tone?: NoticeTone; title?: ReactNode; live?: boolean; className?: string; children?: ReactNode }

/** Says one thing at the place where it matters; `live` for what appears after an act. */
export function Notice({ tone = 'info', title, live, className, children }: Props) {
  const { box, icon, mark } = TONES[tone]
  return (
    <div
      role={live ? (tone === 'error' ? 'alert' : 'status') : undefined}
      className={classes('flex gap-3 rounded-tile border-s-3 px-4 py-3', box, className)}
    >
      <Icon name={icon} className={classes('mt-1.5', mark)} />
      <div className="min-w-0 max-w-prose">
        {title && <p className="font-semibold text-body">{title}</p>}
        {children && <div className="text-body">{children}</div>}
      </div>
    </div>
  )
}
