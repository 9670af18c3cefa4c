'use client'

import { useActionState, useEffect, useRef } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/inputs'
import type { FormWords } from '@/components/ui/record-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/action'
import { resubmit } from '@/lib/domains/corrections/actions'

type Item = { id: string; title: string; note: string; edit: { href: string; label: string } }
type Props = {
  hidden: Record<string, string | number>
  /** Under which the answers are kept in this tab while the sections are being mended. */
  keep: string
  items: readonly Item[]
  words: FormWords & { submit: string; answer: string; answerHint: string }
}

/** Answers every item of a correction. Where scripts run, what was typed survives the way to a section and back. */
export function CorrectionForm({ hidden, keep, items, words }: Props) {
  const [state, formAction, pending] = useActionState(resubmit, null)
  const form = useRef<HTMLFormElement>(null)
  const store = `corrections:${keep}`
  useEffect(() => {
    for (const [name, value] of new URLSearchParams(sessionStorage.getItem(store) ?? '')) {
      const field = form.current?.elements.namedItem(name)
      if (field instanceof HTMLTextAreaElement && field.value === '') field.value = value
    }
  }, [store])
  const refused = state?.status === 'error'
  const code = state?.error?.['']?.[0] ?? 'invalid_input'
  const missing = (item: Item) => refused && code === 'answers_missing' && typed(state, item.id).trim() === ''
  const errors = [
    ...(refused ? [{ message: words.code[code.split('?')[0] ?? ''] ?? words.code.invalid_input ?? '' }] : []),
    ...items
      .filter(missing)
      .map((item) => ({ message: `${item.title} · ${words.field.required}`, href: `#answer-${item.id}` })),
  ]
  return (
    <form
      ref={form}
      action={formAction}
      noValidate
      onInput={(event) => {
        const values = [...new FormData(event.currentTarget)].flatMap(([name, value]) =>
          name.startsWith('answers.') && typeof value === 'string' ? [[name, value]] : [],
        )
        sessionStorage.setItem(store, new URLSearchParams(values).toString())
      }}
      className="grid gap-8"
    >
      <ErrorSummary title={words.errorTitle} errors={errors} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div inert={pending} className="contents">
        {items.map((item) => (
          <section key={item.id} aria-label={item.title} className="border-line border-t pt-4">
            <h3 className="font-semibold">{item.title}</h3>
            <p className="mt-1 max-w-prose whitespace-pre-line">{item.note}</p>
            <p className="mt-1 mb-3">
              <a href={item.edit.href} className="inline-block py-1 text-link underline">
                {item.edit.label}
              </a>
            </p>
            <Field
              id={`answer-${item.id}`}
              label={words.answer}
              hint={words.answerHint}
              error={missing(item) ? words.field.required : undefined}
            >
              {(control) => (
                <Textarea
                  {...control}
                  name={`answers.${item.id}`}
                  defaultValue={typed(state, item.id)}
                  rows={3}
                  maxLength={2000}
                />
              )}
            </Field>
          </section>
        ))}
      </div>
      <div>
        <SubmitButton pending={words.pending}>{words.submit}</SubmitButton>
      </div>
    </form>
  )
}

/** What the person had typed when the form was refused. */
function typed(state: FormState, id: string): string {
  const answers = state?.initialValue?.answers
  const value = answers && typeof answers === 'object' ? Object.entries(answers).find(([key]) => key === id)?.[1] : ''
  return typeof value === 'string' ? value : ''
}
