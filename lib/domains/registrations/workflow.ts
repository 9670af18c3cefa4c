import { defineWorkflow } from '@/lib/core/workflow'

/**
 * Somebody's seat in a session. REGISTRANT: by their own link; OPS: the team; SYSTEM: what follows of a seat that is free,
 * of time, and of what was held. Who was missed, and was there, is checked in afterwards, for so long as it may be mended.
 */
export const registrationWorkflow = defineWorkflow({
  noun: 'Registration',
  initial: ['PENDING', 'CONFIRMED', 'WAITLISTED'],
  reasonsApart: true,
  moves: [
    { from: ['PENDING'], event: 'confirm', to: 'CONFIRMED', by: ['OPS'] },
    { from: ['PENDING'], event: 'refuse', to: 'REFUSED', by: ['OPS'], reason: true },
    { from: ['WAITLISTED'], event: 'offerSeat', to: 'OFFERED', by: ['SYSTEM'] },
    { from: ['OFFERED'], event: 'take', to: 'CONFIRMED', by: ['REGISTRANT'] },
    { from: ['OFFERED'], event: 'lapse', to: 'LAPSED', by: ['SYSTEM'] },
    {
      from: ['PENDING', 'WAITLISTED', 'OFFERED', 'CONFIRMED'],
      event: 'cancel',
      to: 'CANCELLED',
      by: ['REGISTRANT'],
    },
    { from: ['CONFIRMED', 'NO_SHOW'], event: 'checkIn', to: 'ATTENDED', by: ['OPS'] },
    { from: ['CONFIRMED'], event: 'miss', to: 'NO_SHOW', by: ['SYSTEM'] },
  ],
})

export type RegistrationEvent = (typeof registrationWorkflow.moves)[number]['event']
export type RegistrationState =
  | (typeof registrationWorkflow.moves)[number]['to']
  | (typeof registrationWorkflow.initial)[number]
export type RegistrationBy = (typeof registrationWorkflow.moves)[number]['by'][number]

/** In these a seat is theirs. */
export const SEATED = ['CONFIRMED', 'OFFERED', 'ATTENDED', 'NO_SHOW'] as const
/** In these they may come yet: what becomes of the event concerns them. */
export const OPEN = ['PENDING', 'WAITLISTED', 'OFFERED', 'CONFIRMED'] as const
/** In these it is over, and the same person may register anew; the database's index says the same. */
export const ENDED = ['REFUSED', 'LAPSED', 'CANCELLED'] as const

/** Whether a seat is theirs in a state. */
export const isSeated = (status: string): boolean => SEATED.some((state) => state === status)

/** What the registrant is told of a move; of who was missed, and of a seat that nobody wants any more, nobody is. */
export const TOLD: Record<RegistrationEvent, string | null> = {
  confirm: 'registered',
  refuse: 'refused',
  offerSeat: 'offered',
  take: 'taken',
  lapse: 'lapsed',
  cancel: 'cancelled',
  checkIn: null,
  miss: null,
}
