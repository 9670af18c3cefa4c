import type { ReactNode } from 'react'
import { classes } from './classes'

export type Column<Row> = {
  key: string
  label: string
  /** In place of the label at the head of the column: a link that sorts by it. */
  head?: ReactNode
  sorted?: 'ascending' | 'descending' | undefined
  cell: (row: Row) => ReactNode
  numeric?: boolean
  /** Makes the cell the header of its row. */
  header?: boolean
}

type Props<Row> = {
  id: string
  caption: ReactNode
  captionHidden?: boolean
  columns: ReadonlyArray<Column<Row>>
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** On phones: rows become blocks of label and value, or the table scrolls in a frame that takes focus. */
  narrow?: 'stack' | 'scroll'
  /** Rows close together. */
  dense?: boolean
  /** Marks the rows by their keys, for those who go from row to row by keyboard. */
  walked?: boolean
  /** The key of the row that is shown elsewhere, too. */
  current?: string | undefined
}

/** Written out, since `display: block` on phones would take the roles of a table away. */
const ROLES = {
  table: { role: 'table' },
  body: { role: 'rowgroup' },
  row: { role: 'row' },
  header: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

/** A table rendered on the server. */
export function DataTable<Row>(props: Props<Row>) {
  const { id, caption, captionHidden, columns, rows, rowKey, narrow = 'stack', dense, walked, current } = props
  const stack = narrow === 'stack'
  const table = (
    <table
      {...ROLES.table}
      className={classes('w-full border-collapse text-table', stack ? 'max-sm:block' : 'min-w-160')}
    >
      <caption
        id={`${id}-caption`}
        className={captionHidden ? 'sr-only' : classes('pb-3 text-start font-semibold', stack && 'max-sm:block')}
      >
        {caption}
      </caption>
      <thead className={classes('border-ink border-y bg-sunk', stack && 'max-sm:sr-only')}>
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              aria-sort={column.sorted}
              className={classes(
                'px-3 py-2 font-semibold xl:wrap-break-word',
                column.numeric ? 'text-end' : 'text-start',
              )}
            >
              {column.head ?? column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...ROLES.body} className={stack ? 'max-sm:block' : undefined}>
        {rows.map((row) => (
          <tr
            {...ROLES.row}
            key={rowKey(row)}
            data-row={walked ? rowKey(row) : undefined}
            aria-current={current !== undefined && rowKey(row) === current ? 'true' : undefined}
            className={classes(
              'border-line border-b focus-within:bg-sunk/50 hover:bg-sunk/50',
              // Meta text is too pale for that ground.
              'aria-[current]:bg-accent-100 aria-[current]:[--color-ink-3:var(--color-ink-2)]',
              stack && 'max-sm:block max-sm:py-3',
            )}
          >
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} stack={stack} dense={dense} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
  if (stack) return table
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    <section tabIndex={0} aria-labelledby={`${id}-caption`} className="overflow-x-auto">
      {table}
    </section>
  )
}

type CellProps<Row> = { column: Column<Row>; row: Row; stack: boolean; dense?: boolean | undefined }

function Cell<Row>({ column, row, stack, dense }: CellProps<Row>) {
  const look = classes(
    'px-3 align-top font-normal xl:wrap-break-word',
    dense ? 'py-1' : 'py-2.5',
    column.numeric ? 'tabular text-end' : 'text-start',
    stack &&
      'max-sm:grid max-sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] max-sm:gap-3 max-sm:px-0 max-sm:py-1 max-sm:text-start max-sm:before:text-ink-3 max-sm:before:content-[attr(data-label)]',
  )
  const value = stack ? <div className="min-w-0">{column.cell(row)}</div> : column.cell(row)
  if (column.header) {
    return (
      <th
        scope="row"
        {...ROLES.header}
        data-open=""
        data-label={column.label}
        className={classes(look, 'font-semibold')}
      >
        {value}
      </th>
    )
  }
  return (
    <td {...ROLES.cell} data-label={column.label} className={look}>
      {value}
    </td>
  )
}
