import { useEffect, useState } from 'react'
import type { Found } from '@/lib/domains/search/queries'

/** So long nothing is asked for after a key, in milliseconds. */
const PAUSE = 150
export type Answer = { q: string; found: Found[]; trouble?: 'failed' | 'signedOut' }

async function ask(q: string, signal: AbortSignal): Promise<Answer> {
  const response = await fetch(`/api/search?${new URLSearchParams({ q })}`, { signal })
  if (response.status === 401) return { q, found: [], trouble: 'signedOut' }
  if (!response.ok) return { q, found: [], trouble: 'failed' }
  const body: { found: Found[] } = await response.json()
  return { q, found: body.found }
}

/** What was found last, and for what: an answer that comes late is not taken for that of a later question. */
export function useFound(q: string): Answer {
  const [answer, setAnswer] = useState<Answer>({ q: '', found: [] })
  useEffect(() => {
    if (q === '') {
      setAnswer({ q, found: [] })
      return
    }
    const control = new AbortController()
    const timer = setTimeout(async () => {
      const told = await ask(q, control.signal).catch((): Answer => ({ q, found: [], trouble: 'failed' }))
      if (!control.signal.aborted) setAnswer(told)
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      control.abort()
    }
  }, [q])
  return answer
}
