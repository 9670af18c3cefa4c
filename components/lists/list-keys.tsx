'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Icon } from '@/components/ui/icon'

export type KeysWords = {
  open: string
  title: string
  close: string
  turn: string
  note: string
  keys: readonly { keys: readonly string[]; label: string }[]
}
type Props = {
  words: KeysWords
  /** Whether single letters and signs act; arrows, Enter and Escape always do. */
  single: boolean
  /** The record beside the list. */
  peek: string | undefined
  /** The page to come back to from the switch. */
  back: string
}

const TYPING = 'input:not([type=checkbox]), textarea, select, [contenteditable], dialog[open]:not([data-peek])'
const PRESSED = 'a[href], button, summary, input'

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')]
const focused = () => rows().find((row) => row.contains(document.activeElement))
const press = (selector: string, within: ParentNode = document) => {
  const found = within.querySelector<HTMLElement>(selector)
  found?.click()
  return found !== null
}

/** From row to row; beside an open record, to the one after or before it. */
function step(by: 1 | -1): boolean {
  const peeking = document.querySelector('dialog[data-peek]')
  if (peeking && !focused()) return press(by > 0 ? '[data-peek-next]' : '[data-peek-previous]', peeking)
  const all = rows()
  const here = all.findIndex((row) => row.contains(document.activeElement))
  const next = all[here < 0 ? (by > 0 ? 0 : all.length - 1) : here + by]
  next?.querySelector<HTMLElement>('[data-open] a, [data-open] button, a[href]')?.focus()
  return next !== undefined
}

function act(key: string, single: boolean): boolean {
  const row = focused()
  if (key === 'ArrowDown') return row ? step(1) : false
  if (key === 'ArrowUp') return row ? step(-1) : false
  if (key === 'Escape') return press('[data-peek-close]')
  if (!single) return false
  if (key === 'j') return step(1)
  if (key === 'k') return step(-1)
  if (key === 'p' || key === ' ') return row ? press('[data-peek-open]', row) : false
  if (key === 'x') return row ? press('input[type=checkbox]', row) : false
  if (key === '?') return press('[data-keys] > button')
  if (key !== '/') return false
  const field = document.querySelector<HTMLElement>('search input[type=search], search select')
  field?.focus()
  return field !== null
}

/** The keys of a list, and the words that tell them. Nothing here is needed by whoever uses a mouse, or no scripts. */
export function ListKeys({ words, single, peek, back }: Props) {
  const router = useRouter()
  const before = useRef<string>(undefined)
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const { target, key } = event
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (target instanceof Element && target.closest(TYPING) && key !== 'Escape') return
      // Space presses what has the focus, where that is not a link.
      if (key === ' ' && target instanceof Element && target.matches('button, summary, input')) return
      if (act(key, single)) event.preventDefault()
    }
    function onClick(event: MouseEvent) {
      const { target } = event
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-soft]') : null
      if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      router.push(`${link.pathname}${link.search}`, { scroll: false })
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('click', onClick)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('click', onClick)
    }
  }, [router, single])
  useEffect(() => {
    const left = before.current
    before.current = peek
    if (peek) document.querySelector<HTMLElement>('#peek-title')?.focus()
    else if (left) document.querySelector<HTMLElement>(`[data-row="${left}"] :is(${PRESSED})`)?.focus()
  }, [peek])
  return (
    <div data-keys="" className="max-sm:hidden">
      <Dialog
        open={
          <>
            <Icon name="keyboard" />
            {words.open}
          </>
        }
        look="quiet"
        compact
        title={words.title}
        close={words.close}
      >
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 text-table">
          {words.keys.map(({ keys, label }) => (
            <div key={label} className="contents">
              <dt className="flex gap-1.5">
                {keys.map((key) => (
                  <kbd key={key} className="min-w-7 rounded-tile border border-line-strong bg-sunk px-1.5 text-center">
                    {key}
                  </kbd>
                ))}
              </dt>
              <dd>{label}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-4 text-ink-2 text-table">{words.note}</p>
        <form action="/api/preferences" method="post" className="mt-3">
          <input type="hidden" name="back" value={back} />
          <input type="hidden" name="keys" value={single ? 'off' : 'on'} />
          <Button type="submit" look="secondary" compact>
            {words.turn}
          </Button>
        </form>
      </Dialog>
    </div>
  )
}
