import { buttonClasses } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { AnswerField } from './section-fields'
import type { Values } from './typed-values'

export type StaleWords = {
  title: string
  body: string
  differs: string
  /** "Saved: {value}" */
  value: string
  empty: string
  same: string
  reload: string
  /** The address of this section. */
  href: string
}

type Props = { words: StaleWords; fields: readonly AnswerField[]; differs: readonly string[]; saved: Values }

/** The record was changed elsewhere: what differs, and the ways out; what was typed stays on the page. */
export function StaleNotice({ words, fields, differs, saved }: Props) {
  const shown = (field: AnswerField) => {
    const value = saved[field.name] ?? ''
    return field.statement && value
      ? field.statement
      : (field.options?.find((option) => option.value === value && value)?.label ?? value)
  }
  return (
    <Notice tone="warn" title={words.title} live>
      <p>{words.body}</p>
      {differs.length === 0 ? (
        <p className="mt-2">{words.same}</p>
      ) : (
        <>
          <p className="mt-2 font-medium">{words.differs}</p>
          <ul className="mt-1 grid gap-1 ps-5">
            {fields
              .filter(({ name }) => differs.includes(name))
              .map((field) => (
                <li key={field.name} className="list-disc">
                  <a href={`#f-${field.name}`}>{field.label}</a>
                  <span className="block wrap-anywhere text-ink-2 text-table">
                    {words.value.replace('{value}', shown(field) || words.empty)}
                  </span>
                </li>
              ))}
          </ul>
          <p className="mt-3">
            <a href={words.href} className={buttonClasses('secondary', true)}>
              {words.reload}
            </a>
          </p>
        </>
      )}
    </Notice>
  )
}
