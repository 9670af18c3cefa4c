import { defineWorkflow } from '@/lib/core/workflow'

/**
 * A landing has two keys: the park's lead turns one, the district the other, in either order. Turning a key leaves the
 * state; the second one brings the move of SYSTEM along, in the same transaction. OPS proposes, as the district may.
 */
export const landingWorkflow = defineWorkflow({
  noun: 'Landing',
  initial: ['PROPOSED', 'REPORTED'],
  moves: [
    { from: ['PROPOSED'], event: 'confirmPark', to: 'PROPOSED', by: ['LEAD'] },
    { from: ['PROPOSED'], event: 'confirmDistrict', to: 'PROPOSED', by: ['DISTRICT'] },
    { from: ['PROPOSED'], event: 'confirm', to: 'CONFIRMED', by: ['SYSTEM'] },
    { from: ['PROPOSED'], event: 'refuse', to: 'REFUSED', by: ['LEAD', 'DISTRICT'], reason: true },
    { from: ['CONFIRMED'], event: 'voidPark', to: 'CONFIRMED', by: ['LEAD'], reason: true },
    { from: ['CONFIRMED'], event: 'voidDistrict', to: 'CONFIRMED', by: ['DISTRICT'], reason: true },
    { from: ['CONFIRMED'], event: 'void', to: 'VOIDED', by: ['SYSTEM'] },
  ],
})

export type LandingEvent = (typeof landingWorkflow.moves)[number]['event']
export type LandingBy = (typeof landingWorkflow.moves)[number]['by'][number]

/** Which key an event turns. */
export const KEYS = {
  confirmPark: { purpose: 'CONFIRM', side: 'PARK' },
  confirmDistrict: { purpose: 'CONFIRM', side: 'DISTRICT' },
  voidPark: { purpose: 'VOID', side: 'PARK' },
  voidDistrict: { purpose: 'VOID', side: 'DISTRICT' },
} as const
export type KeyEvent = keyof typeof KEYS
/** What the second key of a purpose brings about. */
export const WITH_BOTH = { CONFIRM: 'confirm', VOID: 'void' } as const
