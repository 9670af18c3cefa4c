import { Icon } from './icon'

export type Facet = {
  /** The name of the search parameter. */
  name: string
  label: string
  options: ReadonlyArray<{ value: string; label: string; count: number; checked: boolean }>
}

/** Facets inside a plain GET form: checkboxes with their counts, each set folded away on demand. */
export function FacetList({ facets }: { facets: readonly Facet[] }) {
  return (
    <div className="border-line border-t">
      {facets.map((facet) => (
        <details key={facet.name} open className="group border-line border-b py-2">
          <summary className="target flex items-center justify-between gap-3 font-semibold text-table">
            {facet.label}
            <Icon name="down" className="text-ink-3 transition-transform duration-200 group-open:rotate-180" />
          </summary>
          <ul className="pb-2">
            {facet.options.map((option) => (
              <li key={option.value}>
                <label className="flex min-h-9 items-center gap-2.5 text-table pointer-coarse:min-h-11">
                  <input
                    type="checkbox"
                    name={facet.name}
                    value={option.value}
                    defaultChecked={option.checked}
                    className="size-4.5 shrink-0 accent-host-700"
                  />
                  <span className="min-w-0 flex-1">{option.label}</span>
                  <span className="tabular text-ink-3 text-meta">{option.count}</span>
                </label>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  )
}
