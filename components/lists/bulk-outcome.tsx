import { useEffect, useRef } from 'react'
import type { BulkAct, BulkWords } from '@/components/lists/list-bulk'
import { Notice } from '@/components/ui/notice'
import { refusalWords } from '@/components/ui/record-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Answered } from '@/lib/core/action'
import type { BulkAnswer } from '@/lib/core/bulk'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'

type Props = {
  locale: Locale
  state: NonNullable<Answered<BulkAnswer>>
  run: (form: FormData) => void
  words: BulkWords
  acts: readonly BulkAct[]
}

const counted = (words: BulkWords['done'], count: number) =>
  count === 1 ? words.one : words.other.replace('{count}', String(count))

/** What became of every row, and the way back. It takes the focus, since what was pressed may be gone. */
export function BulkOutcome({ locale, state, run, words, acts }: Props) {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: of each answer anew
  useEffect(() => box.current?.focus(), [state])
  const { answer, refused: code = '' } = state
  return (
    <div ref={box} tabIndex={-1}>
      {answer ? (
        <Done locale={locale} answer={answer} run={run} words={words} acts={acts} />
      ) : (
        <Notice tone="error" live>
          {code === 'invalid_input' ? words.none : refusalWords(code, words.form)}
        </Notice>
      )}
    </div>
  )
}

function Done({ locale, answer, run, words, acts }: Omit<Props, 'state'> & { answer: BulkAnswer }) {
  const { done, refused, undo, event } = answer
  const back = undo ? undefined : acts.find((act) => act.event === event)?.back
  return (
    <Notice
      tone={refused.length > 0 ? 'warn' : 'ok'}
      live
      title={counted(undo ? words.undone : words.done, done.length)}
    >
      {refused.length > 0 && (
        <>
          <p>{counted(words.refused, refused.length)}</p>
          <ul className="list-disc ps-5">
            {refused.map(({ id, name, code }) => (
              <li key={id}>
                {words.because
                  .replace('{name}', () => (name ? pick(locale, name, 'name') : words.unknown))
                  .replace('{reason}', () => refusalWords(code, words.form))}
              </li>
            ))}
          </ul>
        </>
      )}
      {done.length > 0 && back && (
        <form action={run} className="mt-2">
          {done.map((mark) => (
            <input key={mark} type="hidden" name="row" value={mark} />
          ))}
          <input type="hidden" name="event" value={back.event} />
          <input type="hidden" name="undo" value="on" />
          {back.reason && <input type="hidden" name="reason" value={back.reason} />}
          <SubmitButton pending={words.form.pending} look="secondary" compact>
            {words.undo}
          </SubmitButton>
        </form>
      )}
      {done.length > 0 && !back && !undo && <p>{words.final}</p>}
    </Notice>
  )
}
