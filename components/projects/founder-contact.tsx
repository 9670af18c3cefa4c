'use client'

import { useActionState } from 'react'
import { OwnWords } from '@/components/residency/own-words'
import { DescriptionList } from '@/components/ui/description-list'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Answered } from '@/lib/core/action'
import type { Contact } from '@/lib/domains/people/schema'

type Props = {
  id: string
  reveal: (previous: Answered<Contact>, form: FormData) => Promise<Answered<Contact>>
  words: Record<'show' | 'pending' | 'none' | 'refused' | keyof Contact, string>
}

const PARTS = ['name', 'email', 'phone'] as const

/** Masked until somebody asks for it; then shown here, and nowhere else. */
export function FounderContact({ id, reveal, words }: Props) {
  const [state, formAction] = useActionState(reveal, null)
  const contact = state?.answer
  if (contact)
    return (
      <div role="status">
        <DescriptionList
          items={PARTS.map((part) => ({
            key: part,
            term: words[part],
            value: <OwnWords block>{contact[part] ?? words.none}</OwnWords>,
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
