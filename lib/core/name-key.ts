// Signs that tell no two names apart, brackets among them: what stands inside a bracket, mostly a city, is kept.
const SIGNS =
  /[\s!-/:-@[-`{-\u00bf\u00d7\u00f7\u2000-\u206f\u2200-\u22ff\u3000-\u3004\u3008-\u3020\u3030\u30fb\ufe10-\ufe6f]+/gu
const WORDS =
  /( (co|coltd|company|ltd|limited|liability|inc|incorporated|corp|corporation|llc|llp|plc|gmbh|ag|bv|nv|pte|pty|partnership))+$/u
const PARTNERS = /(特殊普通合伙|普通合伙|有限合伙)$/u
const FORM = /(股份有限责任公司|股份有限公司|有限责任公司|有限公司|股份公司|合伙企业|个人独资企业|(?<!分)公司)$/u
const BIG = /[A-ZÀ-ÖØ-Þ]/gu

/** Without what it ends with; a name that is nothing else stays as it is. */
const ending = (name: string, pattern: RegExp): string => name.replace(pattern, '') || name

/**
 * The form in which two spellings of one company's name are one: half-width, small letters, without signs and spaces, and
 * without the words of its legal form, Chinese or English. Group, industry and city stay, since they tell companies apart,
 * and so does a branch. The database derives the same key by name_key() on every write of an organisation's names.
 */
export function nameKey(name: string): string {
  const plain = name.normalize('NFKC').replace(BIG, (letter) => letter.toLowerCase())
  const words = plain.replace(/['’.]/gu, '').replace(SIGNS, ' ').trim()
  const whole = words.replace(WORDS, '').replaceAll(' ', '')
  return ending(ending(whole, PARTNERS), FORM)
}
