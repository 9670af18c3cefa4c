'use client'

import { useActionState, useState } from 'react'
import { Checkbox, ChoiceGroup } from '@/components/ui/choices'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/inputs'
import { type FormWords, refusalWords } from '@/components/ui/record-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/action'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  words: FormWords & { rooms: string; roomsHint: string; terms: string; termsHint: string; sum: string; submit: string }
  /** Language, id, version and the days. */
  hidden: Record<string, string | number>
  rooms: ReadonlyArray<{ id: string; label: string; hint: string; area: number }>
  chosen: readonly string[]
  terms: string
  locale: string
}

/** Rooms as checkboxes with the area that they come to, and terms. Works with scripts off; what was typed stays. */
export function TenancyForm({ action, words, hidden, rooms, chosen, terms, locale }: Props) {
  const [state, formAction, pending] = useActionState(action, null)
  const [picked, setPicked] = useState<readonly string[]>(chosen)
  const error = state?.error ?? {}
  const ofRooms = error.rooms ? (words.field.required ?? '') : null
  const ofTerms = error.terms?.[0] ? (words.field[error.terms[0]] ?? words.field.invalid ?? '') : null
  const told = [
    ...(error[''] ?? []).map((code) => ({ message: refusalWords(code, words) })),
    ...(ofRooms ? [{ message: `${words.rooms} · ${ofRooms}`, href: '#rooms' }] : []),
    ...(ofTerms ? [{ message: `${words.terms} · ${ofTerms}`, href: '#terms' }] : []),
  ]
  const unread = state?.status === 'error' && told.length === 0 ? [{ message: words.code.invalid_input ?? '' }] : []
  const sum =
    rooms.reduce((total, room) => total + (picked.includes(room.id) ? Math.round(room.area * 100) : 0), 0) / 100
  const toggle = (id: string, on: boolean) => setPicked(on ? [...picked, id] : picked.filter((other) => other !== id))
  const typed = state?.initialValue?.terms
  return (
    <form id="tenancy" action={formAction} noValidate className="grid gap-9">
      <ErrorSummary title={words.errorTitle} errors={[...told, ...unread]} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div inert={pending} className="contents">
        <ChoiceGroup id="rooms" legend={words.rooms} hint={words.roomsHint} error={ofRooms}>
          {rooms.map(({ id, label, hint }) => (
            <Checkbox
              key={id}
              name="rooms"
              value={id}
              label={label}
              hint={hint}
              defaultChecked={picked.includes(id)}
              onChange={(event) => toggle(id, event.currentTarget.checked)}
            />
          ))}
          <p aria-live="polite" className="tabular mt-2 font-medium">
            {words.sum.replace('{area}', new Intl.NumberFormat(locale).format(sum))}
          </p>
        </ChoiceGroup>
        <Field id="terms" label={words.terms} hint={words.termsHint} optional={words.optional} error={ofTerms}>
          {(control) => (
            <Textarea {...control} name="terms" rows={6} defaultValue={typeof typed === 'string' ? typed : terms} />
          )}
        </Field>
      </div>
      <div>
        <SubmitButton pending={words.pending}>{words.submit}</SubmitButton>
      </div>
    </form>
  )
}
