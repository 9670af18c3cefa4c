import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Column } from '@/components/ui/data-table'
import { Icon } from '@/components/ui/icon'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { type ListShape, type ListState, listAddress, sortedBy } from '@/lib/core/table'

export type ListColumn<Row> = Omit<Column<Row>, 'head' | 'sorted'> & {
  /** By which of the list's sorts the head of the column sorts. */
  sort?: string
  /** Not beside the list, where the record's facts stand. */
  unpeeked?: boolean
}

type Props<Row> = {
  locale: Locale
  list: ListShape
  state: ListState
  columns: readonly ListColumn<Row>[]
  name: (row: Row) => string
  /** The box of a row: its value, or null where nothing can be done to it. */
  bulk?: { form: string; mark: (row: Row) => string | null } | undefined
  /** Whether the key facts of a row can stand beside the list. */
  peek: boolean
}

/** The columns with what the kit adds: heads that sort, a box to tick, a way to peek. */
export async function listColumns<Row extends { id: string }>(props: Props<Row>): Promise<Column<Row>[]> {
  const { locale, list, state, columns, name, bulk, peek } = props
  const t = await getTranslations('lists')
  const at = (changes: Record<string, string | undefined>) => localePath(locale, listAddress(list, state, changes))
  const sortable = columns.map(({ sort, unpeeked: _, ...column }): Column<Row> => {
    if (!sort) return column
    const isSorted = state.sort === sort
    return {
      ...column,
      ...(isSorted ? { sorted: state.direction === 'asc' ? 'ascending' : 'descending' } : {}),
      head: (
        <SortLink
          href={at({ sort: sortedBy(list, state, sort) })}
          label={column.label}
          title={t('sortBy', { column: column.label })}
          icon={isSorted ? (state.direction === 'asc' ? 'up' : 'down') : 'sort'}
        />
      ),
    }
  })
  const choose: Column<Row> = {
    key: 'choose',
    label: t('bulk.column'),
    head: <span className="sr-only">{t('bulk.column')}</span>,
    cell: (row) =>
      bulk && <Box form={bulk.form} value={bulk.mark(row)} label={t('bulk.choose', { name: name(row) })} />,
  }
  const look: Column<Row> = {
    key: 'peek',
    label: t('peek.column'),
    head: <span className="sr-only">{t('peek.column')}</span>,
    cell: (row) => (
      <a
        href={at({ peek: row.id })}
        data-peek-open=""
        data-soft=""
        aria-label={t('peek.column')}
        title={t('peek.open', { name: name(row) })}
        className="-my-1 grid size-8 place-items-center rounded-tile text-ink-2 hover:bg-sunk hover:text-ink pointer-coarse:size-11"
      >
        <Icon name="eye" />
      </a>
    ),
  }
  return [...(bulk ? [choose] : []), ...sortable, ...(peek ? [look] : [])]
}

type SortProps = { href: string; label: string; title: string; icon: 'up' | 'down' | 'sort' }

function SortLink({ href, label, title, icon }: SortProps): ReactNode {
  return (
    <a
      href={href}
      title={title}
      className="-my-1 inline-flex min-h-8 items-center gap-1 text-ink no-underline hover:underline"
    >
      {label}
      <Icon name={icon} className="size-3.5 text-ink-2" />
    </a>
  )
}

function Box({ form, value, label }: { form: string; value: string | null; label: string }) {
  if (value === null) return null
  return (
    <label className="-my-1 grid size-8 place-items-center pointer-coarse:size-11">
      <input
        type="checkbox"
        form={form}
        name="row"
        value={value}
        aria-label={label}
        className="size-5 accent-host-700"
      />
    </label>
  )
}
