export type Values = Readonly<Record<string, string>>

const PREFIX = 'fields.'

/** What stands in the fields of a form now. */
export const valuesIn = (form: HTMLFormElement): Values =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      name.startsWith(PREFIX) && typeof value === 'string' ? [[name.slice(PREFIX.length), value]] : [],
    ),
  )

const plain = (value: string | undefined) => (value ?? '').replace(/\r\n?/g, '\n')

/** Values in one text, to tell whether two sets are the same; an empty field is none. */
export const asText = (values: Values): string =>
  JSON.stringify(
    Object.entries(values)
      .map(([name, value]) => [name, plain(value)])
      .filter(([, value]) => value)
      .sort(),
  )

/** The names of the fields whose values differ. */
export const differing = (fields: ReadonlyArray<{ name: string }>, one: Values, other: Values): string[] =>
  fields.map(({ name }) => name).filter((name) => plain(one[name]) !== plain(other[name]))
