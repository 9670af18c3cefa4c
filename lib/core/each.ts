import { type Marked, type Name, type Outcome, rowMark } from '@/lib/core/bulk'
import { codeWords, databaseRefusal } from '@/lib/core/errors'
import { log } from '@/lib/core/log'

/**
 * Does one act to several records, each by its own command in its own transaction: what one is refused for holds up no other.
 * @param names what the actor knows each record by @param act returns the version that it wrote
 */
export async function eachOf(
  rows: readonly Marked[],
  names: ReadonlyMap<string, Name>,
  act: (row: Marked) => Promise<number>,
): Promise<Outcome> {
  const outcome: Outcome = { done: [], refused: [] }
  for (const row of rows) {
    try {
      outcome.done.push(rowMark({ id: row.id, version: await act(row) }))
    } catch (error) {
      const refusal = databaseRefusal(error)
      if (!refusal) log().error({ err: error, id: row.id }, 'one of several could not be done')
      const code = refusal ? codeWords(refusal) : 'unavailable'
      outcome.refused.push({ id: row.id, name: names.get(row.id) ?? null, code })
    }
  }
  return outcome
}
