'use client'

import { type ReactNode, useActionState, useEffect, useState } from 'react'
import { BulkOutcome } from '@/components/lists/bulk-outcome'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/inputs'
import type { FormWords } from '@/components/ui/record-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Answered } from '@/lib/core/action'
import type { BulkAnswer } from '@/lib/core/bulk'
import type { Locale } from '@/lib/core/i18n/path'

type Counted = { one: string /** With {count} in its place. */; other: string }
export type BulkWords = {
  label: string
  lead: string
  all: string
  nothing: string
  chosen: string
  done: Counted
  refused: Counted
  undone: Counted
  because: string
  unknown: string
  undo: string
  final: string
  none: string
  form: FormWords
}
export type BulkAct = {
  event: string
  label: string
  /** Asks why. */
  reason?: { label: string; hint?: string }
  /** The move that takes it back, where there is one, and the reason that it states. */
  back?: { event: string; reason?: string }
}
type Props = {
  /** The form's id, to which the boxes in the rows belong. */
  id: string
  locale: Locale
  words: BulkWords
  action: (previous: Answered<BulkAnswer>, form: FormData) => Promise<Answered<BulkAnswer>>
  acts: readonly BulkAct[]
}

const boxesOf = (form: string) => [
  ...document.querySelectorAll<HTMLInputElement>(`input[type=checkbox][form="${form}"]`),
]

/** Does something to the ticked rows, each by itself, and says what was not done and why. Works with scripts off. */
export function ListBulk({ id, locale, words, action, acts }: Props) {
  const [state, run] = useActionState(action, null)
  const [count, setCount] = useState(0)
  const [scripted, setScripted] = useState(false)
  useEffect(() => {
    const tell = () => setCount(boxesOf(id).filter(({ checked }) => checked).length)
    setScripted(true)
    tell()
    document.addEventListener('change', tell)
    return () => document.removeEventListener('change', tell)
  }, [id])
  useEffect(() => {
    // An answer resets the form, and the boxes with it.
    if (state) setCount(0)
  }, [state])
  const tick = (checked: boolean) => {
    for (const box of boxesOf(id)) box.checked = checked
    setCount(checked ? boxesOf(id).length : 0)
  }
  const button = ({ event, label, reason }: BulkAct) => (
    <SubmitButton
      key={event}
      name="event"
      value={event}
      pending={words.form.pending}
      look="secondary"
      compact
      formNoValidate={!reason}
    >
      {label}
    </SubmitButton>
  )
  return (
    <div className="mb-4 grid gap-3" data-print="no">
      {state && <BulkOutcome locale={locale} state={state} run={run} words={words} acts={acts} />}
      <form id={id} action={run} aria-label={words.label} className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <span className="inline-flex min-h-9 items-center text-ink-2 text-table pointer-coarse:min-h-11">
          {words.lead}
        </span>
        {acts.filter(({ reason }) => !reason).map(button)}
        {acts.map((act) => act.reason && <Reasoned key={act.event} id={id} act={act} button={button(act)} />)}
        {scripted && (
          <Button look="quiet" compact onClick={() => tick(count === 0)}>
            {count === 0 ? words.all : words.nothing}
          </Button>
        )}
        <span
          aria-live="polite"
          className="tabular inline-flex min-h-9 items-center text-ink-3 text-table empty:hidden pointer-coarse:min-h-11"
        >
          {count > 0 && words.chosen.replace('{count}', String(count))}
        </span>
      </form>
    </div>
  )
}

function Reasoned({ id, act, button }: { id: string; act: BulkAct; button: ReactNode }) {
  return (
    <details className="open:order-last open:basis-full">
      <summary className="target inline-flex items-center px-1 font-medium text-link text-table underline">
        {act.label}…
      </summary>
      <div className="mt-2 grid max-w-prose gap-3 rounded-tile border border-line bg-paper p-4">
        <Field id={`${id}-${act.event}`} label={act.reason?.label} hint={act.reason?.hint}>
          {(control) => <TextInput {...control} name="reason" required maxLength={2000} autoComplete="off" />}
        </Field>
        <div>{button}</div>
      </div>
    </details>
  )
}
