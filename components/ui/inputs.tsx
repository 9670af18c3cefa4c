import type { ComponentProps } from 'react'
import { classes } from './classes'
import { Icon } from './icon'

const BOX =
  'target w-full rounded-control border border-line-strong bg-surface px-3 py-1.5 text-body text-ink placeholder:text-ink-3 hover:border-ink aria-invalid:border-2 aria-invalid:border-red-600 disabled:bg-sunk disabled:text-ink-3'

export function TextInput({ className, type = 'text', ...rest }: ComponentProps<'input'>) {
  return <input type={type} className={classes(BOX, className)} {...rest} />
}

export function Textarea({ className, rows = 5, ...rest }: ComponentProps<'textarea'>) {
  return <textarea rows={rows} className={classes(BOX, 'min-h-28 py-2', className)} {...rest} />
}

/** The native list, so that every phone and reader shows the one it knows. */
export function Select({ className, children, ...rest }: ComponentProps<'select'>) {
  return (
    <span className={classes('relative block', className)}>
      <select className={classes(BOX, 'appearance-none pe-9')} {...rest}>
        {children}
      </select>
      <Icon name="down" className="pointer-events-none absolute end-3 top-1/2 -translate-y-1/2 text-ink-2" />
    </span>
  )
}
