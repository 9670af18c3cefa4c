import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { DataTable } from '@/components/ui/data-table'
import { formatMoment } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import type { TrailRow } from '@/lib/domains/audit/queries'

/** Who did what about the record, and when. */
export async function CounterTrail({ locale, rows }: { locale: Locale; rows: TrailRow[] }) {
  const t = await getTranslations('counter')
  const all = await getTranslations()
  const verb = (code: string) => {
    if (t.has(`verb.${code}`)) return t(`verb.${code}`)
    return all.has(`residency.event.${code}`) ? all(`residency.event.${code}`) : code
  }
  const about = ({ details }: TrailRow) => {
    const { reviewer, conflict, reason } = details
    if (conflict === 'yes' || conflict === 'no') return t(`conflict.${conflict}`)
    const said = reviewer ?? reason
    return said ? <OwnWords>{String(said)}</OwnWords> : ''
  }
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
        {
          key: 'who',
          label: t('trail.who'),
          cell: (row) => (row.actorId === null ? t('sheet.portal') : <OwnWords>{row.actorName}</OwnWords>),
        },
        { key: 'what', label: t('trail.what'), header: true, cell: (row) => verb(row.verb) },
        { key: 'about', label: t('trail.about'), cell: about },
      ]}
    />
  )
}
