import { getTranslations } from 'next-intl/server'
import { EntryDetails, OwnWords } from '@/components/audit/entry-details'
import { isId, RecordId, shortId } from '@/components/audit/record-id'
import type { AuditWords } from '@/components/audit/words'
import { DataTable } from '@/components/ui/data-table'
import { formatSecond } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import type { AuditRow } from '@/lib/domains/audit/queries'
import { auditAddress } from '@/lib/domains/audit/schema'

export async function AuditTable({
  locale,
  rows,
  words,
}: {
  locale: Locale
  rows: readonly AuditRow[]
  words: AuditWords
}) {
  const t = await getTranslations('audit')
  const aboutRecord = ({ noun, recordId: record }: AuditRow) =>
    isId(record) ? (
      <a
        className="text-link underline"
        href={localePath(locale, auditAddress({ noun, record }))}
        aria-label={t('aboutRecord', { id: shortId(record) })}
      >
        <RecordId id={record} />
      </a>
    ) : (
      <span className="text-ink-3">{t('unknownRecord')}</span>
    )
  return (
    <DataTable
      id="audit"
      caption={t('caption')}
      captionHidden
      rows={rows}
      rowKey={(row) => row.seq}
      columns={[
        {
          key: 'number',
          label: t('columns.number'),
          header: true,
          numeric: true,
          cell: (row) => <span className="inline-block min-w-8">{row.seq}</span>,
        },
        {
          key: 'at',
          label: t('columns.at'),
          cell: (row) => (
            <time className="tabular" dateTime={row.at.toISOString()}>
              {formatSecond(locale, row.at)}
            </time>
          ),
        },
        { key: 'who', label: t('columns.who'), cell: (row) => <OwnWords>{words.actor(row)}</OwnWords> },
        { key: 'what', label: t('columns.what'), cell: (row) => words.verb(row.verb) },
        {
          key: 'record',
          label: t('columns.record'),
          cell: (row) => (
            <span className="flex flex-wrap items-baseline gap-x-2">
              {words.noun(row.noun)} {aboutRecord(row)}
            </span>
          ),
        },
        {
          key: 'details',
          label: t('columns.details'),
          cell: (row) => <EntryDetails details={row.details} words={words} />,
        },
      ]}
    />
  )
}
