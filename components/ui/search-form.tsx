import { Button, LinkButton } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Field } from '@/components/ui/field'
import { Select, TextInput } from '@/components/ui/inputs'

export type SearchChoice = {
  name: string
  label: string
  /** The words for no choice. */
  any: string
  value: string | undefined
  options: readonly { key: string; label: string }[]
}

type Props = {
  /** The list's own address, which is also the way back to all of it. */
  list: string
  words: { label: string; q: string; apply: string; clear: string }
  q: string | undefined
  /** One or two. */
  choices: readonly SearchChoice[]
}

/** Narrows a list by words and by choices, with a plain GET. */
export function SearchForm({ list, words, q, choices }: Props) {
  return (
    <search className="mb-7 block">
      <form
        method="get"
        action={list}
        aria-label={words.label}
        className={classes(
          'grid items-end gap-4 sm:grid-cols-2',
          choices.length > 1 ? 'xl:grid-cols-[minmax(0,2fr)_1fr_1fr_auto]' : 'xl:grid-cols-[minmax(0,2fr)_1fr_auto]',
        )}
      >
        <Field id="filter-q" label={words.q}>
          {(control) => (
            <TextInput {...control} type="search" name="q" defaultValue={q} maxLength={80} autoComplete="off" />
          )}
        </Field>
        {choices.map(({ name, label, any, value, options }) => (
          <Field key={name} id={`filter-${name}`} label={label}>
            {(control) => (
              <Select {...control} name={name} defaultValue={value ?? ''}>
                <option value="">{any}</option>
                {options.map((option) => (
                  <option key={option.key} value={option.key}>
                    {option.label}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        ))}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="secondary">
            {words.apply}
          </Button>
          {(q || choices.some(({ value }) => value)) && (
            <LinkButton look="quiet" href={list}>
              {words.clear}
            </LinkButton>
          )}
        </div>
      </form>
    </search>
  )
}
