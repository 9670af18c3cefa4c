// Reads a table out of a workbook or a CSV file, in a thread of its own: whatever the file does, only this thread does it.
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'

const { path, kind, mostRows, mostColumns } = workerData
const LONGEST_CELL = 20_000

const tooMany = (rows) => rows.length > mostRows + 1 || rows.some((row) => row.length > mostColumns)
const isBlank = (row) => row.every((cell) => cell === '')
/** Without empty cells at the ends of rows, and empty rows at the end. */
const trimmed = (rows) => {
  const cut = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1))
  return cut.slice(0, cut.findLastIndex((row) => !isBlank(row)) + 1)
}

/** UTF-8, with or without its mark, UTF-16 with it, else GB18030, which Excel writes in China. */
function decoded(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true }).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  }
}

async function fromCsv() {
  const { parse } = await import('csv-parse/sync')
  const text = decoded(readFileSync(path))
  if (text.includes('\0')) throw new TypeError('no text')
  const head = text.slice(0, text.search(/\r?\n|$/))
  const delimiter = [',', '\t', ';'].reduce((best, mark) =>
    head.split(mark).length > head.split(best).length ? mark : best,
  )
  return parse(text, {
    delimiter,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: LONGEST_CELL * 10,
    to: mostRows + 2,
  })
}

async function fromWorkbook() {
  const { read, utils } = await import('@e965/xlsx')
  const book = read(readFileSync(path), {
    dense: true,
    cellDates: true,
    UTC: true,
    cellFormula: true,
    cellHTML: false,
    cellText: false,
    sheets: 0,
    sheetRows: mostRows + 2,
    bookVBA: false,
  })
  const sheet = book.Sheets[book.SheetNames[0]]
  if (!sheet?.['!ref']) return []
  const { s, e } = utils.decode_range(sheet['!ref'])
  const data = sheet['!data'] ?? []
  const right = Math.min(e.c, mostColumns)
  const rows = []
  for (let y = s.r; y <= Math.min(e.r, mostRows + 1); y++)
    rows.push(Array.from({ length: right + 1 }, (_, x) => textOf(data[y]?.[x])))
  return rows
}

/** @returns null for what is computed: nobody typed it, and it may say something else tomorrow */
function textOf(cell) {
  if (!cell || cell.t === 'z') return ''
  if (cell.f !== undefined || cell.F !== undefined || cell.t === 'e') return null
  if (cell.t === 'd') return new Date(cell.v).toISOString().slice(0, 10)
  return String(cell.v ?? '')
}

try {
  const rows = trimmed(await (kind === 'csv' ? fromCsv() : fromWorkbook()))
  if (tooMany(rows)) parentPort.postMessage({ refused: 'too_many_rows' })
  else if (rows.flat().some((cell) => cell !== null && cell.length > LONGEST_CELL))
    parentPort.postMessage({ refused: 'archive_limits' })
  else parentPort.postMessage({ rows })
} catch {
  parentPort.postMessage({ refused: 'damaged' })
}
