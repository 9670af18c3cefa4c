import { getTranslations } from 'next-intl/server'
import { RecordForm } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { decideRegistrations } from '@/lib/domains/attendance/actions'
import type { AttendanceRow } from '@/lib/domains/attendance/queries'

type Props = { locale: Locale; eventId: string; sessionId: string; rows: readonly AttendanceRow[] }

/** Those who wait for the team's word, decided alike, as many as one likes. */
export async function DecideForm({ locale, eventId, sessionId, rows }: Props) {
  const [t, words] = await Promise.all([getTranslations('events.registrations'), formWords()])
  const pending = rows.filter(({ can }) => can.confirm)
  if (pending.length === 0) return null
  const options = pending.map(({ id, number, name, organisation }) => ({
    value: id,
    label: [`${number}`, name ?? t('erased'), organisation].filter(Boolean).join(' · '),
  }))
  return (
    <RecordForm
      id="decide"
      action={decideRegistrations}
      words={words}
      submit={t('submit')}
      hidden={{ locale, at: eventId, session: sessionId }}
      groups={[
        {
          key: 'decide',
          legend: t('decide'),
          fields: [
            { name: 'ids', label: t('choose'), kind: 'checks', options, wide: true },
            {
              name: 'event',
              label: t('event'),
              kind: 'select',
              value: 'confirm',
              options: [
                { value: 'confirm', label: t('confirm') },
                { value: 'refuse', label: t('refuse') },
              ],
            },
            { name: 'reason', label: t('reason'), hint: t('reasonHint'), optional: true, wide: true },
          ],
        },
      ]}
      compact
    />
  )
}
