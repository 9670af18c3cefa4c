import { z } from 'zod'
import { DEFAULT_LOCALE, LOCALES } from '@/lib/core/i18n/path'

/** Packs the sort key of a page's last row into an opaque cursor. */
export const encodeCursor = (parts: readonly string[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url')

/** Parses a cursor of n parts; anything that encodeCursor did not make is invalid input. */
export const cursor = (n: number) =>
  z
    .string()
    .max(1000)
    .transform((value, context) => {
      try {
        const decoded: unknown = JSON.parse(Buffer.from(value, 'base64url').toString('utf8'))
        const parts = z
          .array(
            z
              .string()
              .max(400)
              .refine((part) => part.isWellFormed() && !part.includes('\0')),
          )
          .length(n)
        return parts.parse(decoded)
      } catch {
        context.addIssue({ code: 'custom', message: 'cursor_form' })
        return z.NEVER
      }
    })

/** How many rows a page of open data has: without `limit` 50, as a sheet 5,000; with it 100 at most. */
export const PAGE = { json: 50, csv: 5000, most: 100 } as const

/** How many rows are asked for. */
export const limit = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(PAGE.most))
  .optional()

/** In which form, and in the words of which language a sheet is. */
export const formats = {
  format: z.enum(['json', 'csv']).default('json'),
  locale: z.enum(LOCALES).default(DEFAULT_LOCALE),
}

type Asked = { format: 'json' | 'csv'; limit?: number | undefined }
export const sizeOf = ({ format, limit: asked }: Asked): number => asked ?? PAGE[format]
