import { cookies, headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { bulkWords } from '@/components/lists/bulk-words'
import { ListBar } from '@/components/lists/list-bar'
import { ListBulk } from '@/components/lists/list-bulk'
import { ListChips } from '@/components/lists/list-chips'
import { type ListColumn, listColumns } from '@/components/lists/list-columns'
import { type ListField, setFilters } from '@/components/lists/list-field'
import { ListFilters } from '@/components/lists/list-filters'
import { ListEnd, ListNone } from '@/components/lists/list-none'
import { ListPeek } from '@/components/lists/list-peek'
import { ListViews } from '@/components/lists/list-views'
import { DataTable } from '@/components/ui/data-table'
import { Pagination } from '@/components/ui/pagination'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { decodePreferences, PREFERENCES_COOKIE } from '@/lib/core/preferences'
import { type ListShape, type ListState, listAddress, listQuery } from '@/lib/core/table'
import type { ListName } from '@/lib/domains/exports/schema'
import type { SavedViews } from '@/lib/domains/views/queries'

/** The form to which the boxes of the rows belong. */
const BULK = 'bulk'

type Bulk<Row> = Pick<Parameters<typeof ListBulk>[0], 'action' | 'acts'> & {
  /** What the box of a row carries; null where nothing can be done to it. */
  mark: (row: Row) => string | null
}
type Props<Row> = {
  locale: Locale
  list: ListShape
  state: ListState
  page: { rows: readonly Row[]; next: string | null; count?: number; peeked?: Row | null }
  saved: SavedViews
  words: {
    caption: string
    label: string
    apply: string
    clear: string
    more: string
    none: { title: string; body: string }
  }
  fields: readonly ListField[]
  /** Filters that something else on the page sets, and that a new search starts without. */
  unsent?: readonly string[]
  columns: readonly ListColumn<Row>[]
  name: (row: Row) => string
  /** Where a row leads, without a language. */
  open: (row: Row) => string
  /** What one may do with the record that stands beside the list: named, on its own page. */
  moves?: (row: Row) => readonly { key: string; label: string }[]
  /** What is said where there is nothing yet. */
  empty: ReactNode
  /** What can be done to several rows at once. */
  bulk?: Bulk<Row>
  /** By what name the list is taken along, as it is narrowed. */
  exported?: ListName
  /** Between the filters and the rows, such as parts of the list. */
  children?: ReactNode
}

/** A list of the console: everything of it stands in its address, and works with scripts off. */
export async function ConsoleList<Row extends { id: string }>(props: Props<Row>) {
  const { locale, list, state, page, saved, words, fields, unsent = [], name, bulk, exported, children } = props
  const { rows, next, peeked } = page
  const t = await getTranslations('lists')
  const shown = decodePreferences((await cookies()).get(PREFERENCES_COOKIE)?.value)
  const at = (changes: Record<string, string | undefined>) => localePath(locale, listAddress(list, state, changes))
  const href = localePath(locale, list.path)
  const filters = setFilters(fields)
  const without = (gone: string) => at({ [gone]: undefined })
  const columns = await listColumns({
    ...{ locale, list, state, columns: props.columns, name },
    bulk: bulk && { form: BULK, mark: bulk.mark },
    peek: peeked !== undefined,
  })
  const sort = new URLSearchParams(listQuery(list, state)).get('sort')
  const own = new Set([...fields.map((field) => field.name), ...unsent])
  const hidden = list.names.flatMap((other) =>
    own.has(other) || state[other] === undefined ? [] : [[other, String(state[other])] as const],
  )
  return (
    <>
      <ListFilters
        href={href}
        words={words}
        fields={fields}
        hidden={[...hidden, ...(sort ? [['sort', sort] as const] : [])]}
        isSet={filters.length > 0}
      />
      <ListChips filters={filters} without={without} />
      {children}
      <ListViews locale={locale} list={list.path} query={listQuery(list, state, { after: undefined })} saved={saved} />
      <ListBar
        locale={locale}
        count={page.count}
        shown={shown}
        back={(await headers()).get('x-path') ?? href}
        peek={peeked?.id}
        bulk={bulk !== undefined}
        exported={exported && { list: exported, query: listQuery(list, state, { after: undefined, peek: undefined }) }}
      />
      {bulk && <ListBulk id={BULK} locale={locale} words={await bulkWords()} action={bulk.action} acts={bulk.acts} />}
      {peeked && <Peeked {...props} peeked={peeked} at={at} />}
      {rows.length > 0 ? (
        <DataTable
          id="list"
          caption={words.caption}
          captionHidden
          rows={rows}
          rowKey={({ id }) => id}
          columns={columns}
          dense={shown.rows === 'compact'}
          walked
          current={peeked?.id}
        />
      ) : filters.length > 0 ? (
        <ListNone words={{ ...words.none, clear: words.clear }} filters={filters} without={without} href={href} />
      ) : state.after ? (
        <ListEnd first={at({ after: undefined })} />
      ) : (
        props.empty
      )}
      <Pagination
        label={words.caption}
        {...(state.after ? { previous: { href: at({ after: undefined }), label: t('first') } } : {})}
        {...(next ? { next: { href: at({ after: next }), label: words.more } } : {})}
      />
    </>
  )
}

type Beside<Row> = Props<Row> & { peeked: Row; at: (changes: Record<string, string | undefined>) => string }

function Peeked<Row extends { id: string }>({ locale, page, columns, name, open, moves, peeked, at }: Beside<Row>) {
  const here = page.rows.findIndex(({ id }) => id === peeked.id)
  const neighbour = (row: Row | undefined) => row && at({ peek: row.id })
  const whole = localePath(locale, open(peeked))
  return (
    <ListPeek
      title={name(peeked)}
      facts={columns
        .filter(({ header, unpeeked }) => !header && !unpeeked)
        .map(({ key, label, cell }) => ({ key, label, value: cell(peeked) }))}
      moves={(moves?.(peeked) ?? []).map((move) => ({ ...move, href: whole }))}
      hrefs={{
        whole,
        close: at({ peek: undefined }),
        previous: here > 0 ? neighbour(page.rows[here - 1]) : undefined,
        next: here >= 0 ? neighbour(page.rows[here + 1]) : undefined,
      }}
    />
  )
}
