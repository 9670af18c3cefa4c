'use client'

import { useActionState } from 'react'
import { OwnWords } from '@/components/residency/own-words'
import { DescriptionList } from '@/components/ui/description-list'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Answered } from '@/lib/core/action'

type Contact = [field: string, value: string][]
type Props = {
  id: string
  reveal: (previous: Answered<Contact>, form: FormData) => Promise<Answered<Contact>>
  words: { show: string; pending: string; none: string; refused: string; field: Record<string, string> }
}

/** Masked until somebody asks for it; then shown here, and nowhere else. */
export function CounterContact({ id, reveal, words }: Props) {
  const [state, formAction] = useActionState(reveal, null)
  if (state?.answer)
    return (
      <div role="status">
        {state.answer.length === 0 && words.none}
        <DescriptionList
          items={state.answer.map(([field, value]) => ({
            key: field,
            term: words.field[field] ?? field,
            value: <OwnWords block>{value}</OwnWords>,
          }))}
        />
      </div>
    )
  return (
    <form action={formAction} className="grid justify-items-start gap-3">
      <input type="hidden" name="id" value={id} />
      {state?.refused && (
        <Notice tone="error" live>
          {words.refused}
        </Notice>
      )}
      <SubmitButton look="secondary" compact pending={words.pending}>
        {words.show}
      </SubmitButton>
    </form>
  )
}
