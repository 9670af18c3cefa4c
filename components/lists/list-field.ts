/** A filter as its field shows it; its name is the one in the address. */
export type ListField = {
  name: string
  label: string
  value: string | undefined
} & ({ kind: 'words' } | { kind: 'choice'; any?: string; options: readonly { key: string; label: string }[] })

/** A filter that is set, in words. */
export type SetFilter = { name: string; label: string; value: string }

/** What is set, in the order of the fields. A choice without words for none is never unset, and so is none. */
export const setFilters = (fields: readonly ListField[]): SetFilter[] =>
  fields.flatMap((field) => {
    if (!field.value || (field.kind === 'choice' && field.any === undefined)) return []
    const { name, label } = field
    if (field.kind === 'words') return [{ name, label, value: field.value }]
    const chosen = field.options.find(({ key }) => key === field.value)
    return chosen ? [{ name, label, value: chosen.label }] : []
  })
