'use client'

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { PaletteList } from '@/components/search/palette-list'
import { optionsOf, type Section } from '@/components/search/palette-options'
import { useFound } from '@/components/search/use-found'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/core/i18n/path'

export type PaletteWords = Record<
  'title' | 'label' | 'close' | 'sections' | 'count' | 'hint' | 'searching' | 'none' | 'failed' | 'signedOut',
  string
>
type Props = {
  locale: Locale
  words: PaletteWords
  sections: readonly Section[]
  /** The kinds of records by what the console calls them. */
  nouns: Record<string, string>
}

const isHotkey = ({ key, ctrlKey, metaKey, altKey, shiftKey }: globalThis.KeyboardEvent) =>
  key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey

/**
 * Finds what one may see, and goes there: by Ctrl or ⌘ K, or by a link that bears data-palette and leads to the same on a
 * page of its own.
 */
export function Palette({ locale, words, sections, nouns }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const [q, setQ] = useState('')
  const [chosen, setChosen] = useState(0)
  const answer = useFound(q.trim())
  const isWaiting = answer.q !== q.trim()
  const groups = optionsOf({ locale, q, sections, nouns, found: answer.found, title: words.sections })
  const options = groups.flatMap((group) => group.options)
  const active = Math.min(chosen, options.length - 1)
  useEffect(() => {
    function open() {
      setQ('')
      setChosen(0)
      setOpen((was) => !was)
    }
    function onKey(event: globalThis.KeyboardEvent) {
      if (!isHotkey(event)) return
      event.preventDefault()
      open()
    }
    function onClick(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest('a[data-palette]') : null
      if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      open()
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('click', onClick)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('click', onClick)
    }
  }, [])
  useEffect(() => {
    if (!isOpen) return dialog.current?.close()
    if (!dialog.current?.open) dialog.current?.showModal()
    // Before it the dialog would take the button that closes it.
    field.current?.focus()
  }, [isOpen])
  const optionId = (index: number) => `${id}-${index}`
  function go(href: string) {
    setOpen(false)
    // A whole page: its frame tells where one is.
    window.location.assign(href)
  }
  function move(to: number) {
    const next = (to + options.length) % options.length
    setChosen(next)
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' })
  }
  function onKeyDown(event: KeyboardEvent) {
    // While characters are composed, arrows and Enter choose among them.
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey || options.length === 0) return
    if (event.key === 'ArrowDown') move(active + 1)
    else if (event.key === 'ArrowUp') move(active - 1)
    else if (event.key === 'Enter') go(options[active]?.href ?? '')
    else return
    event.preventDefault()
  }
  const told = answer.trouble
    ? words[answer.trouble]
    : q === ''
      ? ''
      : isWaiting
        ? words.searching
        : options.length === 0
          ? words.none
          : words.count.replace('{count}', String(options.length))
  return (
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-title`}
      onClose={() => setOpen(false)}
      className="mx-auto mt-[10dvh] max-h-[80dvh] w-[min(40rem,calc(100vw-2rem))] rounded-control border border-ink bg-surface text-ink shadow-overlay backdrop:bg-ink/40"
    >
      {isOpen && (
        <div className="grid max-h-[80dvh] grid-rows-[auto_minmax(0,1fr)_auto]">
          <div className="grid gap-2 border-line border-b px-4 py-3">
            <div className="flex items-center justify-between gap-4">
              <h2 id={`${id}-title`} className="font-semibold text-body">
                {words.title}
              </h2>
              <Button look="quiet" compact aria-label={words.close} onClick={() => setOpen(false)}>
                <Icon name="cross" />
              </Button>
            </div>
            <input
              ref={field}
              type="text"
              role="combobox"
              aria-label={words.label}
              aria-expanded={options.length > 0}
              aria-controls={`${id}-list`}
              aria-autocomplete="list"
              aria-activedescendant={options.length > 0 ? optionId(active) : undefined}
              placeholder={words.label}
              value={q}
              maxLength={80}
              autoComplete="off"
              spellCheck={false}
              onChange={({ target }) => {
                setQ(target.value)
                setChosen(0)
              }}
              onKeyDown={onKeyDown}
              className="target w-full rounded-control border border-line-strong bg-surface px-3 py-1.5 text-body placeholder:text-ink-3 hover:border-ink"
            />
          </div>
          <div className="overflow-y-auto px-2 py-2">
            <PaletteList
              id={`${id}-list`}
              label={words.title}
              groups={groups}
              active={options[active]}
              optionId={optionId}
              go={go}
            />
          </div>
          <div className="flex flex-wrap justify-between gap-x-6 border-line border-t px-4 py-2 text-ink-2 text-table max-sm:has-[[role=status]:empty]:hidden">
            <p role="status">{told}</p>
            <p className="max-sm:hidden">{words.hint}</p>
          </div>
        </div>
      )}
    </dialog>
  )
}
