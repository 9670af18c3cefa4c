import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'

/** The words of a one-time link: 32 random bytes. Only their hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url')
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

export const tokenForm = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'invalid')
/** Milliseconds for which a link may be used. */
export const LINK_LIFETIME = 30 * 60_000
