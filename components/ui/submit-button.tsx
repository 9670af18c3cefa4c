'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { Button, type ButtonLook } from './button'

type Props = {
  children: ReactNode
  /** What the button says while the form is on its way. */
  pending: string
  look?: ButtonLook
  compact?: boolean
  name?: string
  value?: string
  className?: string
  formNoValidate?: boolean
}

/** Names the act; while it runs a second press does nothing and the words say so. */
export function SubmitButton({ children, pending, ...rest }: Props) {
  const status = useFormStatus()
  return (
    <Button
      type="submit"
      aria-disabled={status.pending}
      onClick={(event) => {
        if (status.pending) event.preventDefault()
      }}
      {...rest}
    >
      <span aria-live="polite">{status.pending ? pending : children}</span>
    </Button>
  )
}
