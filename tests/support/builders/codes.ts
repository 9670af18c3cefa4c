const DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
/** 3 to the powers 0…16, modulo 31: how GB 32100-2015 explains its weights. */
const weight = (index: number): number =>
  Array.from({ length: index }).reduce<number>((product) => (product * 3) % 31, 1)

/** A unified social credit code of a company that a division registered. @param division six digits @param serial 0 or more */
export function aCode(division: string, serial: number): string {
  const body = `91${division}MA${String(serial).padStart(7, '0')}`
  const sum = [...body].reduce((total, digit, index) => total + weight(index) * DIGITS.indexOf(digit), 0)
  return body + DIGITS.charAt((31 - (sum % 31)) % 31)
}
