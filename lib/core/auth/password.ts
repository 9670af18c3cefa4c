import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

// argon2id is the library's default; the cost is OWASP's: 19 MiB, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), COST)

let nobody: Promise<string> | undefined

/**
 * Compares a password in the same time whether the account exists or not.
 * @param passwordHash undefined for an unknown account: compared with the hash of nothing, and false
 */
export async function isPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword(randomBytes(32).toString('hex'))
  const dummy = await nobody
  const equal = await verify(passwordHash ?? dummy, password.normalize('NFC'))
  return equal && passwordHash !== undefined
}
