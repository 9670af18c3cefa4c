import { z } from 'zod'
import { day, optional, partialDate, slug, text } from '@/lib/core/text'

/** An empty field clears the value. */
const nullable = <T extends z.ZodType>(schema: T) => optional(schema).transform((value) => value ?? null)

/** One entry a line; empty lines are dropped. */
const lines = optional(
  text(2000)
    .transform((value) => value.split(/\r?\n/).flatMap((line) => line.trim() || []))
    .refine((entries) => entries.length <= 20 && entries.every((entry) => entry.length <= 120), 'too_long'),
).transform((value) => value ?? [])

/** A whole number as a form sends it. */
const whole = (min: number, max: number) =>
  z.coerce.number('number_form').int('number_form').min(min, 'number_form').max(max, 'number_form')

/** A positive amount with at most two decimals, grouped or not: 90,544.22. Kept as text, so nothing is rounded. */
const amount = (digits: number) =>
  text(30)
    .transform((value) => value.replace(/[,，\s]/gu, ''))
    .refine((value) => new RegExp(`^\\d{1,${digits}}(\\.\\d{1,2})?$`).test(value) && Number(value) > 0, 'number_form')

const code = text(24).refine((value) => /^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u.test(value), 'invalid')
const named = { nameZh: text(120), nameEn: text(160) }
const version = whole(0, 2_147_483_647)

export const enclaveInput = z.object({
  ...named,
  slug,
  position: whole(0, 999),
  shortNameZh: text(60),
  shortNameEn: text(80),
  homeCityZh: text(60),
  homeCityEn: text(80),
  hostCityZh: text(60),
  hostCityEn: text(80),
  hostPlaceZh: text(120),
  hostPlaceEn: text(160),
  leadZh: nullable(text(120)),
  leadEn: nullable(text(160)),
  operatorZh: nullable(text(120)),
  operatorEn: nullable(text(160)),
  modelZh: nullable(text(200)),
  modelEn: nullable(text(300)),
  functionsZh: lines,
  functionsEn: lines,
  agreedOn: nullable(partialDate),
  openedOn: nullable(partialDate),
  addressZh: nullable(text(200)),
  addressEn: nullable(text(300)),
  icpNumber: nullable(text(60)),
  policeNumber: nullable(text(60)),
  sourceId: nullable(z.uuid('invalid')),
})
export type EnclaveInput = z.output<typeof enclaveInput>
export const enclaveEdit = enclaveInput.extend({ id: z.uuid(), version })
export type EnclaveEdit = z.output<typeof enclaveEdit>

const phaseFields = {
  ...named,
  key: text(40).pipe(z.string().regex(/^[A-Z0-9]+(_[A-Z0-9]+)*$/, 'invalid')),
  floorAreaM2: nullable(amount(10)),
  landAreaM2: nullable(amount(10)),
  investmentCny: nullable(amount(14)),
  officeBuildings: nullable(whole(0, 999)),
  apartmentBuildings: nullable(whole(0, 999)),
  builderZh: nullable(text(120)),
  builderEn: nullable(text(160)),
  openedOn: nullable(partialDate),
  completionExpectedOn: nullable(partialDate),
  deliveryExpectedOn: nullable(partialDate),
  sourceId: nullable(z.uuid('invalid')),
}
export const phaseInput = z.object({ ...phaseFields, enclaveId: z.uuid() })
export type PhaseInput = z.output<typeof phaseInput>
export const phaseEdit = z.object({ ...phaseFields, id: z.uuid(), version })
export type PhaseEdit = z.output<typeof phaseEdit>

export const PHASE_STATES = ['PLANNED', 'TOPPED_OUT', 'OPEN'] as const
export type PhaseState = (typeof PHASE_STATES)[number]
export const PHASE_EVENTS = ['topOut', 'open'] as const
export type PhaseEvent = (typeof PHASE_EVENTS)[number]
export const phaseMove = z.object({ id: z.uuid(), version, event: z.enum(PHASE_EVENTS) })
export type PhaseMove = z.output<typeof phaseMove>

export const buildingInput = z.object({ ...named, phaseId: z.uuid(), code })
export type BuildingInput = z.output<typeof buildingInput>
export const floorInput = z.object({ buildingId: z.uuid(), level: whole(-9, 200) })
export type FloorInput = z.output<typeof floorInput>

export const ROOM_USES = ['OFFICE', 'LAB', 'PILOT', 'MEETING', 'SHARED'] as const
export type RoomUse = (typeof ROOM_USES)[number]
const roomFields = {
  code,
  areaM2: amount(8),
  use: z.enum(ROOM_USES, 'invalid'),
  lettable: z.stringbool().default(false),
  availableFrom: nullable(day),
}
export const roomInput = z.object({ ...roomFields, floorId: z.uuid() })
export type RoomInput = z.output<typeof roomInput>
export const roomEdit = z.object({ ...roomFields, id: z.uuid(), version })
export type RoomEdit = z.output<typeof roomEdit>
