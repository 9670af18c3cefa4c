// What a spreadsheet would run as a formula, also full-width; tab and line breaks open a cell of their own. Behind the
// apostrophe that we put before it, it still is what it was, so that one more makes it readable as it stood.
const ACTIVE = /^'*[\s\u200b\ufeff]*[=+\-@＝＋－＠\t\r\n]/u

/** A cell that any spreadsheet shows as the text it is. */
export const safeCell = (value: string): string => (ACTIVE.test(value) ? `'${value}` : value)

/** What safeCell was given: the apostrophe goes again where it was put. */
export const plainCell = (cell: string): string =>
  cell.startsWith("'") && ACTIVE.test(cell.slice(1)) ? cell.slice(1) : cell

const quoted = (value: string) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

/** Marks a text as UTF-8, so that Excel reads Chinese. */
export const BYTE_ORDER_MARK = '\ufeff'
/** One row of CSV (RFC 4180). */
export const csvLine = (row: readonly string[]): string => `${row.map((cell) => quoted(safeCell(cell))).join(',')}\r\n`

/** Rows as CSV with a byte order mark. */
export const csv = (rows: ReadonlyArray<readonly string[]>): string => BYTE_ORDER_MARK + rows.map(csvLine).join('')
