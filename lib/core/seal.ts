import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import { env } from '@/lib/core/env'

// Without a length Node takes a tag of four bytes for as good as one of sixteen.
const TAG = { authTagLength: 16 }
const keyOf = (secret: string) => createHash('sha256').update(secret).digest()
const idOf = (secret: string) => createHash('sha256').update(`id ${secret}`).digest('base64url').slice(0, 8)

/** The present key, and after it those of before, by which one still reads. */
const keyring = () => [env().SEAL_KEY, ...env().SEAL_KEYS_OLD]
/** Tells which key is sealed with, and nothing of it. */
export const sealKeyId = (): string => idOf(env().SEAL_KEY)
/** What begins with one of these was sealed before the key was replaced. */
export const oldKeyIds = (): string[] =>
  env()
    .SEAL_KEYS_OLD.filter((key) => key !== env().SEAL_KEY)
    .map(idOf)

/**
 * Encrypts a text at rest: AES-256-GCM with the key's id in front, bound to its place so that it opens nowhere else.
 * @param place row and column, such as "Notification.payload 0190…": by it a rotation of the key finds the way, too
 */
export function seal(plain: string, place: string): string {
  const secret = env().SEAL_KEY
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), iv).setAAD(Buffer.from(place))
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return [
    idOf(secret),
    iv.toString('base64url'),
    body.toString('base64url'),
    cipher.getAuthTag().toString('base64url'),
  ].join('.')
}

/** Opens what seal made at the same place. @throws Error when the key is unknown, or the text was moved or changed */
export function unseal(sealed: string, place: string): string {
  const [id, iv, body, tag] = sealed.split('.')
  const secret = keyring().find((known) => idOf(known) === id)
  if (!secret || !iv || body === undefined || !tag) throw new Error('sealed with another key')
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), Buffer.from(iv, 'base64url'), TAG)
  decipher.setAAD(Buffer.from(place)).setAuthTag(Buffer.from(tag, 'base64url'))
  return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8')
}

/** A new key of keyed hashes. */
export const newHashKey = (): string => randomBytes(32).toString('base64url')
/** The key of those keyed hashes that were made while they hung on the key of the seals: on the oldest that is known. */
export const hashKeyOfBefore = (): string => keyOf(`fingerprint ${keyring().at(-1)}`).toString('base64url')

/**
 * A keyed hash by which two records of one thing are told to be one, and from which the thing cannot be found.
 * @param place what is hashed, so that one value has another hash elsewhere
 */
export const fingerprint = (hashKey: string, plain: string, place: string): string =>
  createHmac('sha256', Buffer.from(hashKey, 'base64url')).update(`${place}\n${plain}`).digest('base64url')
