'use client'

import { startTransition, useActionState, useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { FormWords } from '@/components/ui/record-form'
import type { FormState } from '@/lib/core/action'
import { saveSection } from '@/lib/domains/residency/actions'
import { AnswerField } from './answer-field'
import { SaveNote, type SaveWords } from './save-note'
import type { AnswerField as Asked } from './section-fields'
import { StaleNotice, type StaleWords } from './stale-notice'
import { differing, type Values, valuesIn } from './typed-values'
import { useAutosave } from './use-autosave'

export type SectionFormWords = FormWords & {
  submit: string
  faults: string
  keep: string
  save: SaveWords
  stale: StaleWords
}

type Props = {
  hidden: Record<string, string>
  version: number
  /** What is saved now, and when; null for what was never saved. */
  saved: Values
  savedAt: string | null
  fields: readonly Asked[]
  /** What is missing or wrong, once it was asked for: codes by field. */
  faults: Readonly<Record<string, string>>
  words: SectionFormWords
}

/** One section: saved while it is typed where scripts run, by its button everywhere; what was typed always stays. */
export function SectionForm({ hidden, version, saved, savedAt, fields, faults, words }: Props) {
  const [state, formAction, pending] = useActionState(saveSection, null)
  const [initial] = useState(() => typedIn(state) ?? saved)
  const auto = useAutosave({ version, saved, savedAt, stale: codesOf(state).includes('stale') })
  const codes = state?.status === 'error' ? Object.values(state.error ?? {}).flatMap((found) => found ?? []) : []
  const overtaken = auto.state.kind === 'stale'
  const [differs, setDiffers] = useState(() => differing(fields, initial, saved))
  const errors = fields.flatMap(({ name, label, kind }) => {
    const code = faults[name]
    const told = code === 'required' && kind === 'check' ? 'agree_required' : code
    return told ? [{ name, label, message: words.field[told] ?? words.field.invalid ?? told }] : []
  })
  const refusals = codes.filter((code) => code !== 'stale')
  const wrong = errors.length + refusals.length > 0
  useEffect(() => {
    if (wrong && !document.title.startsWith(words.titlePrefix)) document.title = words.titlePrefix + document.title
  }, [wrong, words.titlePrefix])
  const { form, overtaken: onOvertaken } = auto
  useEffect(() => {
    if (codesOf(state).includes('stale')) onOvertaken()
  }, [state, onOvertaken])
  useEffect(() => {
    if (overtaken && form.current) setDiffers(differing(fields, valuesIn(form.current), saved))
  }, [overtaken, saved, form, fields])
  return (
    <form
      ref={form}
      action={formAction}
      noValidate
      onInput={auto.typed}
      onBlur={auto.left}
      onSubmit={async (event) => {
        event.preventDefault()
        const node = event.currentTarget
        const now = await auto.settle()
        const data = new FormData(node)
        data.set('version', String(now))
        startTransition(() => formAction(data))
      }}
      className="grid gap-8"
    >
      <ErrorSummary
        title={refusals.length > 0 ? words.errorTitle : words.faults}
        errors={[
          ...refusals.map((code) => ({
            message: words.code[code.split('?')[0] ?? ''] ?? words.code.invalid_input ?? '',
          })),
          ...errors.map(({ name, label, message }) => ({ href: `#f-${name}`, message: `${label} · ${message}` })),
        ]}
      />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="version" value={version} />
      {fields.map((field) => (
        <AnswerField
          key={field.name}
          field={field}
          value={initial[field.name] ?? ''}
          error={errors.find(({ name }) => name === field.name)?.message}
          optionalWord={words.optional}
        />
      ))}
      {overtaken && <StaleNotice words={words.stale} fields={fields} differs={differs} saved={saved} />}
      {/* The note keeps its place whatever it says: a button that moves under a finger loses the press. */}
      <div className="grid min-h-26 content-start gap-3 sm:flex sm:min-h-14 sm:items-start sm:gap-5">
        <Button type="submit" aria-disabled={pending} className="shrink-0 justify-self-start">
          {pending ? words.pending : overtaken && differs.length > 0 ? words.keep : words.submit}
        </Button>
        <SaveNote words={words.save} code={words.code} state={auto.state} savedAt={auto.savedAt} />
      </div>
    </form>
  )
}

const codesOf = (state: FormState): string[] => state?.error?.[''] ?? []

/** What the person had typed when the form was refused. */
function typedIn(state: FormState): Values | undefined {
  const fields = state?.initialValue?.fields
  if (!fields || typeof fields !== 'object') return undefined
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}
