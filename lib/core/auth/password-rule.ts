import { z } from 'zod'

const WORDS =
  /qwertyuiop|asdfghjkl|zxcvbnm|password|passw0rd|passwort|welcome|qwerty|azerty|asdfgh|zxcvbn|1q2w3e|letmein|iloveyou|admin|administrator|woaini|abc123|123abc|changeme|secret|monkey|dragon|sunshine|princess|football|trustno1/g
const RUNS = '01234567890123456789 98765432109876543210 abcdefghijklmnopqrstuvwxyz qwertyuiopasdfghjklzxcvbnm'

/** Few different characters, one run of a keyboard, a date or digits only, or common words with little beside them. */
export function isCommon(password: string): boolean {
  const plain = password.toLowerCase().replace(/\s/gu, '')
  if (new Set(plain).size < 5 || /^\d+$/.test(plain)) return true
  if (RUNS.includes(plain)) return true
  return plain.replace(WORDS, '').replace(/\d{1,8}|[^\p{L}\p{N}]/gu, '').length < 4
}

/** A password that is being set: length before complexity, and none that everyone tries first. */
export const newPassword = z
  .string()
  .refine((value) => value.isWellFormed() && !value.includes('\0'), 'text_hidden')
  .refine((value) => [...value].length >= 12, 'password_short')
  .refine((value) => value.length <= 200, 'too_long')
  .refine((value) => !isCommon(value), 'password_common')

/** A password that is only compared. */
export const givenPassword = z.string().min(1, 'required').max(200, 'too_long')
