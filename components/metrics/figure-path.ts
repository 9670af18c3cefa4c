import type { FigureSheet } from '@/lib/domains/metrics/queries'

type Scope = Pick<FigureSheet, 'enclave' | 'enclaves' | 'from' | 'to'>

/** What an address must carry to stay in the same enclave and period; the first enclave is understood. */
export function scopeSearch({ enclave, enclaves, from, to }: Scope): URLSearchParams {
  const search = new URLSearchParams()
  if (enclaves[0]?.slug !== enclave.slug) search.set('enclave', enclave.slug)
  if (from) search.set('from', from)
  if (to) search.set('to', to)
  return search
}

/** The page of a figure, or of all of them, in the same enclave and period. */
export function figurePath(key: string | null, scope: Scope): string {
  const search = scopeSearch(scope)
  return `/figures${key ? `/${key}` : ''}${search.size > 0 ? `?${search}` : ''}`
}
