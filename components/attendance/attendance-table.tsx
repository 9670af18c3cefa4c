import { getTranslations } from 'next-intl/server'
import { AttendanceActs } from '@/components/attendance/attendance-acts'
import { RegistrationStatus } from '@/components/events/event-state'
import { OwnWords } from '@/components/residency/own-words'
import { DataTable } from '@/components/ui/data-table'
import { formatMoment } from '@/lib/core/i18n/date'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import type { AttendanceRow } from '@/lib/domains/attendance/queries'

type Props = { locale: Locale; eventId: string; rows: readonly AttendanceRow[] }

/** Those who registered for a session, in their order, names masked. */
export async function AttendanceTable({ locale, eventId, rows }: Props) {
  const [t, words] = await Promise.all([getTranslations('events.registrations'), formWords()])
  return (
    <DataTable
      id="registrations"
      caption={t('caption')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'number', label: t('number'), numeric: true, cell: ({ number }) => number },
        {
          key: 'name',
          label: t('name'),
          header: true,
          cell: ({ name, organisation }) => (
            <>
              {name ? <OwnWords>{name}</OwnWords> : t('erased')}
              {organisation && (
                <span className="block font-normal text-ink-2 text-table">
                  <OwnWords>{organisation}</OwnWords>
                </span>
              )}
            </>
          ),
        },
        {
          key: 'reference',
          label: t('reference'),
          cell: ({ reference }) => <code className="font-mono">{reference}</code>,
        },
        { key: 'state', label: t('state'), cell: ({ status }) => <RegistrationStatus status={status} /> },
        {
          key: 'at',
          label: t('at'),
          cell: ({ createdAt }) => <span className="whitespace-nowrap">{formatMoment(locale, createdAt)}</span>,
        },
        {
          key: 'act',
          label: t('act'),
          cell: ({ id, session, can }) => (
            <AttendanceActs
              locale={locale}
              id={id}
              at={eventId}
              session={session.id}
              can={can}
              form={words}
              words={{
                checkIn: t('checkIn'),
                show: t('reveal'),
                pending: t('revealPending'),
                none: t('revealNone'),
                refused: t('revealRefused'),
                name: t('name'),
                email: t('email'),
                phone: t('phone'),
              }}
            />
          ),
        },
      ]}
    />
  )
}
