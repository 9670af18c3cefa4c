'use client'

import { useActionState, useEffect } from 'react'
import type { FormState } from '@/lib/core/action'
import { classes } from './classes'
import { ErrorSummary } from './error-summary'
import { RecordField, type RecordFieldProps } from './record-field'
import { SubmitButton } from './submit-button'

export type FormWords = {
  optional: string
  errorTitle: string
  titlePrefix: string
  pending: string
  /** Refusals by code, and errors of one field by code. */
  code: Record<string, string>
  field: Record<string, string>
}

export type RecordFormField = Omit<RecordFieldProps, 'id' | 'error' | 'optionalWord'>

type Props = {
  id: string
  action: (previous: FormState, form: FormData) => Promise<FormState>
  words: FormWords
  submit: string
  /** What travels unseen: language, id, version. */
  hidden: Record<string, string | number>
  groups: ReadonlyArray<{ key: string; legend?: string; note?: string; fields: readonly RecordFormField[] }>
  /** The field that must be the only one of its value: a conflict is told there. */
  unique?: string
  /** The name of a field that nobody sees: whoever fills it in is no person. */
  trap?: string
  look?: 'primary' | 'secondary'
  compact?: boolean
  /** Folds the form behind these words until it is wanted, or refused. */
  fold?: string
  /** Where the record is shown anew, offered when somebody else changed it meanwhile. */
  reload?: { href: string; label: string }
}

/** A form over a record, drawn from a list of its fields. Works with scripts off; what was typed stays. */
export function RecordForm({
  id,
  action,
  words,
  submit,
  hidden,
  groups,
  unique,
  trap,
  look,
  compact,
  fold,
  reload,
}: Props) {
  const [state, formAction, pending] = useActionState(action, null)
  const fields = groups.flatMap((group) => group.fields)
  const errors = errorsOf(state, fields, words, unique, reload)
  const refused = errors.length > 0
  useEffect(() => {
    if (refused && !document.title.startsWith(words.titlePrefix)) document.title = words.titlePrefix + document.title
  }, [refused, words.titlePrefix])
  const form = (
    <form id={id} action={formAction} noValidate className={classes('grid', compact ? 'gap-5' : 'gap-9')}>
      <ErrorSummary
        title={words.errorTitle}
        errors={errors.map(({ name, label, message, href }) => ({
          message: label ? `${label} · ${message}` : message,
          ...(name ? { href: `#${id}-${name}` } : {}),
          ...(href ? { href } : {}),
        }))}
      />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {trap && (
        <div aria-hidden="true" className="sr-only">
          <input type="text" name={trap} tabIndex={-1} autoComplete="off" />
        </div>
      )}
      {/* An answer resets the form: nothing that is typed while it is under way may be lost with that. */}
      <div inert={pending} className="contents">
        {groups.map((group) => (
          <fieldset key={group.key} className="min-w-0">
            {group.legend && <legend className="mb-4 font-semibold font-serif text-h4">{group.legend}</legend>}
            {group.note && <p className="-mt-2 mb-4 max-w-prose text-ink-2 text-table">{group.note}</p>}
            <div className="grid items-end gap-x-6 gap-y-5 md:grid-cols-2">
              {group.fields.map((field) => (
                <RecordField
                  key={field.name}
                  {...field}
                  id={`${id}-${field.name}`}
                  value={typed(state, field)}
                  error={errors.find((error) => error.name === field.name)?.message}
                  optionalWord={words.optional}
                />
              ))}
            </div>
          </fieldset>
        ))}
      </div>
      <div>
        <SubmitButton pending={words.pending} look={look} compact={compact}>
          {submit}
        </SubmitButton>
      </div>
    </form>
  )
  if (!fold) return form
  return (
    <details open={refused || undefined} className="group">
      <summary className="target inline-flex items-center gap-2 font-medium text-link text-table underline">
        {fold}
      </summary>
      <div className="mt-2 rounded-tile border border-line bg-paper p-4">{form}</div>
    </details>
  )
}

/** What the person had typed when the form was refused, else the record's value. */
export function typed(state: FormState, field: Named): string | undefined {
  if (!state?.initialValue) return field.value
  // A name such as notes.plan stands in an object of its own.
  const value = field.name.split('.').reduce<unknown>((given, name) => Object(given)[name], state.initialValue)
  if (Array.isArray(value)) return value.join(' ')
  return typeof value === 'string' ? value : ''
}

/** The words of a refusal with its parameters in their places: code or code?room=A-101. */
export function refusalWords(code: string, words: FormWords): string {
  const [name = '', query] = code.split('?')
  const given = new URLSearchParams(query)
  const message = words.code[name] ?? words.code.invalid_input ?? name
  return message.replace(/\{(\w+)\}/g, (place, key: string) => given.get(key) ?? place)
}

type Named = Pick<RecordFormField, 'name' | 'label' | 'value'>
type Told = { name?: string; label?: string; message: string; href?: string }

/** What a refused form has to say, first of the whole, then of its fields. */
export function errorsOf(
  state: FormState,
  fields: readonly Named[],
  words: FormWords,
  unique?: string,
  reload?: Props['reload'],
): Told[] {
  const error = state?.error ?? {}
  const ofForm = (error[''] ?? []).map((code): Told => {
    const at = code === 'conflict' ? fields.find((field) => field.name === unique) : undefined
    const message = refusalWords(code, words)
    return at ? { name: at.name, label: at.label, message } : { message }
  })
  const ofFields = fields.flatMap((field) =>
    (error[field.name] ?? []).slice(0, 1).map((code) => {
      // An empty field is not sent: the parser then speaks of a missing value instead of our code.
      const missing = !typed(state, field)?.trim()
      const message = words.field[code] ?? words.field[missing ? 'required' : 'invalid'] ?? code
      return { name: field.name, label: field.label, message }
    }),
  )
  const hiddenField = Object.keys(error).some((name) => name !== '' && !fields.some((field) => field.name === name))
  const anew = reload && error['']?.includes('stale') ? [{ message: reload.label, href: reload.href }] : []
  const unreadable =
    hiddenField && ofForm.length + ofFields.length === 0 ? [{ message: words.code.invalid_input ?? '' }] : []
  return [...ofForm, ...anew, ...ofFields, ...unreadable]
}
