import { getTranslations } from 'next-intl/server'
import { StatusTag, type Tone } from '@/components/ui/tag'
import type { RegistrationStatus as RegistrationState } from '@/lib/core/db/generated/enums'
import type { EventState } from '@/lib/domains/events/workflow'

const TONES: Record<EventState, Tone> = {
  DRAFT: 'plain',
  PUBLISHED: 'host',
  POSTPONED: 'warn',
  HELD: 'ok',
  CANCELLED: 'plain',
  ARCHIVED: 'plain',
}

export async function EventStatus({ status }: { status: EventState }) {
  const t = await getTranslations('events.status')
  return <StatusTag tone={TONES[status]}>{t(status)}</StatusTag>
}

const REGISTRATION_TONES: Record<RegistrationState, Tone> = {
  PENDING: 'accent',
  CONFIRMED: 'host',
  REFUSED: 'plain',
  WAITLISTED: 'plain',
  OFFERED: 'accent',
  LAPSED: 'plain',
  CANCELLED: 'plain',
  ATTENDED: 'ok',
  NO_SHOW: 'warn',
}

export async function RegistrationStatus({ status }: { status: RegistrationState }) {
  const t = await getTranslations('events.registrationStatus')
  return <StatusTag tone={REGISTRATION_TONES[status]}>{t(status)}</StatusTag>
}
