// What a spreadsheet would run as a formula, also full-width; tab and line breaks open a cell of their own.
const ACTIVE = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠\t\r\n]/u

/** A cell that any spreadsheet shows as the text it is. */
export const safeCell = (value: string): string => (ACTIVE.test(value) ? `'${value}` : value)

const quoted = (value: string) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

/** Rows as CSV (RFC 4180) with a byte order mark, so that Excel reads Chinese. */
export function csv(rows: ReadonlyArray<readonly string[]>): string {
  const lines = rows.map((row) => row.map((cell) => quoted(safeCell(cell))).join(','))
  return `\ufeff${lines.join('\r\n')}\r\n`
}
