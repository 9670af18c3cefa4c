'use client'

import { useActionState, useEffect } from 'react'
import { type AccountField, FieldOf } from '@/components/accounts/field-of'
import type { ButtonLook } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { FormWords } from '@/components/ui/record-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/action'

type Props = {
  id: string
  action: (previous: FormState, form: FormData) => Promise<FormState>
  words: FormWords
  submit: string
  /** What travels unseen: language, token, id. */
  hidden: Record<string, string>
  fields?: readonly AccountField[]
  look?: ButtonLook
  compact?: boolean
}

/** A short form about a person. Works with scripts off; what was typed stays, but for passwords. */
export function AccountForm({ id, action, words, submit, hidden, fields = [], look, compact }: Props) {
  const [state, formAction, pending] = useActionState(action, null)
  const told = errorsOf(state, fields, words)
  const refused = told.length > 0
  useEffect(() => {
    if (refused && !document.title.startsWith(words.titlePrefix)) document.title = words.titlePrefix + document.title
  }, [refused, words.titlePrefix])
  return (
    <form id={id} action={formAction} noValidate className={classes('group/form grid', compact ? 'gap-3' : 'gap-6')}>
      <ErrorSummary
        title={words.errorTitle}
        errors={told.map(({ field, message }) => ({
          message: field ? `${field.label} · ${message}` : message,
          ...(field ? { href: `#${id}-${field.name}` } : {}),
        }))}
      />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div inert={pending} className="contents">
        {fields.map((field) => (
          <FieldOf
            key={field.name}
            {...field}
            id={`${id}-${field.name}`}
            value={typed(state, field)}
            error={told.find((error) => error.field === field)?.message}
          />
        ))}
      </div>
      <div>
        <SubmitButton look={look} compact={compact} pending={words.pending}>
          {submit}
        </SubmitButton>
      </div>
    </form>
  )
}

/** What the person had typed when the form was refused. */
function typed(state: FormState, field: AccountField): string | undefined {
  if (!state?.initialValue) return field.value
  const value = state.initialValue[field.name]
  return typeof value === 'string' ? value : ''
}

type Told = { field?: AccountField; message: string }

function errorsOf(state: FormState, fields: readonly AccountField[], words: FormWords): Told[] {
  const error = state?.error ?? {}
  const ofForm = (error[''] ?? []).map((code) => ({ message: wordsOf(code, words) }))
  const ofFields = fields.flatMap((field) =>
    (error[field.name] ?? []).slice(0, 1).map((code) => {
      // An empty field is not sent: the parser then speaks of a missing value instead of our code.
      const missing = field.kind !== 'password' && !typed(state, field)
      return { field, message: words.field[code] ?? words.field[unworded(code, missing)] ?? code }
    }),
  )
  const unseen = Object.keys(error).some((name) => name !== '' && !fields.some((field) => field.name === name))
  const told = [...ofForm, ...ofFields]
  return unseen && told.length === 0 ? [{ message: wordsOf('invalid_input', words) }] : told
}

const unworded = (code: string, missing: boolean) => (missing || code.includes('undefined') ? 'required' : 'invalid')

/** code or code?minutes=15 */
function wordsOf(code: string, words: FormWords): string {
  const [name = '', query] = code.split('?')
  const text = words.code[name] ?? words.code.invalid_input ?? name
  return [...new URLSearchParams(query)].reduce((filled, [key, value]) => filled.replace(`{${key}}`, value), text)
}
