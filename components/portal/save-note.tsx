import { classes } from '@/components/ui/classes'
import { Icon } from '@/components/ui/icon'
import type { SaveState } from './use-autosave'

export type SaveWords = {
  /** "Saved at {time}" */
  saved: string
  unsaved: string
  typing: string
  saving: string
  /** "Not saved: {why}" */
  failed: string
  offline: string
}

type Props = { words: SaveWords; code: Record<string, string>; state: SaveState; savedAt: string | null }

/** The time of the last save in words, told to assistive technology when it changes. */
export function SaveNote({ words, code, state, savedAt }: Props) {
  const trouble = state.kind === 'failed' || state.kind === 'offline'
  return (
    <p
      role="status"
      aria-live="polite"
      className={classes('flex gap-2 text-table sm:mt-2', trouble ? 'text-amber-700' : 'text-ink-2')}
    >
      <Icon name={trouble ? 'alert' : state.kind === 'saved' && savedAt ? 'check' : 'clock'} className="mt-1" />
      <span className="tabular">{said()}</span>
    </p>
  )

  function said(): string {
    if (state.kind === 'failed') return words.failed.replace('{why}', code[state.code] ?? code.invalid_input ?? '')
    if (state.kind === 'offline') return words.offline
    if (state.kind === 'saving') return words.saving
    if (state.kind === 'typing' || state.kind === 'stale') return words.typing
    return savedAt ? words.saved.replace('{time}', savedAt) : words.unsaved
  }
}
