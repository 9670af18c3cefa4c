import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { Actor } from '@/lib/core/auth/actor'
import { currentActor } from '@/lib/core/auth/session'
import { codeWords, databaseRefusal, type Refusal, refuse } from '@/lib/core/errors'
import { isLocale, localePath } from '@/lib/core/i18n/path'
import { log } from '@/lib/core/log'

export type FormState = SubmissionResult<string[]> | null

type Definition<Schema extends z.ZodType> = {
  schema: Schema
  /** Fields that are never sent back, such as passwords. */
  hide?: string[]
  /** Whether it serves those who are not signed in, too. Otherwise they are told to sign in, and nothing is run. */
  visitors?: boolean
  run: (actor: Actor, input: z.output<Schema>, form: FormData) => Promise<{ redirectTo: string } | undefined>
}

/**
 * The browser's door to a command: parses the form, reads the actor afresh, and turns refusals into codes at the form.
 * Works with scripts off. `locale` in the form is the reader's language; redirectTo is a path without its prefix.
 */
export function defineAction<Schema extends z.ZodType>({ schema, hide, visitors, run }: Definition<Schema>) {
  return async (_previous: FormState, form: FormData): Promise<FormState> => {
    const submission = parseWithZod(form, { schema })
    const reply = hide ? { hideFields: hide } : {}
    if (submission.status !== 'success') return submission.reply(reply)
    const outcome = await attempt(() => run_(submission.value))
    if (outcome.refusal) return submission.reply({ ...reply, formErrors: [codeWords(outcome.refusal)] })
    if (outcome.value) redirect(localised(form, outcome.value.redirectTo))
    return submission.reply({ resetForm: true })

    async function run_(input: z.output<Schema>) {
      const actor = await currentActor()
      if (actor.kind === 'visitor' && !visitors) refuse('unauthenticated')
      return run(actor, input, form)
    }
  }
}

/** The answer of a command, or the code of its refusal. */
export type Answered<Answer> = { answer?: Answer; refused?: string } | null

/** The browser's door to a command whose answer is shown where it was asked for, such as a contact; no redirect. */
export function defineQuestion<Schema extends z.ZodType, Answer>({
  schema,
  run,
}: {
  schema: Schema
  run: (actor: Actor, input: z.output<Schema>) => Promise<Answer>
}) {
  return async (_previous: Answered<Answer>, form: FormData): Promise<Answered<Answer>> => {
    const submission = parseWithZod(form, { schema })
    if (submission.status !== 'success') return { refused: 'invalid_input' }
    const { value, refusal } = await attempt(async () => run(await currentActor(), submission.value))
    return refusal ? { refused: codeWords(refusal) } : { answer: value }
  }
}

function localised(form: FormData, path: string): string {
  const locale = form.get('locale')
  return typeof locale === 'string' && isLocale(locale) ? localePath(locale, path) : path
}

async function attempt<T>(work: () => Promise<T>): Promise<{ value?: T; refusal?: Refusal }> {
  try {
    return { value: await work() }
  } catch (error) {
    const refusal = databaseRefusal(error)
    if (!refusal) {
      log().error({ err: error }, 'action failed')
      throw error
    }
    return { refusal }
  }
}
