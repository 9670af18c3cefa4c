import { getTranslations } from 'next-intl/server'
import { EventStatus } from '@/components/events/event-state'
import { OwnWords } from '@/components/residency/own-words'
import { DataTable } from '@/components/ui/data-table'
import { dayOf } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { EventRow } from '@/lib/domains/events/queries'

/** Events as the team lists them. */
export async function EventTable({ locale, rows }: { locale: Locale; rows: readonly EventRow[] }) {
  const t = await getTranslations('events')
  const park = {
    key: 'enclave',
    label: t('list.enclave'),
    cell: ({ enclave }: EventRow) => pick(locale, enclave, 'shortName'),
  }
  const several = new Set(rows.map(({ enclave }) => enclave.id)).size > 1
  const seats = ({ sessions }: EventRow) => {
    const taken = sessions.reduce((sum, session) => sum + session.taken, 0)
    const capacity = sessions.every((session) => session.capacity !== null)
      ? sessions.reduce((sum, session) => sum + (session.capacity ?? 0), 0)
      : t('list.free')
    return sessions.length > 0 ? `${taken} / ${capacity}` : t('none')
  }
  return (
    <DataTable
      id="events"
      caption={t('list.caption')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          label: t('list.title'),
          header: true,
          cell: (row) => (
            <a href={localePath(locale, `/admin/events/${row.id}`)}>
              <OwnWords>{pick(locale, row, 'title')}</OwnWords>
            </a>
          ),
        },
        ...(several ? [park] : []),
        { key: 'kind', label: t('list.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
        {
          key: 'day',
          label: t('list.day'),
          cell: ({ firstAt }) => (
            <span className="whitespace-nowrap">
              {firstAt ? formatPartial(locale, dayOf(firstAt)) : t('list.noDay')}
            </span>
          ),
        },
        { key: 'sessions', label: t('list.sessions'), numeric: true, cell: ({ sessions }) => sessions.length },
        { key: 'seats', label: t('list.seats'), numeric: true, cell: seats },
        { key: 'state', label: t('list.state'), cell: ({ status }) => <EventStatus status={status} /> },
      ]}
    />
  )
}
