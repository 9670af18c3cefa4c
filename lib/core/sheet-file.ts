import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { VERDICTS, type Verdict } from '@/lib/core/inspection/verdict'
import { inspectWorkbook, MOST_COLUMNS, MOST_ROWS } from '@/lib/core/inspection/workbook'
import { plainCell } from '@/lib/core/sheet'

/** Bytes of a table that somebody hands in. */
export const SHEET_LIMIT = 5 * 1024 * 1024
const PATIENCE_MS = 10_000
const MEMORY = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 }

const answer = z.union([
  z.object({ refused: z.enum(VERDICTS) }),
  z.object({ rows: z.array(z.array(z.string().nullable())) }),
])
/** Rows of cells, the head first, lines ending with LF; null stands for a cell that is computed. */
export type Table = (string | null)[][]

/**
 * The table of a workbook (its first sheet) or CSV file, as it was typed. Looked into first, then read in a thread with a
 * limit of memory and of time.
 * @param size in bytes
 */
export async function readTable(path: string, size: number, kind: 'xlsx' | 'csv'): Promise<Table | Verdict> {
  if (size > SHEET_LIMIT) return 'too_large'
  const verdict = kind === 'xlsx' ? await inspectWorkbook(path, size) : null
  if (verdict) return verdict
  const told = await inThread({ path, kind, mostRows: MOST_ROWS, mostColumns: MOST_COLUMNS })
  if ('refused' in told) return told.refused
  const rows = told.rows.map((row) => row.map((cell) => cell && plainCell(cell).replaceAll('\r\n', '\n')))
  return rows.length < 2 ? 'no_table' : rows
}

async function inThread(workerData: object): Promise<z.output<typeof answer>> {
  const thread = new Worker(join(process.cwd(), 'lib/entry/read-sheet.mjs'), {
    workerData,
    // Nothing of ours is told to it.
    env: { NODE_ENV: 'production' },
    argv: [],
    execArgv: [],
    resourceLimits: MEMORY,
  })
  const late = setTimeout(() => void thread.terminate(), PATIENCE_MS)
  try {
    const [told] = await Promise.race([once(thread, 'message'), once(thread, 'exit').then(() => [null])])
    const read = answer.safeParse(told)
    return read.success ? read.data : { refused: 'archive_limits' }
  } catch {
    // It ran out of memory, or could not even begin.
    return { refused: 'archive_limits' }
  } finally {
    clearTimeout(late)
    await thread.terminate()
  }
}
