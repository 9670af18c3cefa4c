'use client'

import { useActionState } from 'react'
import { buttonClasses } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { FormWords } from '@/components/ui/record-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { moveOwn } from '@/lib/domains/residency/actions'

type Props = {
  id: string
  /** Language, id, version, event. */
  hidden: Record<string, string | number>
  words: FormWords
  /** The words that unfold the question, what it means, and those that answer yes. */
  open: string
  body: string
  confirm: string
  look?: 'primary' | 'danger'
  /** How the button that unfolds looks. */
  closed?: 'primary' | 'secondary'
}

/** A move of one's own behind a confirming step; the second press makes it. Works with scripts off. */
export function ConfirmMove({ id, hidden, words, open, body, confirm, look = 'primary', closed = 'secondary' }: Props) {
  const [state, formAction] = useActionState(moveOwn, null)
  const codes = state?.error?.[''] ?? (state?.status === 'error' ? ['invalid_input'] : [])
  const errors = codes.map((code) => ({
    message: words.code[code.split('?')[0] ?? ''] ?? words.code.invalid_input ?? '',
  }))
  return (
    <details open={errors.length > 0 || undefined} className="group">
      <summary className={buttonClasses(closed)}>{open}</summary>
      <form
        id={id}
        action={formAction}
        className="mt-3 grid max-w-prose gap-4 rounded-tile border border-line-strong bg-paper p-4"
      >
        <ErrorSummary title={words.errorTitle} errors={errors} />
        <p className="text-body text-ink">{body}</p>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div>
          <SubmitButton pending={words.pending} look={look}>
            {confirm}
          </SubmitButton>
        </div>
      </form>
    </details>
  )
}
