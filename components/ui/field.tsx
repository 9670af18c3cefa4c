import type { ReactNode } from 'react'
import { classes } from './classes'
import { Icon } from './icon'

export type ControlProps = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

type Props = {
  id: string
  label: ReactNode
  hint?: ReactNode
  /** One message or several; the first is shown. Same words as in the error summary. */
  error?: string | readonly string[] | null
  /** The word for "optional", shown after the label. */
  optional?: string
  className?: string
  children: (control: ControlProps) => ReactNode
}

/** Label, hint, control, error: one question each, wired for assistive technology. */
export function Field({ id, label, hint, error, optional, className, children }: Props) {
  const message = typeof error === 'string' ? error : error?.[0]
  const described = [hint ? `${id}-hint` : '', message ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={classes('grid gap-1.5', message && 'border-s-3 border-red-600 ps-4', className)}>
      <label htmlFor={id} className="font-medium text-body">
        {label}
        {optional && <span className="ms-2 font-normal text-ink-3 text-table">{optional}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="max-w-prose text-ink-3 text-table">
          {hint}
        </p>
      )}
      {message && <FieldError id={`${id}-error`}>{message}</FieldError>}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': message ? true : undefined })}
    </div>
  )
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 font-medium text-red-600 text-table">
      <Icon name="alert" className="mt-1" />
      <span>{children}</span>
    </p>
  )
}
