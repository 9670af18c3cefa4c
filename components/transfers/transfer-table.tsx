import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Places } from '@/components/organisations/words'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Icon } from '@/components/ui/icon'
import { StatusTag } from '@/components/ui/tag'
import { formatPartial } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { type NamedTransfer, type Sort, type TransferFilter, transferAddress } from '@/lib/domains/transfers/schema'
import { originWordsOf, stageWordsOf } from './words'

type Props = {
  locale: Locale
  places: Places
  rows: readonly NamedTransfer[]
  filter: TransferFilter
  enclave: string | undefined
}

const TONES = {
  REPORTED: 'plain',
  LANDED: 'home',
  TRIAL_PRODUCTION: 'home',
  IN_PRODUCTION: 'home',
  CORRECTED: 'warn',
} as const

/** The named projects; each column sorts by a plain link, and each row leads to its own page. */
export async function TransferTable({ locale, places, rows, filter, enclave }: Props) {
  const t = await getTranslations({ locale, namespace: 'transfers' })
  const [stageWords, originWords] = [await stageWordsOf(locale), await originWordsOf(locale, places)]
  const said = (words: string | null) => words ?? <span className="text-ink-3">{t('unstated')}</span>
  const { sort = 'registeredOn', order = sort === 'registeredOn' ? 'desc' : 'asc' } = filter
  const head = (key: Sort) => {
    const next = key === sort && order === 'asc' ? ('desc' as const) : ('asc' as const)
    const href = `${localePath(locale, transferAddress({ ...filter, sort: key, order: next }, enclave))}#list`
    const sorted = key === sort ? (order === 'asc' ? ('ascending' as const) : ('descending' as const)) : undefined
    return {
      sorted,
      head: (
        <a
          href={href}
          className="inline-flex items-center gap-1 text-ink no-underline hover:underline max-sm:invisible"
        >
          {t(key)}
          <Icon name={sorted === 'descending' ? 'down' : sorted ? 'up' : 'sort'} className="size-3 text-ink-3" />
          <span className="sr-only">{t(`sort.${next}`)}</span>
        </a>
      ),
    }
  }
  const column = (key: Sort, cell: (row: NamedTransfer) => ReactNode): Column<NamedTransfer> => ({
    key,
    label: t(key),
    ...head(key),
    cell,
  })
  const columns: Column<NamedTransfer>[] = [
    {
      ...column('project', ({ named }) => (
        <a href={localePath(locale, `/transfers/${named.slug}`)} className="text-link underline">
          {pick(locale, named, 'name')}
        </a>
      )),
      header: true,
    },
    column('industry', ({ industry }) => said(industry && pick(locale, industry, 'name'))),
    {
      key: 'origin',
      label: t('originHead'),
      cell: ({ origin }) => said(origin.kind === 'UNSTATED' ? null : originWords(origin)),
    },
    column('district', ({ district }) => said(district && pick(locale, district, 'name'))),
    { key: 'site', label: t('site'), cell: ({ named }) => said(named.site && pick(locale, named.site, 'name')) },
    column('stage', (row) => <StatusTag tone={TONES[row.stage]}>{stageWords(row)}</StatusTag>),
    column('registeredOn', ({ registeredOn }) => said(registeredOn && formatPartial(locale, registeredOn))),
    {
      key: 'basis',
      label: t('basis'),
      cell: ({ stage, named }) => (
        <span className="text-ink-3 text-meta">
          {stage === 'REPORTED'
            ? pick(locale, named, 'source')
            : t(stage === 'CORRECTED' ? 'status.VOIDED' : 'status.CONFIRMED')}
        </span>
      ),
    },
  ]
  return (
    <DataTable
      id="transfers"
      caption={t('list.caption')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ named }) => named.slug}
    />
  )
}
