import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'
import { FieldError } from './field'

type ChoiceProps = Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; hint?: ReactNode }

function Choice({ label, hint, className, type, ...rest }: ChoiceProps & { type: 'checkbox' | 'radio' }) {
  return (
    <label className={classes('target flex items-start gap-3 py-1.5', className)}>
      <input type={type} className="mt-1 size-5 shrink-0 accent-host-700" {...rest} />
      <span>
        {label}
        {hint && <span className="block text-ink-3 text-table">{hint}</span>}
      </span>
    </label>
  )
}

export function Checkbox(props: ChoiceProps) {
  return <Choice type="checkbox" {...props} />
}

export function Radio(props: ChoiceProps) {
  return <Choice type="radio" {...props} />
}

type GroupProps = {
  id: string
  legend: ReactNode
  hint?: ReactNode
  error?: string | readonly string[] | null
  /** Side by side on wide screens: for two or three short options. */
  inline?: boolean
  children: ReactNode
}

/** A question answered by radios or checkboxes. */
export function ChoiceGroup({ id, legend, hint, error, inline, children }: GroupProps) {
  const message = typeof error === 'string' ? error : error?.[0]
  const described = [hint ? `${id}-hint` : '', message ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <fieldset
      id={id}
      aria-describedby={described || undefined}
      className={classes('min-w-0', message && 'border-s-3 border-red-600 ps-4')}
    >
      <legend className="mb-1 font-medium text-body">{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className="max-w-prose text-ink-3 text-table">
          {hint}
        </p>
      )}
      {message && <FieldError id={`${id}-error`}>{message}</FieldError>}
      <div className={classes('mt-1', inline && 'flex flex-wrap gap-x-6')}>{children}</div>
    </fieldset>
  )
}
