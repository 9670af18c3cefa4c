/** The words by which a heading is compared: letters, digits and characters alone. */
const headKey = (head: string): string =>
  (
    head
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]/gu) ?? []
  ).join('')

const pairs = (word: string) =>
  new Set(Array.from({ length: Math.max(word.length - 1, 1) }, (_, at) => word.slice(at, at + 2)))
/** How alike two words are, by the pairs of characters that they share: 0 to 1. */
function likeness(one: string, other: string): number {
  const [a, b] = [pairs(one), pairs(other)]
  const shared = [...a].filter((pair) => b.has(pair)).length
  return (2 * shared) / (a.size + b.size)
}
const ALIKE = 0.6

/**
 * Which heading each of some keys is probably meant by: the same words first, then what is most alike. A heading serves one
 * key. @param names every name that a key goes by @returns the index of the heading by key
 */
export function bestMatches(
  keys: readonly string[],
  headings: readonly (string | null)[],
  names: (key: string) => readonly string[],
): Record<string, number> {
  const candidates = keys.flatMap((key) =>
    headings.flatMap((heading, index) => {
      const typed = headKey(heading ?? '')
      if (typed === '') return []
      const known = names(key).map(headKey)
      const like = known.includes(typed) ? 1 : Math.max(...known.map((name) => likeness(typed, name)))
      return like >= ALIKE ? [{ key, index, like }] : []
    }),
  )
  const matches: Record<string, number> = {}
  for (const { key, index } of candidates.sort((a, b) => b.like - a.like))
    if (!(key in matches) && !Object.values(matches).includes(index)) matches[key] = index
  return matches
}
