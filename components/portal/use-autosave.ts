'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import { autosave } from '@/lib/domains/residency/actions'
import { asText, type Values, valuesIn } from './typed-values'

const PAUSE_MS = 1500
const RETRY_MS = 10_000

export type SaveState = { kind: 'saved' | 'typing' | 'saving' | 'offline' | 'stale' } | { kind: 'failed'; code: string }

/**
 * Keeps a form while it is typed in: a moment after the last stroke, and when a field is left. Where the record was
 * changed elsewhere it stops, fetches what is saved now, and goes on by itself if this section is still as it was.
 * @param known the newest version and saved values that the server has shown; stale: the form came back as overtaken
 */
export function useAutosave(known: { version: number; saved: Values; savedAt: string | null; stale: boolean }) {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const version = useRef(known.version)
  const kept = useRef(asText(known.saved))
  const running = useRef<Promise<void> | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [state, setState] = useState<SaveState>({ kind: known.stale ? 'stale' : 'saved' })
  const [savedAt, setSavedAt] = useState(known.savedAt)
  const dirty = useRef(false)

  const overtaken = useCallback(() => {
    dirty.current = true
    setState({ kind: 'stale' })
    router.refresh()
  }, [router])

  const save = useCallback(async () => {
    clearTimeout(timer.current)
    const node = form.current
    if (!node || !dirty.current) return
    const values = valuesIn(node)
    dirty.current = false
    if (asText(values) === kept.current) return setState({ kind: 'saved' })
    const data = new FormData()
    for (const [name, value] of new FormData(node)) if (!name.startsWith('$')) data.append(name, value)
    data.set('version', String(version.current))
    setState({ kind: 'saving' })
    try {
      const reply = await autosave(null, data)
      if (reply?.answer) {
        version.current = reply.answer.version
        kept.current = asText(values)
        setSavedAt(reply.answer.savedAt)
        return setState(dirty.current ? { kind: 'typing' } : { kind: 'saved' })
      }
      if (reply?.refused === 'stale') return overtaken()
      dirty.current = true
      setState({ kind: 'failed', code: reply?.refused ?? 'invalid_input' })
    } catch {
      dirty.current = true
      setState({ kind: 'offline' })
    }
  }, [overtaken])

  const later = useCallback(
    (delay: number) => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void start(), delay)
      async function start() {
        await running.current
        if (running.current) return
        running.current = save()
        await running.current
        running.current = null
      }
    },
    [save],
  )

  useEffect(() => {
    if (state.kind === 'typing') later(PAUSE_MS)
    if (state.kind === 'offline') later(RETRY_MS)
  }, [state, later])

  // The server has shown what is saved now: another section's change is no conflict of this one.
  useEffect(() => {
    if (state.kind !== 'stale' || known.version <= version.current) return
    version.current = known.version
    if (asText(known.saved) === kept.current) setState({ kind: 'typing' })
  }, [state, known])

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (dirty.current || running.current) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => {
      window.removeEventListener('beforeunload', ask)
      clearTimeout(timer.current)
    }
  }, [])

  return {
    form,
    state,
    savedAt,
    typed: () => {
      dirty.current = true
      if (state.kind === 'stale') return
      setState({ kind: 'typing' })
      later(PAUSE_MS)
    },
    left: () => {
      if (dirty.current && state.kind !== 'stale') later(0)
    },
    /** Waits for what is on its way. @returns the version to save with */
    settle: async () => {
      clearTimeout(timer.current)
      // A save that waited for the one before has begun by the time that one ends.
      while (running.current) await running.current
      dirty.current = false
      return version.current
    },
    /** The form itself was refused as stale. */
    overtaken,
  }
}
