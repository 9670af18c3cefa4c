'use client'

import { type FormEvent, startTransition, useActionState, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox, ChoiceGroup, Radio } from '@/components/ui/choices'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { Textarea, TextInput } from '@/components/ui/inputs'
import { errorsOf, type FormWords, typed } from '@/components/ui/record-form'
import type { FormState } from '@/lib/core/action'
import { type Draft, draftAt, draftOf, type KeptFields, keepDraft, keepPhoto, keepVisit, newId } from './device'
import { sendKept } from './sending'

export type RecorderWords = Record<
  | 'visitedOn'
  | 'staff'
  | 'colleagues'
  | 'outcome'
  | 'note'
  | 'noteHint'
  | 'nextAction'
  | 'photo'
  | 'photoHint'
  | 'photoLater'
  | 'photoKept'
  | 'photoGone'
  | 'photoDrop'
  | 'submit'
  | 'kept'
  | 'restored',
  string
>
type Choice = { value: string; label: string }
type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  account: string
  locale: string
  base: string
  /** Whom it is with. */
  name: string
  /** Made anew with each page; what was typed before keeps its own. */
  formKey: string
  /** The planned visit, or the organisation and the park. */
  hidden: Record<string, string>
  day: string
  team: readonly Choice[]
  chosen: readonly string[]
  outcomes: readonly Choice[]
  words: RecorderWords
  form: FormWords
}
const NAMES = ['visitedOn', 'staff', 'outcome', 'note', 'nextAction'] as const
const PICTURES = 'image/jpeg,image/png,image/webp'

/**
 * A visit in one form of six fields. What is typed is kept on the device as it is typed; once pressed, it is kept there
 * until it has arrived. Without scripts it is a plain form, and the photo follows on the next page.
 */
export function VisitRecorder(props: Props) {
  const { action, account, locale, base, name, hidden, day, team, words, form } = props
  const [state, formAction, pending] = useActionState(action, null)
  const node = useRef<HTMLFormElement>(null)
  const [told, setTold] = useState<FormState>(null)
  const [photo, setPhoto] = useState<string | null>(null)
  const [said, setSaid] = useState<'' | 'restored' | 'kept' | 'photoGone'>('')
  const key = useRef(props.formKey)
  const busy = useRef(false)
  const subject = draftAt(account, hidden.id ?? hidden.organisationId ?? '')
  const fields = NAMES.map((one) => ({ name: one, label: words[one], value: one === 'visitedOn' ? day : '' }))
  const shown = told ?? state
  const errors = errorsOf(shown, fields, form)
  const errorAt = (at: string) => errors.find((error) => error.name === at)?.message
  const [dated, , , noted, next] = fields.map((field) => typed(state, field))
  const given = state?.initialValue
  const chosen = given ? [given.staff].flat().map(String) : props.chosen
  useEffect(() => {
    const draft = draftOf(subject)
    if (!draft || !node.current) return
    key.current = draft.key
    fill(node.current, draft)
    setPhoto(draft.photo)
    setSaid('restored')
  }, [subject])

  const read = (): KeptFields => {
    const data = new FormData(node.current ?? undefined)
    const entries = NAMES.map((one) => [
      one,
      one === 'staff' ? data.getAll(one).map(String) : String(data.get(one) ?? ''),
    ])
    return { ...hidden, ...Object.fromEntries(entries) }
  }
  const keep = (picture = photo) => keepDraft(subject, { key: key.current, fields: read(), photo: picture })

  async function takePhoto(file: File | undefined): Promise<void> {
    const kept = await keepPhoto(key.current, file ?? null).then(
      () => true,
      () => false,
    )
    const picture = kept && file ? file.name : null
    setPhoto(picture)
    setSaid(kept ? '' : 'photoGone')
    keep(picture)
  }

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    if (busy.current) return
    const written = read()
    const wrong = wrongIn(written, day)
    if (wrong) return setTold(wrong)
    setTold(null)
    busy.current = true
    const visit = { key: key.current, name, fields: written, photo, state: 'waiting', why: '', visitId: null } as const
    // A device that keeps nothing sends it as a plain form does; the photo follows.
    if (!keepVisit(account, visit)) {
      busy.current = false
      return send()
    }
    keepDraft(subject, null)
    const arrived = (await sendKept(account, locale)).find((one) => one.key === visit.key)
    if (arrived) return window.location.assign(`${base}/${arrived.id}?done=do`)
    busy.current = false
    key.current = newId()
    node.current?.reset()
    setPhoto(null)
    setSaid('kept')
  }
  function send(): void {
    const data = new FormData(node.current ?? undefined)
    startTransition(() => formAction(data))
  }

  const colleagues = team.filter(({ value }) => !chosen.includes(value))
  const boxOf = ({ value, label }: Choice) => (
    <Checkbox key={value} name="staff" value={value} label={label} defaultChecked={chosen.includes(value)} />
  )
  return (
    <form
      ref={node}
      id="record"
      action={formAction}
      noValidate
      onSubmit={submit}
      onInput={() => keep()}
      className="grid max-w-144 gap-6"
    >
      <ErrorSummary
        title={form.errorTitle}
        errors={errors.map(({ name: at, label, message }) => ({
          message: label ? `${label} · ${message}` : message,
          ...(at ? { href: `#record-${at}` } : {}),
        }))}
      />
      <p role="status" className="text-ink-2 text-table empty:hidden">
        {said && words[said]}
      </p>
      {Object.entries({ ...hidden, locale }).map(([at, value]) => (
        <input key={at} type="hidden" name={at} value={value} />
      ))}
      <input type="hidden" name="key" value={props.formKey} />
      <Field id="record-visitedOn" label={words.visitedOn} error={errorAt('visitedOn')}>
        {(control) => (
          <TextInput {...control} type="date" name="visitedOn" max={day} defaultValue={dated} className="min-h-11" />
        )}
      </Field>
      <ChoiceGroup id="record-staff" legend={words.staff} error={errorAt('staff')}>
        {team.filter(({ value }) => chosen.includes(value)).map(boxOf)}
        {colleagues.length > 0 && (
          <details>
            <summary className="target inline-flex items-center text-link text-table underline">
              {words.colleagues}
            </summary>
            {colleagues.map(boxOf)}
          </details>
        )}
      </ChoiceGroup>
      <ChoiceGroup id="record-outcome" legend={words.outcome} error={errorAt('outcome')}>
        <div className="grid gap-2 sm:grid-cols-2">
          {props.outcomes.map(({ value, label }) => (
            <Radio
              key={value}
              name="outcome"
              value={value}
              label={label}
              defaultChecked={given?.outcome === value}
              className="min-h-11 rounded-control border border-line-strong bg-surface px-3 has-checked:border-host-700 has-checked:bg-host-100"
            />
          ))}
        </div>
      </ChoiceGroup>
      <Field id="record-note" label={words.note} hint={words.noteHint} optional={form.optional} error={errorAt('note')}>
        {(control) => <Textarea {...control} name="note" rows={4} maxLength={2000} defaultValue={noted} />}
      </Field>
      <Field id="record-nextAction" label={words.nextAction} optional={form.optional} error={errorAt('nextAction')}>
        {(control) => (
          <TextInput
            {...control}
            name="nextAction"
            maxLength={200}
            defaultValue={next}
            autoComplete="off"
            className="min-h-11"
          />
        )}
      </Field>
      <noscript>
        <p className="text-ink-2 text-table">{words.photoLater}</p>
      </noscript>
      <Field
        id="record-photo"
        label={words.photo}
        hint={words.photoHint}
        optional={form.optional}
        className="noscript:hidden"
      >
        {(control) => (
          <TextInput
            {...control}
            type="file"
            accept={PICTURES}
            onChange={(event) => takePhoto(event.currentTarget.files?.[0])}
            className="min-h-11"
          />
        )}
      </Field>
      {photo && (
        <p className="-mt-3 flex flex-wrap items-center gap-3 text-table">
          <span className="wrap-anywhere">
            {words.photoKept} {photo}
          </span>
          <Button look="quiet" compact onClick={() => takePhoto(undefined)}>
            {words.photoDrop}
          </Button>
        </p>
      )}
      <Button type="submit" aria-disabled={pending} className="min-h-12 w-full sm:w-auto sm:justify-self-start">
        {words.submit}
      </Button>
    </form>
  )
}

/** What was typed before, in its places. */
function fill(form: HTMLFormElement, { fields }: Draft): void {
  for (const name of NAMES) {
    const value = fields[name] ?? ''
    for (const control of form.querySelectorAll<HTMLInputElement>(`[name="${name}"]`))
      if (control.type === 'checkbox' || control.type === 'radio')
        control.checked = [value].flat().includes(control.value)
      else control.value = String(value)
  }
}

/** What can be told without a network: what is missing, and a day to come. */
function wrongIn(fields: KeptFields, today: string): FormState {
  const error: Record<string, string[]> = {}
  if (!fields.visitedOn) error.visitedOn = ['required']
  else if (String(fields.visitedOn) > today) error.visitedOn = ['date_future']
  if (fields.staff?.length === 0) error.staff = ['required']
  if (!fields.outcome) error.outcome = ['required']
  return Object.keys(error).length > 0 ? { status: 'error', error } : null
}
