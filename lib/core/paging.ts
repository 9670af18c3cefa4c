import { z } from 'zod'

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
