import type { Group, Option } from '@/components/search/palette-options'
import { classes } from '@/components/ui/classes'

type Props = {
  id: string
  label: string
  groups: readonly Group[]
  active: Option | undefined
  /** By the place of an option among all. */
  optionId: (index: number) => string
  go: (href: string) => void
}

/** What can be chosen; the focus stays in the field, which points at the one that Enter opens. */
export function PaletteList({ id, label, groups, active, optionId, go }: Props) {
  const order = groups.flatMap((group) => group.options)
  return (
    <div id={id} role="listbox" aria-label={label}>
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a listbox holds groups, and no fieldset
        <div key={group.key} role="group" aria-labelledby={`${id}-${group.key}`}>
          <p id={`${id}-${group.key}`} className="px-3 pt-2 pb-1 text-ink-3 text-meta">
            {group.title}
          </p>
          {group.options.map((option) => (
            // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field has the focus and the keys
            <div
              key={option.key}
              id={optionId(order.indexOf(option))}
              role="option"
              aria-selected={option === active}
              onClick={() => go(option.href)}
              className={classes(
                'flex min-h-9 cursor-pointer flex-wrap items-center gap-x-3 rounded-tile border-s-3 px-3 py-1 text-table pointer-coarse:min-h-11',
                option === active ? 'border-host-700 bg-host-100' : 'border-transparent hover:bg-sunk',
              )}
            >
              <span className="font-medium">{option.title}</span>
              {option.about && <span className="text-ink-2">{option.about}</span>}
              {option.reference && <code className="ms-auto font-mono text-ink-2">{option.reference}</code>}
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}
