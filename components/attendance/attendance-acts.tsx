'use client'

import { FounderContact } from '@/components/projects/founder-contact'
import { type FormWords, RecordForm } from '@/components/ui/record-form'
import type { Locale } from '@/lib/core/i18n/path'
import { checkIn, revealRegistrant } from '@/lib/domains/attendance/actions'

type Props = {
  locale: Locale
  id: string
  at: string
  session: string
  can: { checkIn: boolean; reveal: boolean }
  form: FormWords
  words: Record<'checkIn' | 'show' | 'pending' | 'none' | 'refused' | 'name' | 'email' | 'phone', string>
}

/** What may be done with one who registered: check in by hand, and read whom one reaches. */
export function AttendanceActs({ locale, id, at, session, can, form, words }: Props) {
  const { checkIn: label, ...contact } = words
  return (
    <div className="flex flex-wrap gap-2">
      {can.checkIn && (
        <RecordForm
          id={`check-in-${id}`}
          action={checkIn}
          words={form}
          submit={label}
          hidden={{ locale, id, at, session }}
          groups={[]}
          look="secondary"
          compact
        />
      )}
      {can.reveal && <FounderContact id={id} reveal={revealRegistrant} words={contact} />}
    </div>
  )
}
