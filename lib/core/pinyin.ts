import { customPinyin, pinyin } from 'pinyin-pro'

// Place names whose usual reading is not the one that the characters have elsewhere.
customPinyin({ 乐清: 'yuè qīng', 台州: 'tāi zhōu', 丽水: 'lí shuǐ', 莘庄: 'xīn zhuāng', 六安: 'lù ān' })

const KEPT = /[\p{L}\p{N}]/u

/** Half-width, lower-case letters and digits only: the form in which keys are stored and searched. ü is typed v. */
export const searchKey = (value: string): string =>
  [...value.normalize('NFKC').toLowerCase()]
    .filter((character) => KEPT.test(character))
    .join('')
    .normalize('NFC') // where a sign is dropped, the letters on either side of it may become one
    .replaceAll('ü', 'v')

/**
 * The keys by which a Chinese name is sorted and found: 易视通 is yishitong and yst. Latin letters and digits stay.
 * Punctuation and spaces are dropped; a character without a known reading stands for itself.
 */
export function pinyinKeys(name: string): { pinyin: string; initials: string } {
  const readings = pinyin(searchKey(name), { type: 'all', toneType: 'none', v: true })
  return {
    pinyin: readings.map(({ isZh, origin, pinyin: reading }) => (isZh && reading ? reading : origin)).join(''),
    initials: readings.map(({ isZh, origin, pinyin: reading }) => (isZh && reading ? reading[0] : origin)).join(''),
  }
}

/** A name in Latin letters for readers of English, where its bearer gave none: each syllable apart, 易视通 is Yi Shi Tong. */
export function romanised(name: string): string {
  const readings = pinyin(name.normalize('NFKC'), { type: 'all', toneType: 'none' })
  const parts = readings.map(({ isZh, origin, pinyin: reading }) =>
    isZh && reading ? ` ${reading.charAt(0).toUpperCase()}${reading.slice(1)} ` : origin,
  )
  // Brackets stand close to what they hold.
  return parts.join('').replace(/\s+/gu, ' ').replace(/\( /gu, '(').replace(/ \)/gu, ')').trim()
}
