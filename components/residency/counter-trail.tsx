import { getTranslations } from 'next-intl/server'
import { EntryDetails } from '@/components/audit/entry-details'
import { auditWords } from '@/components/audit/words'
import { OwnWords } from '@/components/residency/own-words'
import { DataTable } from '@/components/ui/data-table'
import { formatMoment } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import type { TrailRow } from '@/lib/domains/audit/queries'

/** Who did what about the record, and when. */
export async function CounterTrail({ locale, rows }: { locale: Locale; rows: TrailRow[] }) {
  const t = await getTranslations('counter')
  const words = await auditWords()
  return (
    <DataTable
      id="trail"
      caption={t('sheet.trail')}
      captionHidden
      rows={rows}
      rowKey={(row) => row.seq}
      columns={[
        {
          key: 'at',
          label: t('trail.at'),
          cell: (row) => (
            <time dateTime={row.at.toISOString()} className="tabular">
              {formatMoment(locale, row.at)}
            </time>
          ),
        },
        { key: 'who', label: t('trail.who'), cell: (row) => <OwnWords>{words.actor(row)}</OwnWords> },
        { key: 'what', label: t('trail.what'), header: true, cell: (row) => words.verb(row.verb) },
        { key: 'about', label: t('trail.about'), cell: (row) => <EntryDetails details={row.details} words={words} /> },
      ]}
    />
  )
}
