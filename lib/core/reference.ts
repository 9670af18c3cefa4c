import { randomInt } from 'node:crypto'

// Crockford's digits: no letter that is mistaken for another when it is read out.
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 9

/** The check character by Luhn's scheme modulo 32: finds every single wrong character and nearly every swapped pair. */
function checkOf(body: string): string {
  const sum = [...body].reduceRight(
    ({ total, factor }, digit) => {
      const addend = factor * DIGITS.indexOf(digit)
      return { total: total + Math.floor(addend / DIGITS.length) + (addend % DIGITS.length), factor: 3 - factor }
    },
    { total: 0, factor: 2 },
  ).total
  return DIGITS.charAt((DIGITS.length - (sum % DIGITS.length)) % DIGITS.length)
}

const grouped = (body: string, check: string) => `${body.slice(0, 3)}-${body.slice(3, 6)}-${body.slice(6)}-${check}`

/** A reference to read out and to type: random, so that none can be guessed from another. Such as 7KQ-4M2-PX0-C. */
export function newReference(): string {
  const body = Array.from({ length: LENGTH }, () => DIGITS.charAt(randomInt(DIGITS.length))).join('')
  return grouped(body, checkOf(body))
}

/** A reference as people type it, in its own form. @returns null where the check character does not fit */
export function readReference(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-_]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  const [body, check] = [plain.slice(0, LENGTH), plain.slice(LENGTH)]
  const known = body.length === LENGTH && [...body].every((digit) => DIGITS.includes(digit))
  return known && checkOf(body) === check ? grouped(body, check) : null
}
