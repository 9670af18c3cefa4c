import { PassThrough, type Readable } from 'node:stream'
import ExcelJS from 'exceljs'
import { safeCell } from '@/lib/core/sheet'

/** A text, a number, or a day such as 2021-03-04. Nothing else is ever written, and so no formula. */
export type Cell = string | number | { day: string } | null
export type WrittenSheet = {
  name: string
  head: readonly string[]
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>
  /** In characters, by column. */
  widths?: readonly number[]
}

const MS_PER_DAY = 86_400_000
// The day that Excel numbers 0, which takes 1900 for a leap year.
const DAY_ZERO = Date.UTC(1899, 11, 30)
const WIDTH = 18

/** Text as it stands in the file: what looks like an escape is none, and a carriage return survives. */
const written = (text: string) => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').replaceAll('\r', '_x000D_')

/** A cell as text: what a CSV shows of it. */
export const cellText = (cell: Cell): string => {
  if (cell === null) return ''
  return typeof cell === 'object' ? cell.day : String(cell)
}

function stored(cell: Cell): string | number | null {
  if (cell === null || typeof cell === 'number') return cell
  if (typeof cell === 'string') return cell === '' ? null : written(safeCell(cell))
  return (Date.parse(`${cell.day}T00:00:00Z`) - DAY_ZERO) / MS_PER_DAY
}

/** Sheets as a workbook (xlsx), written while their rows arrive. The stream fails with what the rows throw. */
export function workbook(sheets: readonly WrittenSheet[]): Readable {
  const out = new PassThrough()
  write(out, sheets).catch((error) => out.destroy(error instanceof Error ? error : new Error(String(error))))
  return out
}

async function write(out: PassThrough, sheets: readonly WrittenSheet[]): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: true })
  for (const { name, head, rows, widths } of sheets) {
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = head.map((_, index) => ({ width: widths?.[index] ?? WIDTH }))
    const first = sheet.addRow(head.map(stored))
    first.font = { bold: true }
    first.commit()
    for await (const cells of rows) {
      const row = sheet.addRow(cells.map(stored))
      for (const [index, cell] of cells.entries())
        if (typeof cell === 'object' && cell) row.getCell(index + 1).numFmt = 'yyyy-mm-dd'
      row.commit()
      if (out.writableNeedDrain && !out.destroyed) await new Promise((go) => out.once('drain', go).once('close', go))
    }
    sheet.commit()
  }
  await book.commit()
}
