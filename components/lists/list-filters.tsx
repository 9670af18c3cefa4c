import type { ListField } from '@/components/lists/list-field'
import { Button, LinkButton } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Field } from '@/components/ui/field'
import { Select, TextInput } from '@/components/ui/inputs'

const WIDTHS = [
  'xl:grid-cols-[minmax(0,2fr)_auto]',
  'xl:grid-cols-[minmax(0,2fr)_1fr_auto]',
  'xl:grid-cols-[minmax(0,2fr)_1fr_1fr_auto]',
] as const
const WIDE = 'xl:grid-cols-[minmax(0,2fr)_1fr_1fr_1fr_auto]'

type Props = {
  /** The list's own address, which is also the way back to all of it. */
  href: string
  words: { label: string; apply: string; clear: string }
  fields: readonly ListField[]
  /** What travels unseen: the sort, and what other parts of the page set. */
  hidden: readonly (readonly [name: string, value: string])[]
  isSet: boolean
}

/** Narrows a list by words and by choices, with a plain GET. */
export function ListFilters({ href, words, fields, hidden, isSet }: Props) {
  return (
    <search className="mb-5 block">
      <form
        method="get"
        action={href}
        aria-label={words.label}
        className={classes('grid items-end gap-4 sm:grid-cols-2', WIDTHS[fields.length - 1] ?? WIDE)}
      >
        {hidden.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {fields.map((field) => (
          <Field key={field.name} id={`filter-${field.name}`} label={field.label}>
            {(control) =>
              field.kind === 'words' ? (
                <TextInput
                  {...control}
                  type="search"
                  name={field.name}
                  defaultValue={field.value}
                  maxLength={80}
                  autoComplete="off"
                />
              ) : (
                <Select {...control} name={field.name} defaultValue={field.value ?? ''}>
                  {field.any !== undefined && <option value="">{field.any}</option>}
                  {field.options.map(({ key, label }) => (
                    <option key={key} value={key}>
                      {label}
                    </option>
                  ))}
                </Select>
              )
            }
          </Field>
        ))}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="secondary">
            {words.apply}
          </Button>
          {isSet && (
            <LinkButton look="quiet" href={href}>
              {words.clear}
            </LinkButton>
          )}
        </div>
      </form>
    </search>
  )
}
