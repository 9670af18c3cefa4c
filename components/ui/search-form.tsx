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
  /** What stays as it is in the address. */
  keep?: Record<string, string>
  /** One to three. */
  choices: readonly SearchChoice[]
}

/** Narrows a list by words and by choices, with a plain GET. */
export function SearchForm({ list, words, q, keep = {}, choices }: Props) {
  return (
    <search className="mb-7 block">
      <form
        method="get"
        action={list}
        aria-label={words.label}
        className={classes(
          'grid items-end gap-4 sm:grid-cols-2',
          ['xl:grid-cols-[minmax(0,2fr)_1fr_auto]', 'xl:grid-cols-[minmax(0,2fr)_1fr_1fr_auto]'][choices.length - 1] ??
            'xl:grid-cols-[minmax(0,2fr)_1fr_1fr_1fr_auto]',
        )}
      >
        {Object.entries(keep).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
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
            <LinkButton
              look="quiet"
              href={Object.keys(keep).length > 0 ? `${list}?${new URLSearchParams(keep)}` : list}
            >
              {words.clear}
            </LinkButton>
          )}
        </div>
      </form>
    </search>
  )
}
