'use client'

import { useActionState } from 'react'
import { OwnWords } from '@/components/residency/own-words'
import { DescriptionList } from '@/components/ui/description-list'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Answered } from '@/lib/core/action'
import type { Contact } from '@/lib/domains/people/schema'

type Known = Contact & { profile: string | null }
type Props = {
  id: string
  reveal: (previous: Answered<Known>, form: FormData) => Promise<Answered<Known>>
  words: Record<'show' | 'pending' | 'none' | 'refused' | 'lead' | keyof Known, string>
}

const PARTS = ['name', 'email', 'phone', 'profile'] as const

/** Masked until somebody asks for it; then shown here, and nowhere else. */
export function CandidateContact({ id, reveal, words }: Props) {
  const [state, formAction] = useActionState(reveal, null)
  const known = state?.answer
  if (known)
    return (
      <div role="status">
        <DescriptionList
          items={PARTS.map((part) => ({
            key: part,
            term: words[part],
            value: <OwnWords block>{known[part] ?? words.none}</OwnWords>,
          }))}
        />
      </div>
    )
  return (
    <form action={formAction} className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <input type="hidden" name="id" value={id} />
      {state?.refused && (
        <Notice tone="error" live>
          {words.refused}
        </Notice>
      )}
      <SubmitButton look="secondary" compact pending={words.pending}>
        {words.show}
      </SubmitButton>
      <span className="text-ink-3 text-meta">{words.lead}</span>
    </form>
  )
}
