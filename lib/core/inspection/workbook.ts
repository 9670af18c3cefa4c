import { inspectOffice, type OfficeBounds } from '@/lib/core/inspection/office'
import type { Verdict } from '@/lib/core/inspection/verdict'

/** Rows of a table that somebody hands in, without its head. */
export const MOST_ROWS = 5000
export const MOST_COLUMNS = 60
/** A workbook with a table of that size is far smaller; empty rows below it are borne with. */
const ROWS_BORNE = 20_000
const INFLATED_LIMIT = 24 * 1024 * 1024
const MOST_PARTS = 120
const CARRIED = 24
/** Bytes between two marks of an element: what one cell says. */
const LONGEST_WORDS = 160_000

/**
 * Looks into a workbook before it is read: bounds far closer than those of a document that is only kept, no declaration of
 * a type of its own in any part, and no more rows than can be meant.
 */
export function inspectWorkbook(path: string, size: number): Promise<Verdict | null> {
  let [part, carried, rows, words] = ['', '', 0, 0]
  const hear: OfficeBounds['hear'] = (name, chunk) => {
    if (name !== part) [part, carried, words] = [name, '', 0]
    if (!name.endsWith('.xml')) return null
    const text = carried + chunk.toString('latin1')
    carried = text.slice(-CARRIED)
    words = chunk.includes('<') ? chunk.length - chunk.lastIndexOf('<') : words + chunk.length
    if (words > LONGEST_WORDS) return 'archive_limits'
    if (/<!(DOCTYPE|ENTITY)/.test(text)) return 'damaged'
    if (!/^xl\/worksheets\//.test(name)) return null
    // What stood in the carried end already was counted with it.
    rows += countRows(text) - countRows(text.slice(0, text.length - chunk.length))
    return rows > ROWS_BORNE ? 'too_many_rows' : null
  }
  return inspectOffice(path, size, 'xlsx', { entries: MOST_PARTS, inflated: INFLATED_LIMIT, hear })
}

const countRows = (text: string) => text.match(/<(?:\w{1,8}:)?row[\s/>]/g)?.length ?? 0
