'use client'

import { useActionState } from 'react'
import { Checkbox, ChoiceGroup } from '@/components/ui/choices'
import { ErrorSummary } from '@/components/ui/error-summary'
import { type FormWords, refusalWords } from '@/components/ui/record-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/action'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  words: FormWords & { fold: string; note: string; districts: string; publish: string; submit: string }
  /** Language, id and version. */
  hidden: Record<string, string | number>
  districts: ReadonlyArray<{ id: string; label: string; hint: string }>
}

/** Chooses the districts for which the founder is asked. Works with scripts off; what was ticked stays. */
export function ConsentForm({ action, words, hidden, districts }: Props) {
  const [state, formAction, pending] = useActionState(action, null)
  const error = state?.error ?? {}
  const refused = state?.status === 'error'
  const unchosen = error.districts ? (words.field.required ?? '') : null
  const told = [
    ...(error[''] ?? []).map((code) => ({ message: refusalWords(code, words) })),
    ...(unchosen ? [{ message: `${words.districts} · ${unchosen}`, href: '#districts' }] : []),
  ]
  const unread = refused && told.length === 0 ? [{ message: words.code.invalid_input ?? '' }] : []
  const typed = state?.initialValue ?? {}
  const ticked = [typed.districts].flat()
  return (
    <details open={refused || undefined}>
      <summary className="target inline-flex items-center gap-2 font-medium text-link text-table underline">
        {words.fold}
      </summary>
      <form
        id="ask"
        action={formAction}
        noValidate
        className="mt-2 grid gap-5 rounded-tile border border-line bg-paper p-4"
      >
        <ErrorSummary title={words.errorTitle} errors={[...told, ...unread]} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div inert={pending} className="contents">
          <ChoiceGroup id="districts" legend={words.districts} hint={words.note} error={unchosen}>
            <div className="grid gap-x-6 sm:grid-cols-3">
              {districts.map(({ id, label, hint }) => (
                <Checkbox
                  key={`${id} ${ticked.includes(id)}`}
                  name="districts"
                  value={id}
                  label={label}
                  hint={hint}
                  defaultChecked={ticked.includes(id)}
                />
              ))}
            </div>
          </ChoiceGroup>
          <Checkbox name="publish" label={words.publish} defaultChecked={typed.publish === 'on'} />
        </div>
        <div>
          <SubmitButton pending={words.pending} compact>
            {words.submit}
          </SubmitButton>
        </div>
      </form>
    </details>
  )
}
