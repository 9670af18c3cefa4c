import { z } from 'zod'

// Control and format characters: NUL breaks the database, bidirectional marks and zero-width ones disguise names.
const HIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cf}]/u
const fullWidthDigits = (value: string) =>
  value.replace(/[０-９]/gu, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) - 0xfee0))

/** One line or more of clean text: NFC, trimmed, digits half-width, nothing hidden. @param max characters */
export const text = (max: number, min = 1) =>
  z
    .string()
    .max(max * 2)
    .refine((value) => value.isWellFormed() && !HIDDEN.test(value), 'text_hidden')
    .transform((value) => fullWidthDigits(value.normalize('NFC')).trim())
    .pipe(z.string().min(min, 'required').max(max, 'too_long'))

/** An address of a record: lower-case letters, digits and hyphens. */
export const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug_form')

/** An e-mail address, stored lower-case. */
export const email = text(254)
  .pipe(z.email('email_form'))
  .transform((value) => value.toLowerCase())

/** A web address; javascript: and data: are none. */
export const url = text(2000).pipe(z.url({ protocol: /^https?$/, error: 'url_form' }))

/** A calendar day that exists. */
export const day = z.iso.date('date_form')

/** A time of the day, HH:MM. */
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time_form')

/** 2019, 2019-12 or 2019-12-05: as exact as the source is. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/, 'date_form')
  .refine((value) => value.length < 10 || day.safeParse(value).success, 'date_form')

/** A box of a form, ticked or not. */
export const ticked = z.literal('on').optional()

/** An empty field of a form is no value. */
export const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), schema.optional())
