import type { ComponentProps } from 'react'
import { classes } from './classes'

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger'

const LOOKS: Record<ButtonLook, string> = {
  primary: 'border-host-700 bg-host-700 text-on-fill hover:border-host-600 hover:bg-host-600',
  secondary: 'border-line-strong bg-surface text-ink hover:border-ink hover:bg-sunk',
  quiet: 'border-transparent text-link underline hover:text-link-hover',
  danger: 'border-red-600 bg-red-600 text-on-fill hover:border-red-700 hover:bg-red-700',
}

/** The classes of a button, for elements that must look like one. */
export function buttonClasses(look: ButtonLook = 'primary', compact = false): string {
  return classes(
    'target inline-flex items-center justify-center gap-2 rounded-control border font-medium no-underline transition-colors duration-120 disabled:opacity-60',
    compact ? 'text-table' : 'py-1.5 text-body',
    look === 'quiet' ? 'px-0' : compact ? 'px-3' : 'px-5',
    LOOKS[look],
  )
}

type Looks = { look?: ButtonLook; compact?: boolean }

export function Button({ look, compact, className, type = 'button', ...rest }: ComponentProps<'button'> & Looks) {
  return <button type={type} className={classes(buttonClasses(look, compact), className)} {...rest} />
}

export function LinkButton({ look, compact, className, ...rest }: ComponentProps<'a'> & Looks) {
  return <a data-button="" className={classes(buttonClasses(look, compact), className)} {...rest} />
}
